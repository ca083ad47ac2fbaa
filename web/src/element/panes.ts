/**
 * The panes beside the filing: how wide they are, and whether they are folded. A separator stands before each inner edge,
 * as in the window splitter pattern: https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
 */
import { t } from '../locales/index.js';
import { h } from './h.js';

/** The panes beside the filing. */
export type PaneName = 'list' | 'inspector';

/** A pane's width in pixels, or that it is folded away; what is left out is as wide as there is room for. */
export interface Layout {
  readonly list?: number | 'folded';
  readonly inspector?: number | 'folded';
}

const names: readonly PaneName[] = ['list', 'inspector'];
const least: Readonly<Record<PaneName, number>> = { list: 160, inspector: 260 };
/** The filing keeps so much. */
const MIDDLE = 320;
/** A pane that is drawn narrower than this part of its least width is folded. */
const FOLDS = 0.6;
const STEP = 16;

export class Panes {
  /** The separators, by the pane that they size. */
  readonly separators: Readonly<Record<PaneName, HTMLElement>>;
  readonly #stage: HTMLElement;
  readonly #changed: () => void;
  /** Told of sizes behind the browser's own layout: asking for them before would make it lay everything out at once. */
  readonly #sizes = new ResizeObserver(() => this.#tell());
  #layout: { [K in PaneName]?: number | 'folded' } = {};

  /** `changed` is told when a person has moved something. */
  constructor(stage: HTMLElement, changed: () => void) {
    this.#stage = stage;
    this.#changed = changed;
    this.separators = { list: this.#separator('list'), inspector: this.#separator('inspector') };
    this.refresh();
  }

  get layout(): Layout {
    return { ...this.#layout };
  }

  set layout(layout: Layout) {
    this.#layout = {};
    for (const name of names) {
      const given = layout[name];
      if (given === 'folded' || (typeof given === 'number' && given > 0 && given < 10_000)) this.#layout[name] = given;
    }
    this.#draw();
  }

  /** Shows a pane that is folded away. */
  unfold(name: PaneName): void {
    if (this.#layout[name] === 'folded') this.#set(name, undefined);
  }

  /** Folds a pane away, or shows it again. */
  toggle(name: PaneName): void {
    this.#set(name, this.#layout[name] === 'folded' ? undefined : 'folded');
  }

  /** Labels in the language in use. */
  translate(): void {
    for (const name of names) {
      this.separators[name].setAttribute('aria-label', t.panes[name]);
      this.separators[name].setAttribute('data-tip', t.panes.tip);
    }
  }

  #separator(name: PaneName): HTMLElement {
    const element = h('div', {
      role: 'separator',
      class: `separator of-${name}`,
      part: 'separator',
      tabindex: 0,
      'aria-orientation': 'vertical',
      'aria-label': t.panes[name],
      'aria-controls': name,
      'aria-valuenow': 0,
      'aria-valuemin': 0,
      'data-tip': t.panes.tip,
    });
    element.addEventListener('keydown', (event) => this.#key(name, event));
    element.addEventListener('pointerdown', (event) => this.#press(name, event));
    element.addEventListener('dblclick', () => this.#set(name, undefined));
    return element;
  }

  /** 1 where a pane grows to the right, -1 where it grows to the left. */
  #outwards(name: PaneName): number {
    return (name === 'list') === (getComputedStyle(this.#stage).direction !== 'rtl') ? 1 : -1;
  }

  #key(name: PaneName, event: KeyboardEvent): void {
    const step = (event.shiftKey ? 4 : 1) * STEP * this.#outwards(name);
    const width = this.#width(name);
    const to = {
      ArrowRight: width + step,
      ArrowLeft: width - step,
      Home: least[name],
      End: this.#most(name),
    }[event.key];
    if (event.key === 'Enter') this.toggle(name);
    else if (to !== undefined) this.#set(name, this.#within(name, to));
    else return;
    event.preventDefault();
  }

  #press(name: PaneName, event: PointerEvent): void {
    if (event.button !== 0) return;
    const separator = this.separators[name];
    const start = { x: event.clientX, width: this.#width(name) };
    const outwards = this.#outwards(name);
    const listeners = new AbortController();
    const { signal } = listeners;
    let moved = false;
    separator.setPointerCapture(event.pointerId);
    separator.addEventListener(
      'pointermove',
      (now) => {
        const by = (now.clientX - start.x) * outwards;
        if (!moved && Math.abs(by) < 3) return;
        moved = true;
        const width = start.width + by;
        this.#layout[name] = width < least[name] * FOLDS ? 'folded' : this.#within(name, width);
        this.#draw();
      },
      { signal },
    );
    const end = () => {
      listeners.abort();
      if (moved) this.#changed();
      else this.unfold(name);
    };
    for (const type of ['pointerup', 'pointercancel'] as const) separator.addEventListener(type, end, { signal });
  }

  #set(name: PaneName, to: number | 'folded' | undefined): void {
    if (to === undefined) delete this.#layout[name];
    else this.#layout[name] = to;
    this.#draw();
    this.#changed();
  }

  #within(name: PaneName, width: number): number {
    return Math.round(Math.max(least[name], Math.min(this.#most(name), width)));
  }

  /** A pane may take what the filing can spare. */
  #most(name: PaneName): number {
    const other = this.#width(name === 'list' ? 'inspector' : 'list');
    return Math.max(least[name], this.#stage.clientWidth - other - MIDDLE);
  }

  #width(name: PaneName): number {
    return this.#pane(name)?.getBoundingClientRect().width ?? 0;
  }

  #pane(name: PaneName): Element | null {
    return this.#stage.querySelector(`:scope > [data-pane="${name}"]`);
  }

  #draw(): void {
    for (const name of names) {
      const now = this.#layout[name];
      this.#stage.toggleAttribute(`data-${name}-folded`, now === 'folded');
      if (typeof now === 'number') this.#stage.style.setProperty(`--${name}-width`, `${now}px`);
      else this.#stage.style.removeProperty(`--${name}-width`);
    }
  }

  /** The separators say how wide their panes are. */
  #tell(): void {
    for (const name of names) {
      const separator = this.separators[name];
      if (!separator.isConnected) continue;
      separator.setAttribute('aria-valuemax', String(Math.round(this.#most(name))));
      separator.setAttribute('aria-valuenow', String(Math.round(this.#width(name))));
    }
  }

  /** To be called when panes came or went. */
  refresh(): void {
    this.#sizes.disconnect();
    for (const element of [this.#stage, ...names.map((name) => this.#pane(name))]) if (element) this.#sizes.observe(element);
  }
}
