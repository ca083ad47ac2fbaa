/** A picture with its choices, its sentence and its marks: loaded when the first picture is opened. */
import { FiligreeError } from '../errors.js';
import { adopt } from '../element/adopt.js';
import { h, redraw } from '../element/h.js';
import { AROUND, BAR, choicesOf, hasSum } from './choose.js';
import type { PictureKind } from './choose.js';
import { ranked, timeColumns } from './data.js';
import type { TimePicture } from './data.js';
import { drawRanked, drawTime } from './draw.js';
import type { Drawing, Room } from './draw.js';
import { amount } from '../element/many/totals.js';
import picturesCss from './pictures.css';
import type { Condition, PictureSource } from './source.js';
import { t } from '../locales/index.js';
import { barWords, markWords, missingSentence, rankedSentence, repeatsSentence, shownSentence, sliceName, timeSentence } from './words.js';

const NARROWEST = 280;

export { TableRows, ViewRows } from './source.js';

/** What was drawn, as it is put on the page: each mark's words and what it leads to. */
interface Shown {
  readonly drawing: Drawing;
  readonly names: readonly string[];
  readonly sentence: string;
  readonly legend: readonly string[];
  readonly go: (mark: number) => void;
}

export class Picture {
  readonly element = h('div', { class: 'picture-body' });
  readonly #choices = h('p', { class: 'picture-choices' });
  readonly #drawn = h('div', { class: 'picture-drawn' });
  readonly #caption = h('figcaption');
  readonly #frame = h('figure', { class: 'picture-figure' }, this.#drawn, this.#caption);
  readonly #attempt: (work: Promise<unknown>) => void;
  #kind: PictureKind = 'time';
  #titles: (column: number) => string = () => '';
  #source: PictureSource | undefined;
  /** As the person chose it: a column, or -1 to count rows. */
  #measure: number | undefined;
  #by = '';
  #draw: (() => Shown) | undefined;
  #drawing = new AbortController();
  #marks: readonly SVGElement[] = [];
  #active = 0;
  /** What was drawn for. */
  #room: Room = { width: 0, height: 0 };

