/** The documents of the submission that is shown, under the list of filings: each leads to its place in the source. */
import type { Filing } from '../filing.js';
import { t } from '../locales/index.js';
import type { DocumentInfo } from '../wire.js';
import { size } from './format.js';
import { button, h } from './h.js';
import type { Host } from './model.js';

/** True when there is more to choose from than the filing itself. */
export const hasDocuments = ({ documents }: Filing): boolean => documents.length > 1;

/** What a document is called: its type and its file's name. */
export const documentName = ({ type, filename }: DocumentInfo): string =>
  [type, filename].filter(Boolean).join(' ') || t.filing.document;

/** `choose` shows the tables of a document, where it has any; its source is shown in any case. */
export function documentsPane(filing: Filing, host: Host, choose: (document: DocumentInfo) => void): HTMLElement {
  const buttons: HTMLElement[] = [];
  const row = (document: DocumentInfo) => {
    const { type, filename, description, offset, length } = document;
    const open = button(
      h(
        'span',
        { class: 'card-text' },
        h('span', { class: 'name', lang: 'en' }, type || filename || t.filing.document),
        h('span', { class: 'muted' }, [type ? filename : '', size(length)].filter(Boolean).join(' \u00b7 ')),
      ),
      () => {
        for (const each of buttons) each.removeAttribute('aria-current');
        open.setAttribute('aria-current', 'true');
        choose(document);
        host.openOffset(offset, description || documentName(document));
      },
      { class: 'item', 'data-tip': description ?? undefined },
    );
    buttons.push(open);
    return h('li', {}, open);
  };
  return h(
    'section',
    { class: 'documents-pane', 'aria-labelledby': 'documents' },
    h('div', { class: 'list-head', id: 'documents' }, t.filing.documents),
    h('ul', {}, ...filing.documents.map(row)),
  );
}
