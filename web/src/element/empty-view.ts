/** The first screen: one sentence, one large target that is also a button, a few samples. */
import { t } from '../locales/index.js';
import { button, h } from './h.js';

/** A filing to try. */
export interface Sample {
  /** The file's name. */
  readonly name: string;
  /** A few words, such as "An officer exercises options". */
  readonly title: string;
  /** The shape, such as "XML as filed". */
  readonly shape: string;
  /** The text, or what fetches it when the sample is opened. */
  readonly content: string | (() => Promise<string>);
}

/** What the first screen's buttons do. */
export interface EmptyActions {
  chooseFiles(): void;
  chooseFolder(): void;
  paste(): void;
  openSample(sample: Sample): void;
}

/** Draws the first screen. */
export function emptyView(samples: readonly Sample[], actions: EmptyActions): HTMLElement {
  const target = button(
    h(
      'span',
      { class: 'target-text' },
      h('span', { class: 'target-glyph', 'aria-hidden': 'true' }),
      h('strong', {}, t.start.target),
      h('span', { class: 'muted' }, t.start.kinds),
    ),
    actions.chooseFiles,
    { class: 'target', part: 'target' },
  );
  return h(
    'div',
    { class: 'start', part: 'start' },
    h('h2', {}, t.start.title),
    target,
    h(
      'p',
      { class: 'ways' },
      button(t.start.chooseFiles, actions.chooseFiles, { class: 'link' }),
      button(t.start.chooseFolder, actions.chooseFolder, { class: 'link' }),
      button(t.start.paste, actions.paste, { class: 'link' }),
    ),
    samples.length > 0 && samplesList(samples, actions),
    h('slot', { name: 'footer' }),
  );
}

function samplesList(samples: readonly Sample[], actions: EmptyActions): HTMLElement {
  const card = (sample: Sample) =>
    h(
      'li',
      {},
      button(
        h(
          'span',
          { class: 'card-text' },
          h('span', { class: 'muted' }, sample.shape),
          h('strong', {}, sample.title),
          h('span', { class: 'muted' }, sample.name),
        ),
        () => actions.openSample(sample),
        { class: 'card' },
      ),
    );
  return h(
    'div',
    {},
    h('p', { class: 'muted samples-title', id: 'samples' }, t.start.samples),
    h('ul', { class: 'samples', 'aria-labelledby': 'samples' }, ...samples.map(card)),
  );
}
