/** English: the language that the others are translations of. Every key here is one in each of them. */
import { count, counted } from './intl.js';

export const en = {
  /** The first screen. */
  start: {
    title: 'Drop a filing, see its tables',
    target: 'Drop a filing here',
    kinds: 'XML, web page or plain text, one or many',
    chooseFiles: 'choose files',
    chooseFolder: 'choose a folder',
    paste: 'paste',
    samples: 'Or try an invented one',
    hover: 'Drop to read',
  },

  /** Things counted. */
  rows: (n: number) => counted(n, 'row', 'rows'),
  columns: (n: number) => counted(n, 'column', 'columns'),
  tables: (n: number) => counted(n, 'table', 'tables'),
  files: (n: number) => counted(n, 'file', 'files'),
  filings: (n: number) => counted(n, 'filing', 'filings'),
  errors: (n: number) => counted(n, 'error', 'errors'),
  warnings: (n: number) => counted(n, 'warning', 'warnings'),
  notes: (n: number) => counted(n, 'note', 'notes'),
  seconds: (n: number) => counted(n, 'second', 'seconds'),
  minutes: (n: number) => counted(n, 'minute', 'minutes'),
  /** Some of all: the second argument is one of the above. */
  ofAll: (some: number, all: string) => `${count(some)} of ${all}`,
  bytes: (n: string) => `${n} bytes`,
  kilobytes: (n: string) => `${n} KB`,
  megabytes: (n: string) => `${n} MB`,
  percent: (n: number) => `${count(n)} %`,

  yes: 'yes',
  no: 'no',
  close: 'Close',
  stop: 'Stop',
  cancel: 'Cancel',
  copy: 'Copy',

  /** Kinds of trouble, as a screen reader says them. */
  severity: { error: 'error', warning: 'warning', note: 'note' },

  /** The list of filings. */
  list: {
    name: 'Filings',
    one: 'Filings, one by one',
    all: 'All filings',
    read: (some: number, all: string) => `${count(some)} of ${all} read`,
    closeOne: (name: string) => `Close ${name}`,
    closeThis: 'Close this filing (Delete)',
    state: { waiting: 'waiting', reading: 'reading', open: 'open', failed: 'failed', closed: 'closed' },
    form: (form: string) => `Form ${form}`,
    partial: 'partial',
    withProblems: (n: number) => `${count(n)} with problems`,
  },

  /** One filing. */
  filing: {
    unnamed: 'Filing',
    this: 'This',
    document: 'document',
    documents: 'Documents',
    noTables: (name: string) => `${name} has no tables that could be read`,
    unreadable: (name: string) => `${name} could not be read`,
    another: 'Another filing can be dropped anywhere on the page.',
    noRows: (titles: string) => `No rows: ${titles}.`,
    leaves: (read: number, all: number) => `${count(read)} of ${count(all)} leaves read`,
    accounted: (some: number, all: number, aside: number) =>
      `${count(some)} of ${count(all)} leaves accounted for, ${count(aside)} of them set aside by rule`,
    noProblems: 'no problems',
    saveAll: 'Save all',
    saveAllAs: (format: string) => `Save all tables as ${format}`,
    shapes: { xml: 'XML', html: 'HTML page', text: 'plain text', json: 'JSON', none: 'not a filing' },
  },

  /** Tables, of one filing and of many. */
  table: {
    dataSetNames: 'Data-set names',
    allColumns: 'All columns',
    showMore: (rows: string) => `Show more of ${rows}`,
    copyOne: (title: string) => `Copy ${title}`,
    saveAs: (title: string, format: string) => `Save ${title} as ${format}`,
    own: 'Not among the data sets\u2019 own columns.',
    copiedWithHeaders: (rows: string) => `Copied ${rows} with headers.`,
    copiedRows: (rows: string) => `Copied ${rows}.`,
    copied: 'Copied.',
    tooMuch: 'That is too much for the clipboard: save it instead.',
    saved: (name: string) => `Saved ${name}.`,
    noClipboard: 'The browser does not let this page copy.',
  },

  /** Sorting, filtering, searching, and the columns. */
  grid: {
    search: 'Search',
    filter: 'Filter',
    columns: 'Columns',
    tool: (tool: string, title: string) => `${tool}: ${title}`,
    only: 'Only these rows',
    onlyTip: 'Rows without the text are left out.',
    previous: 'Previous cell with it',
    next: 'Next cell with it',
    nothingElse: (text: string) => `Nothing else has \u201c${text}\u201d.`,
    noRow: 'No row is like that.',
    ascending: 'Sort ascending',
    descending: 'Sort descending',
    after: 'Sort ascending, after the others',
    unsorted: 'Do not sort by it',
    wider: 'Wider',
    narrower: 'Narrower',
    fit: 'As wide as its content',
    left: 'Move left',
    right: 'Move right',
    freeze: 'Keep it and those before it in sight',
    thaw: 'Let all columns scroll',
    hide: 'Hide',
    choose: 'Columns\u2026',
    asAtFirst: 'As at first',
    severalFilings: 'This table can be read, but not sorted, filtered or searched by itself: its file holds several filings.',
  },

  /** Why a cell shows no plain value, and what else is said about cells. */
  cell: {
    empty: 'Not stated: the field is there, with nothing in it.',
    absent: 'Not stated: the filing does not have this field.',
    notWorkedOut: 'Cannot be worked out from what was filed.',
    footnoteOnly: 'Stated only in a footnote.',
    notApplicable: 'Does not apply to this row.',
    notShown: 'Unknown: this document does not show it.',
    ambiguous: 'Ambiguous: what the document shows could belong to more than one column.',
    invalid: {
      text: (raw: string) => `Filed as \u201c${raw}\u201d, which is not a text.`,
      decimal: (raw: string) => `Filed as \u201c${raw}\u201d, which is not a number.`,
      date: (raw: string) => `Filed as \u201c${raw}\u201d, which is not a date.`,
      boolean: (raw: string) => `Filed as \u201c${raw}\u201d, which is not yes or no.`,
      code: (raw: string) => `Filed as \u201c${raw}\u201d, which is not a known code.`,
    },
    states: {
      value: 'filed',
      empty: 'empty',
      absent: 'absent',
      'footnote-only': 'footnote only',
      'not-applicable': 'not applicable',
      'not-shown': 'not shown',
      ambiguous: 'ambiguous',
      invalid: 'invalid',
    },
    inFootnote: 'stated in footnote',
    doesNotApply: 'does not apply',
    unknown: 'unknown',
    notStated: 'not stated',
    acquired: 'acquired',
    disposed: 'disposed of',
  },

  /** The separators between the panes. */
  panes: {
    list: 'Width of the list',
    inspector: 'Width of the details',
    tip: 'Drag to resize, double click for the usual width. Enter folds the pane away and shows it again.',
    foldList: 'Fold the list away',
    foldDetails: 'Fold the details away',
  },

  /** Source, footnotes and problems. */
  details: {
    name: 'Details',
    toggle: 'Show or hide the details',
    close: 'Close the details',
    source: 'Source',
    footnotes: 'Footnotes',
    problems: 'Problems',
    select: 'Select a cell to see where its value stands in the source.',
    where: (table: string, row: number, column: string) => `${table}, row ${count(row)} \u00b7 ${column}`,
    filedAs: 'Filed as',
    nothing: 'nothing',
    state: 'State',
    place: 'Place',
    bytes: (line: number, from: number, to: number) => `line ${count(line)}, bytes ${count(from)} to ${count(to)}`,
    pieces: (n: number) => `, ${counted(n, 'piece', 'pieces')}`,
    noField: 'This says which filing the row is from; it is no field of its own.',
    text: 'Source text',
    earlier: (bytes: number) => `Earlier (${count(bytes)} bytes)`,
    later: (bytes: number) => `Later (${count(bytes)} bytes)`,
    footnote: (number: string) => `Footnote ${number}`,
    noFootnotes: 'The filing has no footnotes.',
    dangling: (number: string) => `The filing cites footnote ${number} but does not have it.`,
    uncited: 'Cited by no cell. ',
    toSource: 'source',
    cite: (column: string, table: string, row: number) => `${column}, ${table} row ${count(row)}`,
    notRead: 'Not read',
    times: (n: number) => ` ${count(n)} times`,
    noProblems: 'No problems: everything was read as it was filed.',
    line: (n: number) => `line ${count(n)}`,
    byte: (n: number) => `byte ${count(n)}`,
    showThere: 'Show the source there',
  },

  /** Sentences that pass by. */
  say: {
    isOpen: (name: string, tables: string) => `${name} is open: ${tables}.`,
    stopped: (files: string) => `Stopped. ${files} not read.`,
    noText: 'There is no text on the clipboard.',
    pressPaste: 'Press Ctrl+V, or Command+V, to paste: the browser does not let a button do it.',
    folder: (files: string) => `Looking through the folder: ${files} so far.`,
    closed: (name: string) => `Closed ${name}.`,
    read: (filings: string) => `${filings} read.`,
    readSome: (filings: string, files: string) => `${filings} read; ${files} could not be read.`,
    notFromDisk: 'The file could not be read from the disk.',
    notRead: (reason: string) => `The file could not be read: ${reason}`,
    manyNotLoaded:
      'What shows many filings could not be loaded. It is part of this page, and fetched when it is first needed.',
    noFolder: 'A folder is opened as many files.',
  },

  /** The list of keys: what to press, what it does. */
  keys: {
    title: 'Keys',
    list: [
      ['Arrows', 'move from cell to cell'],
      ['Home, End', 'first and last cell of the row; with Ctrl, of the table'],
      ['Shift + arrows', 'select more cells'],
      ['Ctrl + A', 'select all; Ctrl + Space, the column; Shift + Space, the row'],
      ['Ctrl + C', 'copy what is selected, ready for a spreadsheet'],
      ['Enter', 'open the source of the cell'],
      ['f', 'open the footnote of the cell'],
      ['F2', 'go to the marks in the cell; Esc leads back'],
      ['/', 'search the table; Enter goes to the next cell, with Shift back'],
      ['Enter on a title', 'sort by it; with Shift, by several'],
      ['Alt + \u2193 on a title', 'all that can be done with the column'],
      ['Shift + \u2190 \u2192 on a title', 'move the column'],
      ['+, \u2212, 0 on a title', 'wider, narrower, as wide as its content'],
      ['Delete', 'in the list of many filings: close the filing'],
      ['Esc', 'step back'],
      ['?', 'this list'],
    ] as [string, string][],
  },

  /** What many filings are narrowed by. */
  facets: {
    title: 'Narrow the list',
    find: 'find a filing',
    all: 'all filings again',
    form: 'Form',
    year: 'Year',
    problems: 'Problems',
    remarks: 'with remarks',
    more: (n: number) => `${count(n)} more`,
  },

  /** Many filings. */
  many: {
    tables: 'Tables',
    nothing: 'No table could be read from these files.',
    search: 'Search every column',
    stoppedEarly: 'stopped early',
    withoutTables: (files: string) => `${files} without tables`,
    withRemarks: (filings: string) => `${filings} with remarks`,
    headline: (filings: string, forms: string) => `${filings}: ${forms}`,
    onForm: (n: number, form: string) => `${count(n)} on Form ${form}`,
    withoutForm: (n: number) => `${count(n)} without a form`,
    onOthers: (n: number) => `${count(n)} on others`,
    noTables: 'no tables',
    repeats: 'Repeats',
    repeatsTip:
      'Rows that repeat what another filing reports already, such as a joint filing\u2019s. No total counts them.',
    provenance: 'Provenance',
    provenanceTip:
      'Saved files say of each row which bytes of which file it was read from, and the file\u2019s SHA-256.',
    groupBy: 'Group by',
    noGroups: 'no groups',
    totalOf: 'Total of',
    noTotal: 'nothing',
    clear: 'Clear',
    clearTip: 'No search, filters and order.',
    sortTip: 'Click or Enter sorts; with Shift, by several columns.',
    filter: 'filter',
    filterBy: (title: string) => `Filter ${title}`,
    hints: {
      text: 'part of the text; =whole text; !text: without it; ? unknown',
      code: 'P, S: one of these; !P: not that; ? unknown',
      decimal: '5..10, >5, <=10 or 5; ? unknown',
      date: '2024, 2024-03..2024-06 or >=2024-03-15; ? unknown',
      boolean: 'yes or no; ? unknown',
    },
    rowsTitle: 'Rows',
    groupsBy: (title: string) => `Groups by ${title}`,
    openGroup: 'Enter or click shows these rows.',
    total: (title: string) => `Total of ${title}: `,
    over: (rows: string) => ` over ${rows}`,
    overKnown: (rows: string, unknown: number) => ` over ${rows}, unknown in ${count(unknown)}`,
    repeating: (n: number) => `${counted(n, 'row', 'rows')} repeat another filing and are in no total.`,
  },

  /** While many files are read. */
  progress: {
    title: 'Reading',
    stop: 'Stop and keep what is read',
    /** How many of the files, how many filings, how many that failed. */
    files: (some: number, all: string, filings: string) => `${count(some)} of ${all}: ${filings} read`,
    filesSoFar: (some: number, all: string, filings: string) => `${count(some)} of ${all} so far: ${filings} read`,
    failed: (n: number) => `, ${count(n)} could not be read`,
    of: (some: string, all: string) => `${some} of ${all}`,
    rate: (size: string) => `${size} a second`,
    left: (time: string) => `about ${time} left`,
  },

  /** On paper. */
  print: {
    cut: (some: number, all: number) =>
      `Printed here: ${count(some)} of ${counted(all, 'row', 'rows')}, those in sight. Save the table to have all of it.`,
  },

  /** Saving files. */
  save: {
    name: 'Saving',
    table: 'Save table',
    all: 'Save all tables',
    tableFormat: 'Format to save table in',
    allFormat: 'Format to save all tables in',
    xlsx: 'XLSX, a sheet a table',
    sec: 'ZIP, laid out as the SEC\u2019s data sets',
    zipped: (format: string) => `${format}, zipped`,
    writing: (name: string) => `Writing ${name}`,
    stopWriting: (name: string) => `Stop writing ${name}`,
    saved: (name: string, size: string) => `Saved ${name}, ${size}.`,
    stopped: (name: string) => `Stopped: ${name} is not saved.`,
  },

  /** The page around the viewer. */
  page: {
    title: 'Filigree: drop a filing, see its tables',
    open: 'Open',
    closeAll: 'Close all',
    settings: 'Appearance and language',
    theme: 'Theme',
    themeAuto: 'as the system',
    themeLight: 'light',
    themeDark: 'dark',
    keys: 'List of keys',
    density: 'Rows',
    comfortable: 'comfortable',
    compact: 'compact',
    language: 'Language',
    loading: 'Loading the reader',
    requests: (n: number) => counted(n, 'request', 'requests'),
    sinceLoad: (requests: string) => `${requests} since this page loaded`,
    andParts: (requests: string, n: number) =>
      `${requests} since this page loaded, and ${counted(n, 'part', 'parts')} of the page itself`,
    privacy:
      'Filings are read by a WebAssembly module inside this page. The figure counts every request that the page and its worker have made since both were loaded; it is taken from the browser\u2019s own record. Parts of the page that not every filing needs are loaded when they are first needed, and all of them are fetched once to be kept for use without a network; these are counted apart. The page\u2019s Content-Security-Policy allows connections to nowhere but the server it came from, and forbids forms. You can also switch the network off now: everything that is loaded goes on working.',
  },

  /** The invented filings to try. */
  samples: {
    exercise: ['An officer exercises options', 'XML, as filed'],
    purchase: ['A director buys shares', 'Web page, as the SEC shows it'],
    sale: ['An officer sells shares', 'Plain text, as copied from a page'],
    holdings: ['A manager reports its holdings', 'Form 13F, a submission as filed'],
    fivePercent: ['A group holds over five percent', 'Schedule 13G, XML'],
  },
};
