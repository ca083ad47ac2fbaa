/**
 * The shapes that cross the wall between the WebAssembly module and TypeScript: what `describe` and `slice` return as
 * UTF-8 JSON. They are the module's own words; nothing here is computed on this side.
 */

/** The shape in which the filing was met. */
export type Shape = 'xml' | 'html' | 'text' | 'json' | 'none';

/** What a column holds. Decimals are exact and dates have no time zone. */
export type ValueType = 'text' | 'decimal' | 'date' | 'boolean' | 'code';

/** Whether a column is in the SEC's own data sets or was added by Filigree. */
export type Origin = 'sec' | 'filigree';

/** `key` columns join tables; `footnotes` columns list the notes of the column before them. */
export type Role = 'data' | 'key' | 'footnotes';

/**
 * What a column says of its row, in words that hold for every form. `amount` has no sign, and of different things no
 * sum; `value` is in US dollars, negative where disposed of or owed; `filed-value` is in the filing's own unit.
 * `held-kind` tells apart what has the same `held`; `category` is a code by which amounts are commonly divided. `subject`
 * names whom or what the filing is about; footnotes have a `note-id`, as cells cite it, and a `note-text`.
 */
export type Sense =
  | 'event-date'
  | 'event-code'
  | 'code-meaning'
  | 'printed-code'
  | 'direction'
  | 'amount'
  | 'price'
  | 'value'
  | 'filed-value'
  | 'held'
  | 'held-kind'
  | 'category'
  | 'subject'
  | 'note-id'
  | 'note-text';

/** Why a cell has a value or has none. Unknown is never zero and never an empty text. */
export type CellState =
  'value' | 'empty' | 'absent' | 'footnote-only' | 'not-applicable' | 'not-shown' | 'ambiguous' | 'invalid';

/** One column of a table. `name` is the SEC data set's name where one exists, `title` the wording of the paper form. */
export interface Column {
  readonly name: string;
  readonly type: ValueType;
  readonly title: string;
  readonly meaning: string;
  readonly origin: Origin;
  readonly role: Role;
  /** Left out where nothing is said. */
  readonly sense?: Sense;
}

/** A table without its rows. `rows` is their number. */
export interface TableInfo {
  readonly name: string;
  readonly title: string;
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** One cell. Offsets and lengths are in bytes of the source. */
export interface Cell {
  /** The typed value, or null when it is unknown. A decimal may have more digits than a double: see `text`. */
  readonly value: string | number | boolean | null;
  /** The value's exact characters, for display; null when there is no value. */
  readonly text?: string | null;
  /** The characters as filed, before any decoding; null when nothing was filed. */
  readonly raw: string | null;
  readonly state: CellState;
  readonly offset: number | null;
  readonly length: number | null;
  /** Ids of the footnotes on exactly this field, such as "F1". */
  readonly footnotes: readonly string[];
  /** Offset and length of each piece, when the cell's text lies in several pieces of the source. */
  readonly pieces?: readonly (readonly [number, number])[];
}

/** A part of the headline. Parts with a table link to the cell that says so. */
export interface HeadlinePart {
  readonly text: string;
  readonly table?: string;
  readonly row?: number;
  readonly column?: string;
}

/** One document of the submission. `offset` and `length` are bytes of the source. */
export interface DocumentInfo {
  readonly sequence: string | number | null;
  readonly type: string | null;
  readonly filename: string | null;
  readonly description: string | null;
  readonly format: string | null;
  readonly offset: number;
  readonly length: number;
}

/** Something the reader should know, with its place. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  readonly message: string;
  readonly offset: number | null;
  readonly line: number | null;
}

/** How much of the filing was read: every leaf is read, ignored by a rule, or listed as unread. */
export interface Coverage {
  readonly leaves: number;
  readonly read: number;
  readonly ignored: number;
  readonly unread: readonly { readonly path: string; readonly count: number }[];
}

/** Everything about a filing but its rows. */
export interface Description {
  readonly source: { readonly name: string; readonly bytes: number };
  readonly shape: Shape;
  readonly form: string | null;
  readonly accession: string | null;
  readonly headline: readonly HeadlinePart[];
  readonly documents: readonly DocumentInfo[];
  readonly tables: readonly TableInfo[];
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: Coverage;
}

/** A family of forms that is read. */
export interface Form {
  /** Short: "13F". */
  readonly name: string;
  /** In plain words. */
  readonly title: string;
  /** As EDGAR calls them: "13F-HR", "13F-HR/A". */
  readonly types: readonly string[];
  /** The SEC data set that its tables follow: "form345"; null where the SEC publishes none. */
  readonly dataSet: string | null;
  /** The shapes in which its filings are read, and how far. */
  readonly shapes: readonly { readonly shape: Shape; readonly level: string }[];
  readonly tables: readonly {
    readonly name: string;
    /** Among tables of many filings: with the form's name in front where other forms have tables of that name. */
    readonly mergedName: string;
    /** True when it is part of the data set. */
    readonly published: boolean;
    readonly title: string;
    readonly columns: readonly Pick<Column, 'name' | 'type' | 'title' | 'meaning' | 'origin' | 'sense'>[];
  }[];
  /** Elements that are left out on purpose, and why. */
  readonly ignored: readonly { readonly path: string; readonly reason: string }[];
}

/** What is known of a filing before its rows are asked for. */
export interface Summary {
  readonly form: string | null;
  readonly accession: string | null;
  readonly shape: Shape;
  readonly rows: number;
  readonly bytes: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Leaves that were not read. */
  readonly unread: number;
  /** The first error, else the first warning, with its place in the source. */
  readonly problem: { readonly message: string; readonly offset: number } | null;
  /** The day of filing, else the day that the filing is about; `dateOf` names its column. */
  readonly date: string | null;
  readonly dateOf: string | null;
  /** One sentence that says what the filing is. */
  readonly headline: string;
  /** Whom or what it is about, as the sentence says it; null when nobody is named. */
  readonly subject: string | null;
  /** Those parts of the sentence that stand in cells, by their columns' names. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Formats of `export`. CSV and TSV hold one table or, with no table named, all of them one after the other. */
export type ExportFormat = 'json' | 'ndjson' | 'csv' | 'tsv';

/** `own` writes ISO dates and true/false; `sec` writes as the SEC's data sets do. */
export type ExportLayout = 'own' | 'sec';

/** What to export. */
export interface ExportOptions {
  /** A table's name; all tables when left out. */
  readonly table?: string;
  /** Default: "own". */
  readonly layout?: ExportLayout;
  /** JSON and NDJSON only: write each cell with its raw text, state, span and footnotes. Default: false. */
  readonly provenance?: boolean;
}

const decoder = new TextDecoder();

/** Reads JSON that came over the wall. */
export function decodeJson<T>(bytes: Uint8Array): T {
  return JSON.parse(decoder.decode(bytes)) as T;
}

/** True for a number that the module takes for a place, or for how many. */
export function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff;
}
