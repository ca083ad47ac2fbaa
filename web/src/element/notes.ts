/** Footnotes: their text, and every cell that cites them. */
import { button, h } from './h.js';
import type { Found, Host, Model, Note } from './model.js';
import { noteNumber, shortTitle } from './words.js';

/** A footnote with links to its source and to the cells that cite it. */
export function noteElement(note: Note, host: Host): HTMLElement {
  const number = noteNumber(note.id);
  const text = note.text === undefined ? `The filing cites footnote ${number} but does not have it.` : note.text;
  return h(
    'article',
    { class: 'note-text', 'aria-label': `Footnote ${number}` },
    h('span', { class: 'note-number' }, number),
    h('div', {}, h('p', {}, text), cites(note, host)),
  );
}

/** All footnotes of a filing. */
export function notesPane(model: Model, host: Host): HTMLElement[] {
  const notes = model.notes();
  if (notes.length === 0) return [h('p', { class: 'muted' }, 'The filing has no footnotes.')];
  return notes.map((note) => noteElement(note, host));
}

function cites(note: Note, host: Host): HTMLElement {
  const { place } = note;
  const source = place && button('source', () => host.openSource(place), { class: 'link' });
  if (note.cites.length === 0) return h('p', { class: 'cites' }, 'Cited by no cell. ', source);
  return h(
    'ul',
    { class: 'cites' },
    ...note.cites.map((found) => h('li', {}, citeLink(found, host))),
    source && h('li', {}, source),
  );
}

function citeLink(found: Found, host: Host): HTMLElement {
  const label = `${found.definition.title}, ${shortTitle(found.title)} row ${found.row + 1}`;
  return button(label, () => host.reveal(found), { class: 'link' });
}
