/** What is shown while many files are read: how many, how much, how fast, how long still; and ways to end it. */
import type { Progress } from '../../bulk/progress.js';
import { t } from '../../locales/index.js';
import { size } from '../format.js';
import { button, focusIn, h } from '../h.js';

export class ProgressView {
  readonly element: HTMLElement;
  readonly #bar = h('progress', { max: 1000, value: 0, 'aria-label': t.progress.title });
  readonly #files = h('p', { class: 'progress-figures' });
  readonly #pace = h('p', { class: 'muted progress-figures' });
  readonly #buttons: readonly HTMLButtonElement[];

  /** `stop` keeps what has been read, `cancel` does not. */
  constructor(stop: () => void, cancel: () => void) {
    this.#buttons = [button(t.progress.stop, stop, { class: 'link' }), button(t.cancel, cancel, { class: 'link' })];
    this.element = h(
      'div',
      { class: 'progress-view' },
      h('h2', { class: 'headline' }, t.progress.title),
      this.#bar,
      this.#files,
      this.#pace,
      h('p', { class: 'progress-actions' }, ...this.#buttons),
    );
  }

  get hasFocus(): boolean {
    return focusIn(this.element) !== undefined;
  }

  show({ files, known, growing, ending, filings, failed, bytes, totalBytes, bytesPerSecond, secondsLeft }: Progress): void {
    // Not `disabled`: that would take the focus away.
    for (const each of this.#buttons) each.setAttribute('aria-disabled', String(ending));
    if (growing) this.#bar.removeAttribute('value');
    else this.#bar.value = totalBytes > 0 ? (1000 * bytes) / totalBytes : 0;
    const read = (growing ? t.progress.filesSoFar : t.progress.files)(files, t.files(known), t.filings(filings));
    this.#files.textContent = read + (failed > 0 ? t.progress.failed(failed) : '');
    const rate = bytesPerSecond > 0 ? ` \u00b7 ${t.progress.rate(size(Math.round(bytesPerSecond)))}` : '';
    const left = secondsLeft !== undefined && secondsLeft >= 1 ? ` \u00b7 ${t.progress.left(duration(secondsLeft))}` : '';
    this.#pace.textContent = t.progress.of(size(Math.round(bytes)), size(totalBytes)) + rate + left;
  }
}

function duration(seconds: number): string {
  if (seconds < 90) return t.seconds(Math.round(seconds));
  return t.minutes(Math.round(seconds / 60));
}
