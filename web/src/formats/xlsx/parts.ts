/** The parts of a workbook that are not sheets. */
import { mostDecimals } from './cells.js';
import { content } from './xml.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Where a sheet lies in the workbook, counted from 0. */
export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** Paths and content, in the order in which they are best stored. */
export function parts(sheets: readonly string[]): [path: string, xml: string][] {
  return [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', relations(workbookRelations(sheets.length))],
    ['xl/styles.xml', stylesheet()],
  ];
}

function contentTypes(sheets: number): string {
  const override = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${mediaType}.${type}+xml"/>`;
  return (
    `${head}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', 'sheet.main') +
    override('xl/styles.xml', 'styles') +
    Array.from({ length: sheets }, (_, index) => override(sheetPath(index), 'worksheet')).join('') +
    '</Types>'
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

const workbookRelations = (sheets: number): [string, string][] => [
  ...Array.from({ length: sheets }, (_, index): [string, string] => ['worksheet', sheetPath(index).slice(3)]),
  ['styles', 'styles.xml'],
];

function workbook(sheets: readonly string[]): string {
  const each = sheets.map(
    (name, index) => `<sheet name="${content(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${each.join('')}</sheets></workbook>`
  );
}

/** Formats in the order of `styles`: plain, header, date, then decimals with 0, 1, 2 … digits behind the point. */
function stylesheet(): string {
  const dateFormat = 164;
  const decimals = Array.from({ length: mostDecimals }, (_, index) => `0.${'0'.repeat(index + 1)}`);
  const formats = ['yyyy-mm-dd', '0', ...decimals];
  const xf = (format: number, font: number) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
  const cellFormats = [xf(0, 0), xf(0, 1), ...formats.map((_, index) => xf(dateFormat + index, 0))];
  return (
    `${head}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">` +
    formats.map((code, index) => `<numFmt numFmtId="${dateFormat + index}" formatCode="${code}"/>`).join('') +
    '</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cellFormats.length}">${cellFormats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
