/** The tables of a workspace as tabs, one of them chosen. */
import type { MergedTable } from '../../bulk/query.js';
import { t } from '../../locales/index.js';
import { count } from '../format.js';
import { button, focusIn, h } from '../h.js';
import { tabTitle } from './tab-title.js';

/** Pixels of the tab beside the chosen one that stay in sight, to tell that there is one. */
const BESIDE = 32;

export class Tabs {
  readonly element = h('div', { role: 'tablist', 'aria-label': t.many.tables, class: 'many-tabs' });
  readonly #choose: (table: MergedTable) => void;
  #tables: readonly MergedTable[] = [];

  constructor(choose: (table: MergedTable) => void) {
    this.#choose = choose;
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  /** `all`: tables without rows have no tab, but a name that others are told apart from. */
  draw(all: readonly MergedTable[], chosen: MergedTable | undefined, dataSetNames: boolean): void {
    this.#tables = all.filter(({ rows }) => rows > 0);
    const tab = (table: MergedTable) => {
      const label = h('span', { lang: 'en' }, dataSetNames ? table.name : tabTitle(table, all));
      return button(h('span', {}, label, ' ', h('span', { class: 'muted' }, count(table.rows))), () => this.#choose(table), {
        role: 'tab',
        'aria-selected': String(table === chosen),
        'aria-controls': 'many-panel',
        tabindex: table === chosen ? 0 : -1,
        'data-tip': dataSetNames || table.title.includes(':') ? table.title : undefined,
      });
    };
    const focused = focusIn(this.element);
    this.element.replaceChildren(...this.#tables.map(tab));
    if (focused) this.#chosen?.focus();
  }

  get #chosen(): HTMLElement | null {
    return this.element.querySelector('[aria-selected=true]');
  }

  /** Has the chosen tab in sight, where there is no room for all. */
  show(): void {
    const tab = this.#chosen?.getBoundingClientRect();
    const bar = this.element.getBoundingClientRect();
    if (!tab) return;
    if (tab.left < bar.left) this.element.scrollLeft -= bar.left - tab.left + BESIDE;
    else if (tab.right > bar.right) this.element.scrollLeft += Math.min(tab.right - bar.right + BESIDE, tab.left - bar.left);
  }

  #key(event: KeyboardEvent): void {
    const tabs = [...this.element.children];
    const at = tabs.indexOf(event.target as HTMLElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    const table = to === undefined || at < 0 ? undefined : this.#tables[(to + tabs.length) % tabs.length];
    if (!table) return;
    event.preventDefault();
    this.#choose(table);
  }
}
