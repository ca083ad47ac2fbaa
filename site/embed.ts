/** The page for an iframe: the viewer alone. `?file=` names a filing of this server, `?drop` lets the viewer take drops. */
import '../web/src/element.js';
import { originsOf, serveHost } from '../web/src/embed/frame.js';

const viewer = document.querySelector('filigree-viewer') as HTMLElementTagNameMap['filigree-viewer'];
const asked = new URLSearchParams(location.search);

if (asked.has('drop')) viewer.removeAttribute('no-drop');
viewer.src = asked.get('file');
serveHost(viewer, originsOf(document));
