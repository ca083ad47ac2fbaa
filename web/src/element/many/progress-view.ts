/** What is shown while many files are read: how many, how much, how fast, how long still; and ways to end it. */
import type { Progress } from '../../bulk/progress.js';
import { count, counted, size } from '../format.js';
import { button, h } from '../h.js';

export class ProgressView {
  readonly element: HTMLElement;
  readonly #bar = h('progress', { max: 1000, value: 0, 'aria-label': 'Reading' });
  readonly #files = h('p', { class: 'progress-figures' });
  readonly #pace = h('p', { class: 'muted progress-figures' });

  /** `stop` keeps what has been read, `cancel` does not. */
  constructor(stop: () => void, cancel: () => void) {
    this.element = h(
      'div',
      { class: 'progress-view' },
      h('h2', { class: 'headline' }, 'Reading'),
      this.#bar,
      this.#files,
      this.#pace,
      h(
        'p',
        { class: 'progress-actions' },
        button('Stop and keep what is read', stop, { class: 'link' }),
        button('Cancel', cancel, { class: 'link' }),
      ),
    );
  }

  show({ files, known, growing, filings, failed, bytes, totalBytes, bytesPerSecond, secondsLeft }: Progress): void {
    if (growing) this.#bar.removeAttribute('value');
    else this.#bar.value = totalBytes > 0 ? (1000 * bytes) / totalBytes : 0;
    const bad = failed > 0 ? `, ${count(failed)} could not be read` : '';
    this.#files.textContent = `${count(files)} of ${counted(known, 'file')}${growing ? ' so far' : ''}: ${counted(filings, 'filing')} read${bad}`;
    const rate = bytesPerSecond > 0 ? ` \u00b7 ${size(Math.round(bytesPerSecond))} a second` : '';
    const left = secondsLeft !== undefined && secondsLeft >= 1 ? ` \u00b7 about ${duration(secondsLeft)} left` : '';
    this.#pace.textContent = `${size(Math.round(bytes))} of ${size(totalBytes)}${rate}${left}`;
  }
}

function duration(seconds: number): string {
  if (seconds < 90) return counted(Math.round(seconds), 'second');
  return counted(Math.round(seconds / 60), 'minute');
}
