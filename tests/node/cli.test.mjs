// The command as a person uses it: what it prints, what it saves, and how it ends.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'build/release/bin/filigree');
const filing = (name) => join(root, 'tests/golden/filings', name);
const purchase = filing('open-market-purchase.xml');
const exercise = filing('option-exercise-with-plan.xml');

const dataSetTables = [
  'SUBMISSION',
  'REPORTINGOWNER',
  'NONDERIV_TRANS',
  'NONDERIV_HOLDING',
  'DERIV_TRANS',
  'DERIV_HOLDING',
  'FOOTNOTES',
  'OWNER_SIGNATURE',
];

let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'filigree-cli-'))));
after(() => rmSync(folder, { recursive: true }));

function run(args, input = '') {
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, maxBuffer: 2 ** 28 });
  assert.equal(error, undefined);
  return { status, out: stdout.toString(), err: stderr.toString() };
}

describe('exit status', () => {
  it('is 0 when all was read', () => {
    assert.equal(run(['parse', purchase, exercise]).status, 0);
  });

  it('is 0 when something was repaired', () => {
    assert.equal(run(['parse', filing('hard-wrapped-and-cut.xml')]).status, 0);
  });

  it('is 1 when a file holds no filing, and the others are printed all the same', () => {
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'Dear all');
    const { status, out, err } = run(['parse', letter, purchase]);
    assert.equal(status, 1);
    assert.equal(err, '');
    const [first, second] = out.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(first.tables, []);
    assert.equal(first.diagnostics[0].severity, 'error');
    assert.equal(second.form, '4');
  });

  it('is 1 when a file is missing, with a sentence that names it', () => {
    const { status, out, err } = run(['parse', join(folder, 'missing.xml'), purchase]);
    assert.equal(status, 1);
    assert.match(err, /missing\.xml: No such file/);
    assert.equal(JSON.parse(out).form, '4');
  });

  it('is 2 for wrong usage', () => {
    for (const args of [
      [],
      ['parse'],
      ['read', purchase],
      ['parse', '--nonsense', purchase],
      ['parse', '--format', 'parquet', purchase],
      ['parse', '--format', 'xlsx', purchase],
      ['parse', '--format', 'zip', purchase],
      ['parse', '--format', 'zip', '--table', 'FOOTNOTES', '--out', join(folder, 'never'), purchase],
      ['parse', '--restart', purchase],
      ['parse', '--jobs', '0', purchase],
      ['parse', '--max-size', 'large', purchase],
      ['parse', '--layout', 'wide', purchase],
      ['parse', '--table', 'NO_SUCH_TABLE', purchase],
    ]) {
      const { status, out, err } = run(args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(out, '', args.join(' '));
      assert.notEqual(err, '', args.join(' '));
    }
  });

  it('does not mind a submission of another form that lacks the table asked for', () => {
    const other = join(folder, 'letter-in-a-submission.txt');
    const text = readFileSync(filing('submission.txt'), 'utf8');
    writeFileSync(other, text.replace(/<XML>[^]*<\/XML>/, 'A letter.').replaceAll('TYPE>4', 'TYPE>CORRESP').replace(/TYPE:\t4/g, 'TYPE:\tCORRESP'));
    const { status, out, err } = run(['parse', '--format', 'csv', '--table', 'NONDERIV_TRANS', other, purchase]);
    assert.equal(err, '');
    assert.equal(status, 0);
    assert.equal(out.trimEnd().split('\r\n').length, 2);
  });

  it('names the tables there are when one is asked for that is not', () => {
    const { err } = run(['parse', '--table', 'NO_SUCH_TABLE', purchase]);
    assert.match(err, /NONDERIV_TRANS/);
  });
});

describe('help', () => {
  it('is printed with status 0', () => {
    for (const args of [['--help'], ['parse', '--help'], ['-h']]) {
      const { status, out, err } = run(args);
      assert.equal(status, 0, args.join(' '));
      assert.equal(err, '');
      assert.match(out, /filigree/i);
    }
  });

  it('of parse tells every option, where the tables are listed, and the exit status', () => {
    const { out } = run(['parse', '--help']);
    for (const word of ['--format', '--table', '--layout', '--out', '--provenance', '--jobs', '--restart', '--max-size', 'ndjson', 'xlsx', 'zip', 'Exit status', 'standard input', 'filigree forms lists the tables'])
      assert.ok(out.includes(word), word);
    for (const line of out.split('\n')) assert.ok(line.length <= 120, `too long: ${line}`);
  });

  it('knows its version', () => {
    assert.match(run(['--version']).out, /^filigree \d+\.\d+\.\d+\n$/);
  });
});

