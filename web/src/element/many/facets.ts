/**
 * What many filings have in common, to narrow them by: form, year, and those facts of their headlines that name somebody or
 * something. The facts come from the forms' own descriptions: no form is known here.
 */
import type { Filter } from '../../bulk/query.js';
import type { Workspace, WorkspaceFiling } from '../../bulk/workspace.js';
import { t } from '../../locales/index.js';
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
  readonly title: string;
  /** True where title or values are the forms' own words. */
  readonly english: boolean;
  readonly of: (filing: WorkspaceFiling) => string | undefined;
  readonly values: readonly (readonly [value: string, filings: number])[];
}

export class Facets {
  readonly element = h('details', { class: 'facets', hidden: true });
  readonly #changed: () => void;
  readonly #chosen = new Map<string, Set<string>>();
  readonly #whole = new Set<string>();
  readonly #open = new Set<string>(['form']);
  #workspace: Workspace | undefined;
  #facets: readonly Facet[] = [];
  #find = '';

  constructor(changed: () => void) {
    this.#changed = changed;
    this.element.open = innerWidth >= 960;
  }

  /** Finds what the filings of a workspace have in common; what was chosen stays chosen as far as it is still there. */
  load(workspace: Workspace): void {
    this.#workspace = workspace;
    this.#facets = facetsOf(workspace);
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
    this.#facets = facetsOf(this.#workspace);
    const find = h('input', { type: 'search', class: 'many-search', placeholder: t.facets.find, 'aria-label': t.facets.find });
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
      h('summary', { lang: facet.english ? 'en' : undefined }, facet.title, h('span', { class: 'muted' }, ` ${count(facet.values.length)}`)),
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

function facetsOf(workspace: Workspace): readonly Facet[] {
  const facet = (key: string, title: string, english: boolean, of: Facet['of']): Facet => {
    const found = new Map<string, number>();
    for (const filing of workspace.filings) {
      const value = of(filing) ?? '';
      found.set(value, (found.get(value) ?? 0) + 1);
    }
    const values = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return { key, title, english, of, values: key === 'year' ? values.sort((a, b) => (a[0] < b[0] ? 1 : -1)) : values };
  };
  const facts = factNames(workspace).map(([name, title]) => facet(name, title, true, ({ summary }) => summary?.facts[name]));
  const all = [
    facet('form', t.facets.form, false, ({ summary }) => summary?.form ?? undefined),
    ...facts,
    facet('year', t.facets.year, false, ({ summary }) => summary?.date?.slice(0, 4)),
    facet('problems', t.facets.problems, false, troubleOf),
  ];
  return all.filter(({ values }) => values.length > 1);
}

/** Columns of texts that headlines name, with their titles. */
function factNames(workspace: Workspace): readonly (readonly [name: string, title: string])[] {
  const found = new Map<string, number>();
  for (const { summary } of workspace.filings)
    for (const name of Object.keys(summary?.facts ?? {})) found.set(name, (found.get(name) ?? 0) + 1);
  const columns = new Map(workspace.tables.flatMap(({ columns: all }) => all.map((column) => [column.name, column] as const)));
  return [...found]
    .filter(([name, filings]) => columns.get(name)?.type === 'text' && filings >= SHARE * workspace.filings.length)
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
