/** The styles of the element that every filing needs; the others come with their parts. */
import base from './styles/base.css';
import cells from './styles/cells.css';
import edges from './styles/edges.css';
import filing from './styles/filing.css';
import floats from './styles/floats.css';
import forced from './styles/forced.css';
import grid from './styles/grid.css';
import inspector from './styles/inspector.css';
import layout from './styles/layout.css';
import picture from './styles/picture.css';
import print from './styles/print.css';
import tokens from './styles/tokens.css';

/** In the order in which they are adopted. */
export const styles: readonly string[] = [tokens, base, layout, filing, grid, cells, edges, inspector, picture, floats, print, forced];