describe('json', () => {
  it('is one object on a line for each file, under the file’s name', () => {
    const { out } = run(['parse', purchase, exercise]);
    const lines = out.split('\n');
    assert.equal(lines.length, 3);
    assert.equal(lines[2], '');
    const objects = lines.slice(0, 2).map((line) => JSON.parse(line));
    assert.deepEqual(
      objects.map((one) => one.source),
      [purchase, exercise].map((path) => ({ name: path.split('/').at(-1), bytes: readFileSync(path).length })),
    );
    const keys = ['source', 'form', 'accession', 'headline', 'documents', 'tables', 'diagnostics', 'coverage'];
    for (const one of objects) {
      assert.deepEqual(Object.keys(one), keys);
      assert.deepEqual(one.tables.map((table) => table.name), dataSetTables);
    }
  });

  it('shows where each cell stands when asked for its provenance', () => {
    const { out } = run(['parse', '--provenance', exercise]);
    const source = readFileSync(exercise);
    const table = JSON.parse(out).tables.find(({ name }) => name === 'NONDERIV_TRANS');
    const at = (name) => table.columns.findIndex((column) => column.name === name);
    const owned = table.rows[0][at('SHRS_OWND_FOLWNG_TRANS')];
    assert.deepEqual(Object.keys(owned), ['value', 'raw', 'state', 'offset', 'length', 'footnotes']);
    assert.equal(owned.value, 64100);
    assert.equal(owned.raw, '64,100');
    assert.equal(source.subarray(owned.offset, owned.offset + owned.length).toString(), '64,100');
    const price = table.rows[1][at('TRANS_PRICEPERSHARE')];
    assert.deepEqual([price.value, price.state, price.footnotes], [null, 'footnote-only', ['F2']]);
  });

  it('keeps the filed digits', () => {
    assert.match(run(['parse', purchase]).out, /,18\.4213,"F1",/);
    assert.match(run(['parse', filing('group-of-holders.xml')]).out, /,1250000\.00,/);
  });

  it('holds one table when one is asked for', () => {
    const { out } = run(['parse', '--table', 'FOOTNOTES', purchase]);
    assert.deepEqual(JSON.parse(out).tables.map(({ name }) => name), ['FOOTNOTES']);
  });
});

describe('standard input', () => {
  it('is read for -', () => {
    const piped = JSON.parse(run(['parse', '-'], readFileSync(purchase)).out);
    const named = JSON.parse(run(['parse', purchase]).out);
    assert.equal(piped.source.name, 'standard input');
    assert.deepEqual({ ...piped, source: null }, { ...named, source: null });
  });

  it('may be empty', () => {
    const { status, out } = run(['parse', '-']);
    assert.equal(status, 1);
    assert.equal(JSON.parse(out).diagnostics[0].code, 'empty-file');
  });
});

describe('ndjson', () => {
  it('is one object for each row', () => {
    const rows = run(['parse', '--format', 'ndjson', purchase]).out.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(
      rows.map((row) => row.table),
      ['SUBMISSION', 'REPORTINGOWNER', 'NONDERIV_TRANS', 'NONDERIV_HOLDING', 'FOOTNOTES', 'FOOTNOTES', 'OWNER_SIGNATURE'],
    );
    assert.equal(rows[2].TRANS_SHARES, 2500);
  });
});

