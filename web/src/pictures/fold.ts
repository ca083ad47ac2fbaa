/** The place of a picture above its table: closed until it is wanted, and what it was is remembered. Loads the rest. */
import { h } from '../element/h.js';
import { t } from '../locales/index.js';
import type { Column } from '../wire.js';
import { choicesOf, hasChoices, pictureOf } from './choose.js';
import type { PictureKind } from './choose.js';
import type { PictureSource } from './source.js';

const KEY = 'filigree-pictures';

/** A table as it is shown. */
export interface PictureTable {
  readonly columns: readonly Column[];
  /** As many as its picture may have to show. */
  readonly rows: number;
}

/** What is loaded when the first picture is opened. */
type Drawing = typeof import('./picture.js');

/** Makes the source of a picture of what is loaded with it. */
export type MakeSource = (drawing: Drawing) => PictureSource;

/** What the fold asks of the viewer. */
export interface PictureHost {
  attempt(work: Promise<unknown>): void;
}

class PictureFold {
  readonly element: HTMLDetailsElement;
  readonly #kind: PictureKind;
  readonly #host: PictureHost;
  readonly #summary = h('summary');
  readonly #room = h('div', { class: 'picture-room' });
  #show: (() => Promise<void>) | undefined;
  #picture: InstanceType<Drawing['Picture']> | undefined;

  constructor(kind: PictureKind, host: PictureHost) {
    this.#kind = kind;
    this.#host = host;
    this.element = h('details', { class: 'picture', part: 'picture', open: wanted() }, this.#summary, this.#room);
    this.element.addEventListener('toggle', () => {
      if (this.element.open !== wanted()) remember(this.element.open);
      this.#refresh();
    });
    // It is drawn once it has a place on the page, and no sooner.
    new ResizeObserver(() => this.#refresh()).observe(this.#room);
  }

  /** What is to be drawn when it is next seen. The room for it follows from what is known now: see styles/picture.css. */
  update(table: PictureTable, groups: readonly number[], dataSetNames: boolean, source: MakeSource): void {
    this.#summary.textContent = t.picture.titles[this.#kind];
    this.#room.classList.toggle('over-time', this.#kind === 'time');
    this.#room.classList.toggle('chosen', hasChoices(choicesOf(this.#kind, table.columns, groups)));
    this.#room.style.setProperty('--bars', String(table.rows));
    const titleOf = (index: number) => {
      const column = table.columns[index];
      return (dataSetNames ? column?.name : column?.title) ?? '';
    };
    this.#show = async () => {
      const drawing = await import('./picture.js');
      this.#picture ??= new drawing.Picture((work) => this.#host.attempt(work));
      if (!this.#picture.element.isConnected) this.#room.replaceChildren(this.#picture.element);
      await this.#picture.show(this.#kind, source(drawing), titleOf);
    };
    this.#refresh();
  }

  #refresh(): void {
    const show = this.#show;
    if (!show || !this.element.open || this.#room.clientWidth === 0) return;
    this.#show = undefined;
    this.#host.attempt(show().catch((error: unknown) => {
      this.#show ??= show;
      throw error;
    }));
  }
}

/** The pictures of a view's tables: each table keeps its own while it is drawn anew. */
export class PictureFolds {
  readonly #host: PictureHost;
  readonly #folds = new Map<string, PictureFold>();

  constructor(host: PictureHost) {
    this.#host = host;
  }

  /**
   * The picture of a table, for the place above it; undefined where the table is better read. `groups` are the columns
   * that its rows are grouped by already. `source` is asked for when the picture is drawn.
   */
  of(key: string, table: PictureTable, dataSetNames: boolean, source: MakeSource, groups: readonly number[] = []): HTMLElement | undefined {
    const kind = groups.length > 0 ? 'ranked' : pictureOf(table.columns);
    if (!kind || table.rows < 2) return undefined;
    const name = `${key} ${kind}`;
    const fold = this.#folds.get(name) ?? new PictureFold(kind, this.#host);
    this.#folds.set(name, fold);
    fold.update(table, groups, dataSetNames, source);
    return fold.element;
  }
}

let open: boolean | undefined;

/** True where the person left pictures open. */
function wanted(): boolean {
  try {
    open ??= localStorage.getItem(KEY) === 'open';
  } catch {
    open ??= false; // storage is refused: it lasts for this visit
  }
  return open;
}

function remember(now: boolean): void {
  open = now;
  try {
    localStorage.setItem(KEY, now ? 'open' : 'closed');
  } catch {
    // as above
  }
}
