/** The element's events. All of them bubble and are composed: they leave shadow trees. */

/** What the events carry in `detail`, by their names. */
export interface ViewerEventDetails {
  /** The module has started. */
  'filigree-ready': { readonly version: string };
  /** A filing has been read. */
  'filigree-open': { readonly name: string; readonly form: string | null };
  /** A filing was closed. */
  'filigree-close': { readonly name: string; readonly form: string | null };
  /** A file could not be read, or, without a name, the module could not be started. */
  'filigree-error': { readonly name: string; readonly message: string };
  /** A cell was selected. Rows count from 0. */
  'filigree-select': { readonly table: string; readonly row: number; readonly column: string };
  /** A table is shown another way: sorted, filtered, its columns moved. `save()` tells how. */
  'filigree-view': Readonly<Record<string, never>>;
  /** Files that are opened together have been read: how many could be, and how many not. Zeros: they were closed. */
  'filigree-workspace': { readonly filings: number; readonly failed: number };
  /** A pane was resized, folded away or shown again: pixels, or "folded"; nothing for the usual width. */
  'filigree-layout': { readonly list?: number | 'folded'; readonly inspector?: number | 'folded' };
}

/** The element's events, by their names. */
export type ViewerEvents = { [Name in keyof ViewerEventDetails]: CustomEvent<ViewerEventDetails[Name]> };

/** Dispatches an event of the element. */
export type Emit = <Name extends keyof ViewerEventDetails>(type: Name, detail: ViewerEventDetails[Name]) => void;

/** What sends an element's events. */
export function emitter(element: HTMLElement): Emit {
  return (type, detail) => void element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

declare global {
  interface GlobalEventHandlersEventMap extends ViewerEvents {}
}
