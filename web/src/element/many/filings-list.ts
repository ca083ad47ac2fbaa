/** The list of all filings of a workspace: form, issuer, date, rows, and what went wrong. */
import type { Workspace, WorkspaceFiling } from '../../bulk/workspace.js';
import { t } from '../../locales/index.js';
import { date } from '../format.js';
import { Windowed } from '../grid/windowed.js';
import { button, focusIn, h } from '../h.js';
import { Facets } from './facets.js';

const HEIGHT = 48;

/** What the list asks for. */
export interface FilingsListEvents {
  /** All tables together. */
  chooseAll(): void;
  choose(filing: WorkspaceFiling): void;
  close(filing: WorkspaceFiling): void;
  /** Only some filings are wanted, or all again: see `facets`. */
  narrow(): void;
}

export class FilingsList {
  readonly element = h('nav', { class: 'list many-list', part: 'list', 'aria-label': t.list.name });
  readonly facets = new Facets(() => {
    this.#first();
    this.#events.narrow();
  });
  readonly #events: FilingsListEvents;
  readonly #all = button(t.list.all, () => this.#events.chooseAll(), { class: 'item all' });
  // Where there is no room for a column the list is folded: the room is the tables'.
  readonly #opener = button(t.list.list, () => this.#unfold(!this.element.hasAttribute('data-open')), { class: 'switch list-opener', 'aria-expanded': 'false', 'aria-controls': 'many-facets many-filings' });
  readonly #problems = button('', () => this.#toggle(), { class: 'switch', 'aria-pressed': 'false', hidden: true });
  readonly #scroller = h('div', { class: 'many-scroll', id: 'many-filings' });
  readonly #rows: Windowed;
  #filings: readonly WorkspaceFiling[] = [];
  #shown: readonly WorkspaceFiling[] = [];
  #current: WorkspaceFiling | undefined;
  #active = 0;

  constructor(events: FilingsListEvents) {
    this.#events = events;
    const list = { role: 'listbox', 'aria-label': t.list.one };
    this.#rows = new Windowed(this.#scroller, list, HEIGHT, (index) => this.#row(index));
    this.#scroller.append(this.#rows.body);
    this.#rows.body.addEventListener('keydown', (event) => this.#key(event));
    this.element.append(h('div', { class: 'many-list-head' }, this.#all, this.#problems, this.#opener), this.facets.element, this.#scroller);
  }

  /** The filing that is shown by itself. */
  get current(): WorkspaceFiling | undefined {
    return this.#current;
  }

  /** Shows a workspace's filings. */
  async load(workspace: Workspace): Promise<void> {
    await this.facets.load(workspace);
    this.#filings = workspace.filings;
    this.#showProblems();
    this.#draw();
  }

  /** Draws everything in the language that is now in use. */
  translate(): void {
    this.element.setAttribute('aria-label', t.list.name);
    this.#rows.body.setAttribute('aria-label', t.list.one);
    this.#all.textContent = t.list.all;
    this.#opener.textContent = t.list.list;
    this.facets.draw();
    this.#showProblems();
    this.#draw();
  }

  #showProblems(): void {
    const bad = this.#filings.filter(isProblem).length;
    this.#problems.textContent = t.list.withProblems(bad);
    this.#problems.hidden = bad === 0;
    if (bad === 0) this.#problems.setAttribute('aria-pressed', 'false');
  }

  /** Focuses the filing at hand. */
  focus(): void {
    this.#go(this.#active, false);
  }

  /** Takes a filing off the list; where it had the focus, the next one has it. */
  async remove(workspace: Workspace): Promise<void> {
    await this.facets.load(workspace);
    const { filings } = workspace;
    const focused = focusIn(this.#rows.body);
    const { scrollTop } = this.#scroller;
    this.#filings = filings;
    this.#showProblems();
    this.#draw();
    this.#active = Math.max(0, Math.min(this.#active, this.#shown.length - 1));
    this.#rows.redraw(this.#active);
    this.#scroller.scrollTop = scrollTop;
    if (focused && this.#shown.length > 0) this.#go(this.#active, false);
    else if (focused) this.#all.focus();
  }

  /** Marks what is shown: a filing, or all of them. */
  mark(filing: WorkspaceFiling | undefined): void {
    const before = this.#current;
    this.#current = filing;
    if (filing) this.#all.removeAttribute('aria-current');
    else this.#all.setAttribute('aria-current', 'true');
    for (const each of [before, filing]) if (each) this.#rows.redraw(this.#shown.indexOf(each));
  }

  #unfold(open: boolean): void {
    this.element.toggleAttribute('data-open', open);
    this.#opener.setAttribute('aria-expanded', String(open));
  }

  #toggle(): void {
    this.#unfold(true);
    this.#problems.setAttribute('aria-pressed', String(this.#problems.getAttribute('aria-pressed') === 'false'));
    this.#first();
  }

  /** Draws from the first on. */
  #first(): void {
    this.#scroller.scrollTop = 0;
    this.#active = 0;
    this.#draw();
  }

