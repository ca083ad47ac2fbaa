/** The columns of a grid: which are shown, in which order, how wide. The person's changes are in the table's state. */
import type { Column } from '../../wire.js';
import { NARROWEST, WIDEST } from './state.js';
import type { TableState } from './state.js';

/** A column that stays takes no more than this of the room, in percent: the others must be seen too. */
const MOST_FROZEN = 45;
/** A text that gives way keeps this width. */
const ROOM = 200;

export class Columns {
  readonly #all: readonly Column[];
  readonly #natural: (index: number) => number;
  #state: TableState;
  #shown: ReadonlySet<number>;
  #visible: readonly number[] = [];
  /** True while long texts give way where there is little room. */
  wraps = false;

  /** `shown` are those worth showing; `natural` finds a column's width from its content. */
  constructor(all: readonly Column[], shown: readonly number[], natural: (index: number) => number, state: TableState) {
    this.#all = all;
    this.#natural = natural;
    this.#state = state;
    this.#shown = new Set(shown);
    this.refresh();
  }

  /** Takes over another state, or other columns worth showing. */
  refresh(state: TableState = this.#state, shown: Iterable<number> = this.#shown): void {
    this.#state = state;
    this.#shown = new Set(shown);
    const { order, hidden } = state;
    const ordered = (order ?? []).map((name) => this.indexOf(name)).filter((index) => index >= 0);
    const rest = [...this.#shown].filter((index) => !ordered.includes(index));
    const visible = [...ordered, ...rest].filter((index) => !hidden.has(this.#all[index]?.name ?? ''));
    // A table of no columns has no place to bring them back from.
    this.#visible = visible.length > 0 ? visible : [...this.#shown].slice(0, 1);
  }

  /** Indexes in the table, in the order in which they are shown. */
  get visible(): readonly number[] {
    return this.#visible;
  }

  /** The column at a place of the grid. */
  at(place: number): Column | undefined {
    return this.#all[this.#visible[place] ?? -1];
  }

  indexOf(name: string): number {
    return this.#all.findIndex((column) => column.name === name);
  }

  /** The place in the grid; -1 when it is hidden. */
  placeOf(name: string): number {
    return this.#visible.indexOf(this.indexOf(name));
  }

  get frozen(): number {
    return Math.min(this.#state.frozen, this.#visible.length - 1);
  }

  widthOf(place: number): number {
    const index = this.#visible[place] ?? -1;
    return this.#state.widths.get(this.#all[index]?.name ?? '') ?? this.#natural(index);
  }

  /** For `grid-template-columns`. `last`: what is left goes to the widest text. */
  get template(): string {
    return this.#visible.map((_, place) => this.#track(place)).join(' ');
  }

  /** How far from the left each column that stays does so; behind the last, how wide they are together. */
  get offsets(): readonly string[] {
    // One that gives way has done so where there is something to scroll to.
    const tracks = Array.from({ length: this.frozen }, (_, place) => this.#track(place).replace(/^minmax\((.*),.*$/, '$1'));
    return ['0px', ...tracks.map((_, place) => `calc(${tracks.slice(0, place + 1).join(' + ')})`)];
  }

  get total(): number {
    return this.#visible.reduce((sum, _, place) => sum + this.widthOf(place), 0);
  }

  #track(place: number): string {
    const width = `${this.widthOf(place)}px`;
    // Few columns need not be wider than the room: their texts wrap.
    if (this.wraps && this.at(place)?.type === 'text' && this.widthOf(place) > ROOM) return `minmax(${ROOM}px, ${width})`;
    return place < this.frozen ? `min(${width}, ${Math.floor(MOST_FROZEN / this.frozen)}cqi)` : width;
  }

  resize(name: string, pixels: number): void {
    this.#state.widths.set(name, Math.round(Math.max(NARROWEST, Math.min(WIDEST, pixels))));
  }

  /** Moves a column to a place of the grid. */
  move(name: string, to: number): void {
    const names = this.#visible.map((index) => this.#all[index]?.name ?? '');
    const from = names.indexOf(name);
    if (from < 0) return;
    names.splice(from, 1);
    names.splice(Math.max(0, Math.min(names.length, to)), 0, name);
    this.#state.order = names;
    this.refresh();
  }

  hide(name: string): void {
    if (this.#visible.length === 1) return;
    this.#state.hidden.add(name);
    this.#state.order &&= this.#state.order.filter((each) => each !== name);
    this.refresh();
  }

  show(name: string): void {
    this.#state.hidden.delete(name);
    const index = this.indexOf(name);
    if (!this.#shown.has(index) || this.#state.order) {
      const names = this.#visible.map((each) => this.#all[each]?.name ?? '');
      // Where it stands in the table: before the first of those that come later there.
      const at = this.#visible.findIndex((each) => each > index);
      names.splice(at < 0 ? names.length : at, 0, name);
      this.#state.order = names;
    }
    this.refresh();
  }

  /** As they were at first. */
  reset(): void {
    this.#state.hidden.clear();
    this.#state.widths.clear();
    this.#state.order = undefined;
    this.#state.frozen = 1;
    this.refresh();
  }
}
