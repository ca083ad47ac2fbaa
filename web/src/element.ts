/** Defines the custom element `<filigree-viewer>`. */
import { FiligreeViewer } from './element/viewer.js';

if (!customElements.get('filigree-viewer')) customElements.define('filigree-viewer', FiligreeViewer);

declare global {
  interface HTMLElementTagNameMap {
    'filigree-viewer': FiligreeViewer;
  }
}

export { FiligreeViewer };
export type { Sample } from './element/empty-view.js';
