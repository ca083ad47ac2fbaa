/** The details pane: the source with the selected cell's bytes highlighted, the footnotes, the problems. */
import { t } from '../locales/index.js';
import { cellContent, tipOf } from './cell-view.js';
import { count } from './format.js';
import { button, h } from './h.js';
import type { Child } from './h.js';
import type { Found, Host, Model } from './model.js';
import { notesPane } from './notes.js';
import { problemsPane } from './problems.js';
import { SourcePane } from './source-pane.js';
import { SourceText } from './source-text.js';
import type { Piece } from './source-text.js';
import { noteNumber, reason, shortTitle } from './words.js';

/** The panes of it, one of which is shown. */
export type TabName = 'source' | 'footnotes' | 'problems';

const names: readonly TabName[] = ['source', 'footnotes', 'problems'];

export class Inspector {
  readonly element: HTMLElement;
  readonly #host: Host;
  readonly #close: () => void;
  readonly #source = new SourcePane();
  readonly #facts = h('div', { class: 'facts' });
  readonly #list: HTMLElement;
  readonly #handle: HTMLElement;
  readonly #fold: HTMLElement;
  readonly #tabs: Record<TabName, HTMLButtonElement>;
  readonly #panels: Record<TabName, HTMLElement>;
  #model: Model | undefined;
  #text: SourceText | undefined;
  /** Counts what was asked to be shown: what comes late is not. */
  #turn = 0;

