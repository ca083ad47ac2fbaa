/** Defines the custom element `<filigree-viewer>`. */
import { FiligreeViewer } from './element/viewer.js';

if (!customElements.get('filigree-viewer')) customElements.define('filigree-viewer', FiligreeViewer);

declare global {
  interface HTMLElementTagNameMap {
    'filigree-viewer': FiligreeViewer;
  }
}

export { FiligreeViewer };
export type { Sample } from './element/empty-view.js';
export type { ViewerEventDetails, ViewerEvents } from './element/events.js';
export type { Layout } from './element/panes.js';
export type { Density, FilterState, GridViewState, SortState, Theme, ViewerState } from './element/state.js';
