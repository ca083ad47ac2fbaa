/**
 * What many filings have in common, to narrow them by: form, year, and those facts of their headlines that name somebody or
 * something. The facts come from the forms' own descriptions: no form is known here.
 */
import type { Filter } from '../../bulk/query.js';
import type { Workspace, WorkspaceFiling } from '../../bulk/workspace.js';
import { t } from '../../locales/index.js';
import { pause } from '../../pause.js';
import { count } from '../format.js';
import { button, h } from '../h.js';

/** Values that are listed at first, and at most. */
const FEW = 6;
const MOST = 200;
/** Facets of facts, the most frequent first. */
const FACTS = 3;
/** A fact that so few filings have is no way to tell them apart. */
const SHARE = 0.2;

interface Facet {
  readonly key: string;
  readonly title: () => string;
  /** True where title or values are the forms' own words. */
  readonly english: boolean;
  readonly of: (filing: WorkspaceFiling) => string | undefined;
  readonly values: readonly (readonly [value: string, filings: number])[];
}

/** Filings that are looked at before others get a turn. */
const SLICE = 2_000;

export class Facets {
  readonly element = h('details', { class: 'facets', id: 'many-facets', hidden: true });
  readonly #changed: () => void;
  readonly #chosen = new Map<string, Set<string>>();
  readonly #whole = new Set<string>();
  readonly #open = new Set<string>(['form']);
  #workspace: Workspace | undefined;
  #facets: readonly Facet[] = [];
  #find = '';
  #turn = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.element.open = innerWidth >= 960;
  }

  /**
   * Finds what the filings of a workspace have in common, piece by piece: the page must never stop. What was chosen stays
   * chosen as far as it is still there.
   */
  async load(workspace: Workspace): Promise<void> {
    const turn = ++this.#turn;
    const facets = await facetsOf(workspace);
    if (turn !== this.#turn) return;
    this.#workspace = workspace;
    this.#facets = facets;
    for (const [key, values] of this.#chosen) {
      const facet = this.#facets.find((each) => each.key === key);
      for (const value of values) if (!facet?.values.some(([there]) => there === value)) values.delete(value);
      if (values.size === 0) this.#chosen.delete(key);
    }
    this.element.hidden = workspace.filings.length < 2;
    this.draw();
  }

  /** True when not all filings are wanted. */
  get isNarrowed(): boolean {
    return this.#chosen.size > 0 || this.#find !== '';
  }

  passes(filing: WorkspaceFiling): boolean {
    for (const facet of this.#facets) {
      const wanted = this.#chosen.get(facet.key);
      if (wanted && !wanted.has(facet.of(filing) ?? '')) return false;
    }
    return this.#find === '' || `${filing.name}\n${filing.summary?.headline ?? ''}`.toLowerCase().includes(this.#find);
  }

  /** The same as conditions on rows; none when all filings are wanted. */
  get filters(): readonly Filter[] {
    if (!this.isNarrowed || !this.#workspace) return [];
    const files = this.#workspace.filings.filter((filing) => this.passes(filing)).map(({ name }) => name);
    const forms = this.#chosen.get('form');
    return [{ column: 'FILE', in: files }, ...(forms ? [{ column: 'FORM', in: [...forms] }] : [])];
  }

  /** Draws everything, in the language that is now in use. */
  draw(): void {
    if (!this.#workspace) return;
    const find = h('input', { type: 'search', class: 'field many-search', placeholder: t.facets.find, 'aria-label': t.facets.find });
    find.value = this.#find;
    find.addEventListener('input', () => {
      this.#find = find.value.trim().toLowerCase();
      this.#tell();
    });
    const summary = h('summary', {}, h('span', {}, t.facets.title));
    this.element.replaceChildren(summary, h('div', { class: 'facets-body' }, find, ...this.#facets.map((facet) => this.#facet(facet))));
    this.#drawClear();
  }

  #drawClear(): void {
    this.element.querySelector('.facets-clear')?.remove();
    if (!this.isNarrowed) return;
    const clear = button(t.facets.all, () => this.#clear(), { class: 'quiet facets-clear' });
    this.element.querySelector('.facets-body')?.prepend(clear);
  }

  #clear(): void {
    this.#chosen.clear();
    this.#find = '';
    this.draw();
    this.element.querySelector('input')?.focus();
    this.#changed();
  }

  #tell(): void {
    this.#drawClear();
    this.#changed();
  }

  #facet(facet: Facet): HTMLElement {
    const shown = facet.values.slice(0, this.#whole.has(facet.key) ? MOST : FEW);
    const left = Math.min(MOST, facet.values.length) - shown.length;
    const element = h(
      'details',
      { class: 'facet', open: this.#open.has(facet.key) },
      h('summary', { lang: facet.english ? 'en' : undefined }, facet.title(), h('span', { class: 'muted' }, ` ${count(facet.values.length)}`)),
      ...shown.map(([value, filings]) => this.#value(facet, value, filings)),
      left > 0 && button(t.facets.more(left), () => this.#showAll(facet), { class: 'quiet' }),
    );
    element.addEventListener('toggle', () => this.#open[element.open ? 'add' : 'delete'](facet.key));
    return element;
  }

  #showAll(facet: Facet): void {
    this.#whole.add(facet.key);
    this.draw();
  }

  #value({ key, english }: Facet, value: string, filings: number): HTMLElement {
    const box = h('input', { type: 'checkbox' });
    box.checked = this.#chosen.get(key)?.has(value) ?? false;
    box.addEventListener('change', () => {
      const values = this.#chosen.get(key) ?? new Set();
      values[box.checked ? 'add' : 'delete'](value);
      if (values.size > 0) this.#chosen.set(key, values);
      else this.#chosen.delete(key);
      this.#tell();
    });
    const text = h('span', { class: 'facet-value', lang: english && value ? 'en' : undefined }, key === 'problems' ? troubleNames()[value] : value || t.cell.unknown);
    return h('label', {}, box, text, h('span', { class: 'muted' }, count(filings)));
  }
}

async function facetsOf({ filings, tables }: Workspace): Promise<readonly Facet[]> {
  const facts = (await factNames(filings, tables)).map(
    ([name, title]) => ({ key: name, title: () => title, english: true, of: ({ summary }: WorkspaceFiling) => summary?.facts[name] }),
  );
  const all: Omit<Facet, 'values'>[] = [
    { key: 'form', title: () => t.facets.form, english: false, of: ({ summary }) => summary?.form ?? undefined },
    ...facts,
    { key: 'year', title: () => t.facets.year, english: false, of: ({ summary }) => summary?.date?.slice(0, 4) },
    { key: 'problems', title: () => t.facets.problems, english: false, of: troubleOf },
  ];
  const found: Facet[] = [];
  for (const facet of all) {
    const values = [...(await counted(filings, (filing) => [facet.of(filing) ?? '']))].sort(
      facet.key === 'year' ? (a, b) => (a[0] < b[0] ? 1 : -1) : (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
    );
    if (values.length > 1) found.push({ ...facet, values });
  }
  return found;
}

/** How many filings have each of some words. */
async function counted(filings: readonly WorkspaceFiling[], wordsOf: (filing: WorkspaceFiling) => readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let at = 0; at < filings.length; at += SLICE) {
    if (at > 0) await pause();
    for (const filing of filings.slice(at, at + SLICE)) for (const word of wordsOf(filing)) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return found;
}

/** Columns of texts that headlines name, with their titles. */
async function factNames(filings: readonly WorkspaceFiling[], tables: Workspace['tables']): Promise<readonly (readonly [name: string, title: string])[]> {
  const found = await counted(filings, ({ summary }) => Object.keys(summary?.facts ?? {}));
  const columns = new Map(tables.flatMap(({ columns: all }) => all.map((column) => [column.name, column] as const)));
  return [...found]
    .filter(([name, having]) => columns.get(name)?.type === 'text' && having >= SHARE * filings.length)
    .sort((a, b) => b[1] - a[1])
    .slice(0, FACTS)
    .map(([name]) => [name, columns.get(name)?.title || name]);
}

function troubleOf({ summary, sentence }: WorkspaceFiling): string {
  if (sentence !== undefined || !summary) return 'failed';
  if (summary.errors > 0 || summary.unread > 0) return 'partial';
  return summary.warnings > 0 ? 'remarks' : 'none';
}

const troubleNames = (): Readonly<Record<string, string>> => ({
  failed: t.list.state.failed,
  partial: t.list.partial,
  remarks: t.facets.remarks,
  none: t.filing.noProblems,
});
