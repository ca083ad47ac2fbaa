/** Footnotes: their text, and every cell that cites them. */
import { t } from '../locales/index.js';
import { button, h } from './h.js';
import type { Found, Host, Model, Note } from './model.js';
import { noteNumber, shortTitle } from './words.js';

/** A footnote with links to its source and to the cells that cite it. */
export function noteElement(note: Note, host: Host): HTMLElement {
  const number = noteNumber(note.id);
  const text = note.text ?? t.details.dangling(number);
  return h(
    'article',
    { class: 'note-text', 'aria-label': t.details.footnote(number) },
    h('span', { class: 'note-number' }, number),
    h('div', {}, h('p', { lang: note.text === undefined ? undefined : 'en' }, text), cites(note, host)),
  );
}

/** All footnotes of a filing. */
export function notesPane(model: Model, host: Host): HTMLElement[] {
  const notes = model.notes();
  if (notes.length === 0) return [h('p', { class: 'muted' }, t.details.noFootnotes)];
  return notes.map((note) => noteElement(note, host));
}

function cites(note: Note, host: Host): HTMLElement {
  const { place } = note;
  const source = place && button(t.details.toSource, () => host.openSource(place), { class: 'link' });
  if (note.cites.length === 0) return h('p', { class: 'cites' }, t.details.uncited, source);
  return h(
    'ul',
    { class: 'cites' },
    ...note.cites.map((found) => h('li', {}, citeLink(found, host))),
    source && h('li', {}, source),
  );
}

function citeLink(found: Found, host: Host): HTMLElement {
  const label = t.details.cite(found.definition.title, shortTitle(found.title), found.row + 1);
  return button(label, () => host.reveal(found), { class: 'link' });
}
