/** The element's style sheets, made once. Constructable sheets need no `style-src 'unsafe-inline'`. */
import base from './styles/base.css';
import filing from './styles/filing.css';
import floats from './styles/floats.css';
import forced from './styles/forced.css';
import grid from './styles/grid.css';
import inspector from './styles/inspector.css';
import layout from './styles/layout.css';
import picture from './styles/picture.css';
import print from './styles/print.css';
import tokens from './styles/tokens.css';

let made: CSSStyleSheet[] | undefined;

export function sheets(): CSSStyleSheet[] {
  made ??= [tokens, base, layout, filing, grid, inspector, picture, floats, print, forced].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return made;
}
