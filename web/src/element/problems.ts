/** What the reader found wrong or could not read, each with its place. */
import type { Filing } from '../filing.js';
import { t } from '../locales/index.js';
import type { Diagnostic } from '../wire.js';
import { button, h } from './h.js';
import type { Child } from './h.js';
import type { Host } from './model.js';

const signs = { error: '\u2715', warning: '\u25b3', note: 'i' } as const;

/** All diagnostics and what was left unread. */
export function problemsPane(filing: Filing, host: Host): HTMLElement[] {
  const items = filing.diagnostics.map((diagnostic) => diagnosticElement(diagnostic, host));
  const unread = filing.coverage.unread.map(({ path, count: times }) =>
    h('li', {}, h('code', {}, path), times > 1 ? t.details.times(times) : ''),
  );
  const children = [
    ...items,
    ...(unread.length > 0 ? [h('h4', {}, t.details.notRead), h('ul', { class: 'unread' }, ...unread)] : []),
  ];
  return children.length > 0
    ? children
    : [h('p', { class: 'muted' }, t.details.noProblems)];
}

/** One diagnostic with a button that shows its place. */
export function diagnosticElement(diagnostic: Diagnostic, host: Host): HTMLElement {
  const { severity, message, offset, line } = diagnostic;
  const at = [line !== null && t.details.line(line), offset !== null && t.details.byte(offset)]
    .filter(Boolean)
    .join(', ');
  const show =
    offset !== null && button(t.details.showThere, () => host.openOffset(offset, message), { class: 'link' });
  return h(
    'article',
    { class: `problem ${severity}` },
    h('span', { class: 'severity', role: 'img', 'aria-label': t.severity[severity] }, signs[severity]),
    h('div', {}, h('p', { lang: 'en' }, message), h('p', { class: 'muted place' }, at, at && show ? ' \u00b7 ' : '', show)),
  );
}

/** "no problems", or how many of which kind. */
export function problemSummary(filing: Filing): string {
  const kinds = [
    ['error', t.errors],
    ['warning', t.warnings],
    ['note', t.notes],
  ] as const;
  const parts = kinds.flatMap(([kind, counted]) => {
    const number = filing.diagnostics.filter(({ severity }) => severity === kind).length;
    return number > 0 ? [counted(number)] : [];
  });
  return parts.length > 0 ? parts.join(', ') : t.filing.noProblems;
}

/**
 * "47 of 47 leaves read". Leaves that a rule sets aside, such as the form's printed wording, are accounted for but not
 * read. Empty when the shape has no leaves.
 */
export function coverageSummary({ coverage }: Filing): Child {
  const { leaves, read, ignored } = coverage;
  if (leaves === 0) return undefined;
  if (ignored === 0) return t.filing.leaves(read, leaves);
  return t.filing.accounted(read + ignored, leaves, ignored);
}