describe('csv and tsv', () => {
  it('of one table have one header for all files, say which file each row is from, and number all rows', () => {
    const { out } = run(['parse', '--format', 'csv', '--table', 'NONDERIV_TRANS', purchase, exercise]);
    const lines = out.split('\r\n');
    assert.equal(lines.length, 5);
    assert.match(lines[0], /^FILE,ACCESSION,FORM,FILING_DATE,ACCESSION_NUMBER,NONDERIV_TRANS_SK,SECURITY_TITLE,/);
    assert.match(lines[1], /^open-market-purchase\.xml,,4,,,1,"Common Stock, par value \$0\.01",,2025-05-06,/);
    assert.match(lines[3], /^option-exercise-with-plan\.xml,,4,,,3,Ordinary Shares,/);
  });

  it('of one filing are its own table', () => {
    const lines = run(['parse', '--format', 'csv', '--table', 'NONDERIV_TRANS', exercise]).out.split('\r\n');
    assert.match(lines[0], /^ACCESSION_NUMBER,NONDERIV_TRANS_SK,SECURITY_TITLE,/);
    assert.match(lines[2], /^,2,Ordinary Shares,/);
  });

  it('show where each row stands when asked for provenance', () => {
    const { out } = run(['parse', '--format', 'tsv', '--table', 'NONDERIV_TRANS', '--provenance', exercise]);
    const [names, ...rows] = out.trimEnd().split('\n').map((line) => line.split('\t'));
    assert.deepEqual(names.slice(-4), ['SOURCE_FILE', 'SOURCE_SHA256', 'SOURCE_OFFSET', 'SOURCE_LENGTH']);
    const source = readFileSync(exercise);
    const digest = createHash('sha256').update(source).digest('hex');
    for (const row of rows) {
      const [file, sha256, offset, length] = row.slice(-4);
      assert.deepEqual([file, sha256], ['option-exercise-with-plan.xml', digest]);
      const bytes = source.subarray(Number(offset), Number(offset) + Number(length)).toString();
      assert.match(bytes, /^Ordinary Shares<[^]*<directOrIndirectOwnership><value>D$/);
      assert.equal(bytes.match(/<transactionCode>/g).length, 1, 'one row and no more');
    }
  });

  it('of the SEC’s layout have its columns, dates and booleans', () => {
    const { out } = run(['parse', '--format', 'tsv', '--layout', 'sec', '--table', 'SUBMISSION', filing('submission.txt')]);
    const [names, values] = out.trimEnd().split('\n').map((line) => line.split('\t'));
    assert.equal(names.length, 14);
    const row = Object.fromEntries(names.map((name, i) => [name, values[i]]));
    assert.equal(row.ACCESSION_NUMBER, '0009910100-25-000007');
    assert.equal(row.FILING_DATE, '07-MAY-2025');
    assert.equal(row.PERIOD_OF_REPORT, '06-MAY-2025');
    assert.equal(row.NOT_SUBJECT_SEC16, '0');
    assert.equal(row.NO_SECURITIES_OWNED, '');
  });

  it('of all tables on standard output name each table', () => {
    const { out } = run(['parse', '--format', 'csv', purchase]);
    assert.deepEqual(out.match(/^# \w+$/gm), dataSetTables.map((name) => `# ${name}`));
  });
});

describe('--out', () => {
  const saved = (args) => {
    const out = mkdtempSync(join(folder, 'out-'));
    const result = run(['parse', '--out', join(out, 'new', 'folder'), ...args]);
    assert.equal(result.status, 0, result.err);
    assert.equal(result.out, '');
    return join(out, 'new', 'folder');
  };

  /** What a person sees in the folder: the command's own notes stand in a hidden one. */
  const savedIn = (out) => readdirSync(out).filter((name) => name !== '.filigree').sort();

  it('saves a file for each table, all filings in it, one header', () => {
    const out = saved(['--format', 'tsv', '--layout', 'sec', purchase, exercise]);
    assert.deepEqual(savedIn(out), [...dataSetTables, 'FILINGS'].map((name) => `${name}.tsv`).sort());
    const trades = readFileSync(join(out, 'NONDERIV_TRANS.tsv'), 'utf8').trimEnd().split('\n');
    assert.equal(trades.length, 4);
    assert.equal(trades.filter((line) => line.startsWith('ACCESSION_NUMBER')).length, 1);
  });

  it('saves a JSON file for each filing, also when two are called alike', () => {
    const twin = join(folder, 'twin');
    mkdirSync(twin);
    writeFileSync(join(twin, 'open-market-purchase.xml'), readFileSync(exercise));
    const out = saved([purchase, join(twin, 'open-market-purchase.xml')]);
    const names = savedIn(out);
    assert.equal(names.length, 2);
    const shares = names.map((name) => JSON.parse(readFileSync(join(out, name), 'utf8')).tables[2].rows.length);
    assert.deepEqual(shares.sort(), [1, 2]);
  });

  it('leaves no half file behind', () => {
    const out = saved(['--format', 'ndjson', purchase]);
    assert.ok(savedIn(out).every((name) => name.endsWith('.ndjson')));
  });

  it('says when the folder cannot be', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { status, err } = run(['parse', '--out', join(file, 'below'), purchase]);
    assert.equal(status, 1);
    assert.match(err, /a-file/);
  });
});

describe('several submissions in one file', () => {
  it('are filings of their own, with places in the file', () => {
    const one = readFileSync(filing('submission.txt'));
    const both = join(folder, 'both.txt');
    writeFileSync(both, Buffer.concat([one, one]));
    const { out, status } = run(['parse', '--format', 'tsv', '--table', 'NONDERIV_TRANS', '--provenance', both]);
    assert.equal(status, 0);
    const [first, second] = out.trimEnd().split('\n').slice(1).map((line) => line.split('\t'));
    assert.deepEqual([first[0], second[0]], ['both.txt', 'both.txt#2']);
    assert.deepEqual([first[5], second[5]], ['1', '2'], 'keys');
    assert.equal(Number(second.at(-2)) - Number(first.at(-2)), one.length, 'offsets');
    const saved = mkdtempSync(join(folder, 'both-'));
    run(['parse', '--out', saved, both]);
    assert.deepEqual(readdirSync(saved).sort(), ['.filigree', 'both.txt#2.json', 'both.txt.json']);
  });
});

describe('documents', () => {
  const submission = filing('submission.txt');
  // Three bytes a group of four characters, as uuencode writes "Cat".
  const encoded = submission.replace('submission.txt', 'with-pdf.txt');
  const withPdf = () => {
    const path = join(folder, encoded.split('/').at(-1));
    const text = readFileSync(submission, 'utf8').replace(
      /<FILENAME>poa\.txt\n<TEXT>\n[^<]*<\/TEXT>/,
      '<FILENAME>../../cat.pdf\n<TEXT>\n<PDF>\nbegin 644 cat.pdf\n#0V%T\n`\nend\n</PDF>\n</TEXT>',
    );
    writeFileSync(path, text);
    return path;
  };

  it('are listed', () => {
    const { out, status } = run(['documents', submission]);
    assert.equal(status, 0);
    const [names, ...rows] = out.trimEnd().split('\n').map((line) => line.split('\t'));
    assert.deepEqual(names, ['FILE', 'SEQUENCE', 'TYPE', 'FORMAT', 'OFFSET', 'LENGTH', 'FILENAME', 'DESCRIPTION']);
    assert.deepEqual(rows.map((row) => [row[1], row[2], row[3], row[6]]), [['1', '4', 'xml', 'form4.xml'], ['2', 'EX-24', 'text', 'poa.txt']]);
    const source = readFileSync(submission);
    assert.match(source.subarray(Number(rows[1][4]), Number(rows[1][4]) + Number(rows[1][5])).toString(), /^The undersigned .*\n$/);
  });

  it('are saved exactly, under names that climb nowhere', () => {
    const save = mkdtempSync(join(folder, 'documents-'));
    assert.equal(run(['documents', '--save', save, withPdf()]).status, 0);
    assert.deepEqual(readdirSync(save).sort(), ['cat.pdf', 'form4.xml']);
    assert.equal(readFileSync(join(save, 'cat.pdf'), 'utf8'), 'begin 644 cat.pdf\n#0V%T\n`\nend\n');
    const source = readFileSync(submission, 'utf8');
    assert.ok(source.includes(`<XML>\n${readFileSync(join(save, 'form4.xml'), 'utf8')}</XML>`));
  });

  it('are decoded when asked', () => {
    const save = mkdtempSync(join(folder, 'documents-'));
    assert.equal(run(['documents', '--save', save, '--decode', withPdf()]).status, 0);
    assert.equal(readFileSync(join(save, 'cat.pdf'), 'utf8'), 'Cat');
  });

  it('have an exit status and a help text, too', () => {
    assert.equal(run(['documents']).status, 2);
    assert.equal(run(['documents', '--decode', submission]).status, 2);
    assert.equal(run(['documents', join(folder, 'missing')]).status, 1);
    assert.match(run(['documents', '--help']).out, /--decode/);
  });
});