  constructor(attempt: (work: Promise<unknown>) => void) {
    this.#attempt = attempt;
    this.element.append(this.#choices, this.#frame);
    this.#frame.addEventListener('keydown', (event) => this.#key(event));
    // Drawn anew for another room, once it has settled.
    let settling: ReturnType<typeof setTimeout> | undefined;
    new ResizeObserver(() => {
      const { width, height } = this.#here;
      this.#reachable();
      if (width === 0 || (width === this.#room.width && height === this.#room.height)) return;
      clearTimeout(settling);
      settling = setTimeout(() => this.#paint(), this.#room.width === 0 ? 0 : 120);
    }).observe(this.#drawn);
  }

  /** Shows a source's picture in place of the one before. `titles` names columns. */
  async show(kind: PictureKind, source: PictureSource, titles: (column: number) => string): Promise<void> {
    this.#kind = kind;
    this.#source = source;
    this.#titles = titles;
    adopt(this.element, picturesCss);
    await this.#make();
  }

  async #make(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    this.#drawing.abort();
    const drawing = new AbortController();
    this.#drawing = drawing;
    this.#frame.setAttribute('aria-busy', 'true');
    try {
      const made = await (this.#kind === 'time' && source.groups.length === 0 ? this.#time(source) : this.#ranked(source));
      if (drawing.signal.aborted) return;
      this.#draw = made;
      this.#active = 0;
      this.#paint();
    } catch (error) {
      // A view that is closed was replaced by another one, whose picture comes.
      const gone = error instanceof FiligreeError && (error.code === 'closed' || error.code === 'withdrawn');
      if (!drawing.signal.aborted && !gone) throw error;
    } finally {
      if (this.#drawing === drawing) this.#frame.removeAttribute('aria-busy');
    }
  }

  async #time(source: PictureSource): Promise<() => Shown> {
    const all = choicesOf('time', source.columns, []).measures;
    // Amounts of different things have no sum.
    const measures = source.sums ? all.filter((index) => hasSum(source.columns[index] as (typeof source.columns)[number])) : all;
    const first = source.filings > 1 ? measures[0] : measures.at(-1);
    const measure = this.#chosen(measures, first);
    this.#offer([[t.picture.measure, measures.map((index) => [String(index), this.#titles(index)]), String(measure), (value) => (this.#measure = Number(value))]]);
    const picture = await source.time(measure, this.#drawing.signal);
    const title = measure < 0 ? t.many.rowsTitle : this.#titles(measure);
    return () => ({
      drawing: drawTime(picture, this.#canvas),
      names: picture.marks.map((mark) => markWords(mark, title)),
      sentence: [timeSentence(picture), missingSentence(picture, title), shownSentence(source.rows, source.all), repeatsSentence(source.repeats)].filter(Boolean).join(' '),
      legend: legendOf(picture),
      go: (index) => this.#goTime(source, picture, index, measure),
    });
  }

  #goTime(source: PictureSource, picture: TimePicture, index: number, measure: number): void {
    const mark = picture.marks[index];
    if (!mark) return;
    if (picture.unit === 'row' || !source.narrow) return source.reveal(mark.at, measure);
    const at = timeColumns(source.columns);
    const way = mark.direction === 'acquired' ? 'A' : mark.direction === 'disposed' ? 'D' : null;
    const conditions: Condition[] = [{ column: at.date, value: mark.date }];
    if (at.code >= 0) conditions.push({ column: at.code, value: mark.code });
    if (at.direction >= 0) conditions.push({ column: at.direction, value: way });
    source.narrow(conditions);
  }

  async #ranked(source: PictureSource): Promise<() => Shown> {
    const { by: keys, measures } = choicesOf('ranked', source.columns, source.groups);
    const by = keys.find((each) => each.join() === this.#by) ?? keys[0] ?? [];
    const measure = this.#chosen(measures, measures[0]);
    const title = (index: number) => (index < 0 ? t.many.rowsTitle : this.#titles(index));
    this.#offer([
      [t.picture.by, keys.map((each) => [each.join(), this.#titles(each[0] ?? -1)]), by.join(), (value) => (this.#by = value)],
      [t.picture.measure, measures.map((index) => [String(index), title(index)]), String(measure), (value) => (this.#measure = Number(value))],
    ]);
    const slices = await source.slices(by, measure, this.#drawing.signal);
    return () => {
      const picture = ranked(slices, Math.floor((this.#room.height - AROUND) / BAR));
      const words = picture.bars.map((bar) => ({ name: sliceName(bar), value: amount(bar.sum) }));
      return {
        drawing: drawRanked(picture, words, this.#canvas),
        names: picture.bars.map((bar) => barWords(bar, title(measure), picture.total)),
        sentence: [
          rankedSentence(picture, title(measure), source.filings),
          shownSentence(source.rows, source.all),
          repeatsSentence(source.repeats),
        ].filter(Boolean).join(' '),
        legend: [],
        go: (index) => {
          const bar = picture.bars[index];
          if (!bar) return;
          if (source.narrow) source.narrow(by.map((column, place) => ({ column, value: bar.values[place] ?? null })));
          else source.reveal(bar.at, measure < 0 ? (by[0] ?? 0) : measure);
        },
      };
    };
  }

  #chosen(measures: readonly number[], first: number | undefined): number {
    return this.#measure !== undefined && measures.includes(this.#measure) ? this.#measure : (first ?? -1);
  }

  /** The room that the page's styles give the picture. */
  get #here(): Room {
    return { width: this.#drawn.clientWidth, height: this.#drawn.clientHeight };
  }

  /** The same, wide enough for something to be seen. */
  get #canvas(): Room {
    return { ...this.#room, width: Math.max(NARROWEST, this.#room.width) };
  }

  /** Sentences that are longer than their room are scrolled, by keyboard too. */
  #reachable(): void {
    const scrolls = this.#caption.scrollHeight > this.#caption.clientHeight + 1;
    for (const [name, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': t.picture.caption }))
      if (scrolls) this.#caption.setAttribute(name, value);
      else this.#caption.removeAttribute(name);
  }

  /** Choosers of what is shown; one choice is none. */
  #offer(choosers: readonly (readonly [label: string, options: readonly (readonly [string, string])[], chosen: string, choose: (value: string) => void])[]): void {
    const made = choosers
      .filter(([, options]) => options.length > 1)
      .map(([name, options, chosen, choose]) => {
        const select = h('select', { class: 'field', 'aria-label': name }, ...options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)));
        select.addEventListener('change', () => {
          choose(select.value);
          this.#attempt(this.#make());
        });
        return h('label', {}, h('span', { class: 'muted' }, `${name} `), select);
      });
    redraw(this.#choices, ...made);
  }

  /** Draws for the room that is there now. */
  #paint(): void {
    const here = this.#here;
    if (!this.#draw || here.width === 0) return;
    this.#room = here;
    const { drawing, names, sentence, legend, go } = this.#draw();
    const focused = this.#marks.includes((this.element.getRootNode() as ShadowRoot).activeElement as SVGElement);
    const { svg, marks } = drawing;
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', sentence);
    for (const [index, mark] of marks.entries()) {
      const name = names[index] ?? '';
      for (const [key, value] of Object.entries({ role: 'button', 'aria-label': name, tabindex: index === this.#active ? '0' : '-1' })) mark.setAttribute(key, value);
      if (name) mark.setAttribute('data-tip', name);
    }
    svg.addEventListener('click', (event) => {
      const at = (event.target as Element).closest('[data-mark]')?.getAttribute('data-mark');
      if (at === null || at === undefined) return;
      this.#move(Number(at), false);
      go(Number(at));
    });
    svg.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      go(this.#active);
    });
    this.#marks = marks;
    const words = [h('span', { class: 'picture-sentence' }, sentence), ...legend.map((code) => h('span', { class: 'picture-code' }, code))];
    this.#drawn.replaceChildren(...(marks.length > 0 ? [svg] : []));
    this.#caption.replaceChildren(...words);
    this.#reachable();
    if (focused) this.#marks[this.#active]?.focus();
  }

  // One mark is in the tab order; arrows go from mark to mark.
  #key(event: KeyboardEvent): void {
    if (!this.#marks.includes(event.target as SVGElement)) return;
    const last = this.#marks.length - 1;
    const to = { ArrowRight: this.#active + 1, ArrowDown: this.#active + 1, ArrowLeft: this.#active - 1, ArrowUp: this.#active - 1, Home: 0, End: last }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#move(Math.max(0, Math.min(last, to)), true);
  }

  #move(to: number, focus: boolean): void {
    this.#marks[this.#active]?.setAttribute('tabindex', '-1');
    this.#active = to;
    const mark = this.#marks[to];
    mark?.setAttribute('tabindex', '0');
    if (focus) mark?.focus({ preventScroll: true });
  }
}

/** The codes that are drawn, with what they stand for. */
function legendOf({ marks }: TimePicture): string[] {
  const codes = new Map(marks.flatMap(({ code, meaning }) => (code && meaning ? [[code, meaning] as const] : [])));
  return [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, meaning]) => `${code}: ${meaning}`);
}
