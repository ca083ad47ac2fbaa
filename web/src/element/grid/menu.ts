/** What can be done with a column, as a menu beside its title; and the list of all columns. Neither is modal. */
import type { Column } from '../../wire.js';
import { t } from '../../locales/index.js';
import { placeBeside } from '../floats.js';
import { button, h } from '../h.js';
import type { DataGrid } from './data-grid.js';
import type { TableState } from './state.js';

/** Shows a popover beside an element; it is gone once it closes, and the focus goes back. */
function open(float: HTMLElement, grid: DataGrid, beside: HTMLElement, back: () => void): void {
  grid.element.parentElement?.append(float);
  float.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    const root = grid.element.getRootNode() as ShadowRoot | Document;
    const lost = root.activeElement === null || root.activeElement === root.querySelector('body') || float.contains(root.activeElement);
    float.remove();
    if (lost) back();
  });
  float.showPopover();
  placeBeside(float, beside);
}

interface Item {
  readonly label: string;
  readonly keys?: string;
  readonly off?: boolean;
  /** The menu stays open for more of it. */
  readonly stays?: boolean;
  act(): void;
}

/** The menu of a column. */
export function openMenu(grid: DataGrid, state: TableState, column: Column, titleOf: (column: Column) => string, beside: HTMLElement): void {
  const { columns } = grid;
  const float = h('div', { class: 'menu', role: 'menu', popover: 'auto', 'aria-label': titleOf(column) });
  const place = () => columns.placeOf(column.name);
  const order = state.sort.find((each) => each.column === column.name);
  const groups: readonly (readonly Item[])[] = [
    [
      { label: t.grid.ascending, keys: 'Enter', act: () => grid.sort(column, false) },
      { label: t.grid.descending, act: () => grid.sort(column, true) },
      { label: t.grid.after, off: state.sort.length === 0 || order !== undefined, act: () => grid.sort(column, false, true) },
      { label: t.grid.unsorted, off: !order, act: () => grid.sort(column, undefined, true) },
    ],
    [{ label: t.grid.filter, act: () => grid.showFilters(true, column) }],
    [
      { label: t.grid.wider, keys: '+', stays: true, act: () => grid.widen(column, 1) },
      { label: t.grid.narrower, keys: '\u2212', stays: true, act: () => grid.widen(column, -1) },
      { label: t.grid.fit, keys: '0', act: () => grid.fit(column) },
    ],
    [
      { label: t.grid.left, keys: 'Shift \u2190', off: place() === 0, act: () => grid.move(column, -1) },
      { label: t.grid.right, keys: 'Shift \u2192', off: place() === columns.visible.length - 1, act: () => grid.move(column, 1) },
      { label: t.grid.freeze, off: columns.frozen === place() + 1, act: () => grid.freeze(place() + 1) },
      { label: t.grid.thaw, off: columns.frozen === 0, act: () => grid.freeze(0) },
    ],
    [
      { label: t.grid.hide, keys: 'Delete', off: columns.visible.length === 1, act: () => grid.hide(column) },
      { label: t.grid.choose, act: () => openChooser(grid, beside, titleOf) },
    ],
  ];
  const close = () => float.hidePopover();
  const items = groups.map((group) =>
    h(
      'div',
      { role: 'group' },
      ...group
        .filter(({ off }) => !off)
        .map(({ label, keys, stays, act }) =>
          button(
            h('span', {}, label),
            () => {
              if (!stays) close();
              act();
            },
            { role: 'menuitem', tabindex: -1, 'data-keys': keys },
          ),
        ),
    ),
  );
  float.append(...items.filter((group) => group.childElementCount > 0));
  float.addEventListener('keydown', (event) => menuKey(event, float));
  open(float, grid, beside, () => grid.focusTitle(column.name));
  float.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

function menuKey(event: KeyboardEvent, float: HTMLElement): void {
  const items = [...float.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) items[(to + items.length) % items.length]?.focus();
  else if (event.key === 'Tab') float.hidePopover();
  else if (event.key === 'Escape') {
    float.hidePopover();
    event.stopPropagation();
  } else return;
  event.preventDefault();
}

/** The list of all columns: which are shown. */
export function openChooser(grid: DataGrid, beside: HTMLElement, titleOf: (column: Column) => string): void {
  const { columns, table } = grid;
  const float = h('div', { class: 'panel chooser', role: 'dialog', popover: 'auto', tabindex: -1, 'aria-label': t.grid.columns });
  const draw = () => {
    const rest = [...table.columns.keys()].filter((index) => !columns.visible.includes(index));
    const boxes = [...columns.visible, ...rest].map((index) => {
      const column = table.columns[index] as Column;
      const box = h('input', { type: 'checkbox', checked: columns.visible.includes(index), disabled: columns.visible.length === 1 && columns.visible[0] === index });
      box.addEventListener('change', () => {
        if (box.checked) columns.show(column.name);
        else columns.hide(column.name);
        grid.redrawColumns();
      });
      return h('label', {}, box, h('span', { lang: 'en' }, titleOf(column)));
    });
    float.replaceChildren(
      h('h4', {}, t.grid.columns),
      h('div', { class: 'boxes' }, ...boxes),
      button(t.grid.asAtFirst, () => {
        columns.reset();
        grid.redrawColumns();
        draw();
        float.focus();
      }, { class: 'quiet' }),
    );
  };
  draw();
  open(float, grid, beside, () => beside.focus());
  float.focus();
}