  #draw(): void {
    const only = this.#problems.getAttribute('aria-pressed') === 'true';
    const { facets } = this;
    const wanted = facets.isNarrowed ? this.#filings.filter((filing) => facets.passes(filing)) : this.#filings;
    this.#shown = only ? wanted.filter(isProblem) : wanted;
    this.#rows.reset(this.#shown.length);
  }

  #row(index: number): HTMLElement {
    const filing = this.#shown[index] as WorkspaceFiling;
    const name = filing.name.slice(filing.name.lastIndexOf('/') + 1);
    const { summary, sentence } = filing;
    const first = summary?.form ? [t.list.form(summary.form), summary.subject] : [name];
    const second = sentence ?? [summary?.date && date(summary.date), t.rows(summary?.rows ?? 0), problemsOf(filing), name].filter(Boolean).join(' \u00b7 ');
    const row = h(
      'div',
      {
        role: 'option',
        class: sentence === undefined ? 'filing-row' : 'filing-row failed',
        'aria-selected': filing === this.#current ? 'true' : 'false',
        'aria-posinset': index + 1,
        'aria-setsize': this.#shown.length,
        'aria-keyshortcuts': 'Delete',
        tabindex: index === this.#active ? 0 : -1,
        'data-tip': sentence === undefined ? filing.name : `${filing.name}: ${sentence}`,
      },
      h('span', { class: 'name' }, first.filter(Boolean).join(' \u00b7 ')),
      h('span', { class: 'muted', lang: sentence === undefined ? undefined : 'en' }, second),
      // For the mouse: an option holds no button, and the keyboard has Delete.
      h('span', { class: 'close', 'aria-hidden': 'true', 'data-tip': t.list.closeThis }, '\u00d7'),
    );
    row.addEventListener('click', (event) => {
      const closes = (event.target as Element).classList.contains('close');
      if (!closes) return this.#go(index, true);
      this.#active = index;
      this.#events.close(filing);
    });
    return row;
  }

  #go(index: number, choose: boolean): void {
    const to = Math.max(0, Math.min(this.#shown.length - 1, index));
    const before = this.#active;
    this.#active = to;
    this.#rows.show(to);
    this.#rows.redraw(before);
    this.#rows.redraw(to);
    this.#rows.row(to)?.focus({ preventScroll: true });
    const filing = this.#shown[to];
    if (!choose || !filing) return;
    if (this.#opener.offsetParent) this.#opener.focus(); // the list folds over what has the focus
    this.#unfold(false);
    this.#events.choose(filing);
  }

  #key(event: KeyboardEvent): void {
    const { page } = this.#rows;
    const to = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      PageDown: this.#active + page,
      PageUp: this.#active - page,
      Home: 0,
      End: this.#shown.length - 1,
    }[event.key];
    const filing = this.#shown[this.#active];
    if (to !== undefined) this.#go(to, false);
    else if (event.key === 'Delete' && filing) this.#events.close(filing);
    else if (event.key === 'Enter' || event.key === ' ') this.#go(this.#active, true);
    else return;
    event.preventDefault();
  }
}

/** Read, with tables: what could not be read is listed, but is no filing. */
export const isFiling = ({ id, sentence }: WorkspaceFiling): boolean => id > 0 && sentence === undefined;

/** True when nothing, or not all, of it could be read. */
export const isProblem = ({ summary, sentence }: WorkspaceFiling): boolean =>
  sentence !== undefined || (summary !== undefined && (summary.errors > 0 || summary.warnings > 0 || summary.unread > 0));

function problemsOf({ summary }: WorkspaceFiling): string {
  if (!summary) return '';
  const { errors, warnings, unread } = summary;
  return [
    (errors > 0 || unread > 0) && t.list.partial,
    errors > 0 && t.errors(errors),
    warnings > 0 && t.warnings(warnings),
  ]
    .filter(Boolean)
    .join(', ');
}
