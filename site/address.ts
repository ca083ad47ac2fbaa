/**
 * How tables are shown, in the address behind the #: so that a reload, a bookmark or a colleague shows the same. It holds
 * the names of a table and its columns as the data sets have them, and nothing of a filing: no file's name, no text that was
 * searched for, no filter. What stands behind the # is not sent to any server either.
 */
import type { FiligreeViewer } from '../web/src/element.js';

type State = ReturnType<FiligreeViewer['save']>;
type View = NonNullable<State['view']>;

/** Names of the data sets. Others, such as a filing's own elements, are not written down. */
const NAME = /^[A-Z][A-Z0-9_]{0,63}$/;
const isName = (name: string): boolean => NAME.test(name);
const lists = ['group', 'totals', 'hidden', 'order'] as const;

/** The part of a state that says nothing of a filing. */
function toHash({ table, view = {} }: State): string {
  if (table === undefined || !isName(table)) return '';
  const parts = [`table=${table}`];
  const sort = (view.sort ?? []).filter(({ column }) => isName(column));
  if (sort.length > 0) parts.push(`sort=${sort.map(({ column, descending }) => (descending ? `-${column}` : column)).join(',')}`);
  for (const name of lists) {
    const names = (view[name] ?? []).filter(isName);
    if (names.length > 0) parts.push(`${name}=${names.join(',')}`);
  }
  const widths = Object.entries(view.widths ?? {}).filter(([name]) => isName(name));
  if (widths.length > 0) parts.push(`widths=${widths.map(([name, width]) => `${name}:${Math.round(width)}`).join(',')}`);
  if (view.frozen !== undefined) parts.push(`frozen=${view.frozen}`);
  return parts.join('&');
}

/** What a hash says; undefined when it is none of ours. */
function fromHash(hash: string): Pick<State, 'table' | 'view'> | undefined {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const list = (name: string): string[] => (given.get(name) ?? '').split(',').filter(isName);
  const table = given.get('table');
  if (table === null || !isName(table)) return undefined;
  const sort = (given.get('sort') ?? '').split(',').flatMap((text) => {
    const column = text.replace(/^-/, '');
    return isName(column) ? [{ column, descending: text.startsWith('-') }] : [];
  });
  const widths = (given.get('widths') ?? '').split(',').flatMap((text): [string, number][] => {
    const [name = '', width] = text.split(':');
    return isName(name) && /^\d{1,4}$/.test(width ?? '') ? [[name, Number(width)]] : [];
  });
  const frozen = given.get('frozen');
  const view: View = {
    ...(sort.length > 0 && { sort }),
    ...Object.fromEntries(lists.flatMap((name) => (list(name).length > 0 ? [[name, list(name)]] : []))),
    ...(widths.length > 0 && { widths: Object.fromEntries(widths) }),
    ...(frozen !== null && /^\d{1,3}$/.test(frozen) && { frozen: Number(frozen) }),
  };
  return { table, view };
}

/** Keeps the address as the view is, and the view as the address says when a filing is opened or the address is changed. */
export function followAddress(viewer: FiligreeViewer): void {
  let wanted = fromHash(location.hash);
  let restoring = false;
  const restore = async () => {
    const state = wanted;
    if (!state || restoring) return;
    restoring = true;
    wanted = undefined;
    // An address may be of another table than the filing has.
    await viewer.restore({ ...viewer.save(), ...state }).catch(() => undefined);
    restoring = false;
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // Once, for many changes that come together: browsers take their time over an address, and refuse too many.
  const write = () => {
    clearTimeout(waiting);
    waiting = setTimeout(writeNow, 100);
  };
  const writeNow = () => {
    const hash = toHash(viewer.save());
    // Nothing is shown yet of what the address says.
    if (wanted || restoring || hash === location.hash.slice(1)) return;
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  };
  viewer.addEventListener('filigree-view', () => (wanted ? void restore() : write()));
  viewer.addEventListener('filigree-select', write);
  addEventListener('hashchange', () => {
    wanted = fromHash(location.hash);
    if (viewer.filings.length > 0 || viewer.workspace) void restore();
  });
}
