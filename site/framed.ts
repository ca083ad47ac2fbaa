/** The page in one file, in a frame: the viewer alone, as in embed.html. */
import '../web/src/element.js';
import { originsOf, serveHost } from '../web/src/embed/frame.js';

const viewer = document.querySelector('filigree-viewer') as HTMLElementTagNameMap['filigree-viewer'];

document.documentElement.classList.add('framed');
viewer.removeAttribute('window-drop');
viewer.toggleAttribute('no-drop', !new URLSearchParams(location.search).has('drop'));
viewer.replaceChildren();
serveHost(viewer, originsOf(document));