  /** `toggle` opens or closes the sheet that the inspector is on a narrow screen; `fold` folds it away on a wide one. */
  constructor(host: Host, toggle: () => void, close: () => void, fold: () => void) {
    this.#host = host;
    this.#close = close;
    const tab = (name: TabName) =>
      button('', () => this.open(name), {
        role: 'tab',
        id: `tab-${name}`,
        'aria-controls': `panel-${name}`,
        tabindex: -1,
      });
    const panel = (name: TabName, ...children: Child[]) =>
      h(
        'div',
        { role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}`, class: name, hidden: true },
        ...children,
      );
    this.#tabs = { source: tab('source'), footnotes: tab('footnotes'), problems: tab('problems') };
    this.#panels = {
      source: panel('source', this.#facts, this.#source.element),
      footnotes: panel('footnotes'),
      problems: panel('problems'),
    };
    this.#list = h('div', { role: 'tablist' }, ...names.map((name) => this.#tabs[name]));
    this.#list.addEventListener('keydown', (event) => this.#tabKey(event));
    this.#handle = button('', toggle, { class: 'handle' });
    this.#fold = button('\u203a', fold, { class: 'quiet close fold' });
    const panels = names.map((name) => this.#panels[name]);
    const head = h('div', { class: 'inspector-head' }, this.#list, this.#fold);
    const attributes = { class: 'inspector', part: 'inspector', 'data-pane': 'inspector', id: 'inspector' };
    this.element = h('aside', attributes, this.#handle, head, ...panels);
    this.#label();
    this.open('source');
  }

  #label(): void {
    for (const element of [this.#list, this.element]) element.setAttribute('aria-label', t.details.name);
    this.#handle.setAttribute('aria-label', t.details.toggle);
    this.#fold.setAttribute('aria-label', t.panes.foldDetails);
    for (const name of names) this.#tabs[name].textContent = t.details[name];
  }

  /** Draws everything in the language that is now in use. */
  async translate(): Promise<void> {
    this.#label();
    // What is not shown may be closed by now.
    if (!this.element.isConnected) this.clear();
    if (this.#model) await this.load(this.#model);
  }

  /** The filing that is shown. */
  get model(): Model | undefined {
    return this.#model;
  }

  /** Shows a filing from its beginning. */
  async load(model: Model): Promise<void> {
    this.#turn++;
    this.#model = model;
    this.#text = new SourceText(model.filing);
    const { filing } = model;
    this.#tabs.footnotes.textContent = counted(t.details.footnotes, model.notes().length);
    this.#panels.footnotes.replaceChildren(...notesPane(model, this.#host));
    this.#tabs.problems.textContent = counted(
      t.details.problems,
      filing.diagnostics.length + filing.coverage.unread.length,
    );
    this.#panels.problems.replaceChildren(...problemsPane(filing, this.#host));
    this.#facts.replaceChildren(
      h('p', { class: 'muted' }, t.details.select),
    );
    await this.#source.show(this.#text, []);
  }

  /** Forgets the filing: one that is closed takes no memory. */
  clear(): void {
    this.#turn++;
    this.#model = undefined;
    this.#text = undefined;
    this.#source.clear();
    for (const element of [this.#facts, this.#panels.footnotes, this.#panels.problems]) element.replaceChildren();
  }

  /** Shows a cell's facts and its bytes. */
  async showCell(found: Found): Promise<void> {
    const turn = ++this.#turn;
    const pieces = piecesOf(found);
    const facts = await this.#factsOf(found, pieces);
    if (turn !== this.#turn) return; // another cell was selected meanwhile
    this.#facts.replaceChildren(...facts);
    if (this.#text && pieces.length > 0) await this.#source.show(this.#text, pieces);
  }

  /** Shows a place in the source, with its first byte highlighted, under a sentence in `lang` that says what is there. */
  async showOffset(offset: number, sentence: string, lang = 'en'): Promise<void> {
    this.#turn++;
    this.open('source');
    this.#facts.replaceChildren(h('p', { lang }, sentence));
    if (this.#text) await this.#source.show(this.#text, [[offset, 1]]);
  }

  open(name: TabName): void {
    for (const each of names) {
      const chosen = each === name;
      this.#tabs[each].setAttribute('aria-selected', String(chosen));
      this.#tabs[each].tabIndex = chosen ? 0 : -1;
      this.#panels[each].hidden = !chosen;
    }
  }

  /** Focuses what is open. */
  focus(): void {
    const open = names.find((name) => !this.#panels[name].hidden) ?? 'source';
    if (open === 'source') this.#source.focus();
    else this.#tabs[open].focus();
  }

  #tabKey(event: KeyboardEvent): void {
    const at = names.findIndex((name) => this.#tabs[name] === event.target);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: names.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    const name = names[(to + names.length) % names.length] as TabName;
    this.open(name);
    this.#tabs[name].focus();
    event.preventDefault();
  }

  async #factsOf(found: Found, pieces: readonly Piece[]): Promise<Node[]> {
    const { cell, definition, cells } = found;
    const loaded = this.#model?.tables.find(({ table }) => table.name === found.table);
    const context = {
      cell,
      column: definition,
      columns: loaded?.table.columns ?? [],
      row: cells,
    };
    const plain = { fraction: '', marks: 0 };
    const value = h(
      'p',
      { class: `fact-value ${definition.type}` },
      ...cellContent(context, plain, (id, mark) => this.#host.openNote(id, mark)),
    );
    const where = h(
      'p',
      { class: 'muted' },
      t.details.where(shortTitle(found.title), found.row + 1, definition.name),
    );
    const close = button('\u00d7', this.#close, { class: 'quiet close', 'aria-label': t.details.close });
    const why = reason(cell, definition);
    const meaning = definition.type === 'code' ? tipOf(context) : definition.meaning;
    return [
      h('div', { class: 'fact-head' }, h('h4', { lang: 'en' }, definition.title), close),
      value,
      why === undefined ? h('p', { lang: 'en' }, meaning) : h('p', {}, why),
      where,
      await this.#place(found, pieces),
    ];
  }

  async #place({ cell }: Found, pieces: readonly Piece[]): Promise<HTMLElement> {
    const first = pieces[0];
    const line = first && this.#text ? await this.#text.line(first[0]) : undefined;
    const end = cell.offset !== null && cell.length !== null ? cell.offset + cell.length : undefined;
    const rows: [string, Child][] = [
      [t.details.filedAs, cell.raw === null ? t.details.nothing : h('code', { lang: 'en' }, cell.raw)],
      [t.details.state, t.cell.states[cell.state]],
    ];
    if (line !== undefined && cell.offset !== null && end !== undefined) {
      const many = pieces.length > 1 ? t.details.pieces(pieces.length) : '';
      rows.push([t.details.place, t.details.bytes(line, cell.offset, end) + many]);
    }
    if (cell.footnotes.length > 0) rows.push([t.details.footnotes, cell.footnotes.map(noteNumber).join(', ')]);
    return h('dl', {}, ...rows.flatMap(([term, value]) => [h('dt', {}, term), h('dd', {}, value)]));
  }
}

const counted = (label: string, number: number): string => (number > 0 ? `${label} ${count(number)}` : label);

function piecesOf({ cell }: Found): readonly Piece[] {
  if (cell.pieces && cell.pieces.length > 0) return cell.pieces;
  return cell.offset !== null && cell.length !== null && cell.length > 0 ? [[cell.offset, cell.length]] : [];
}
