// Parts of the viewer that need no page: formats, tab-separated text, the source in lines.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importSource } from './web-support.mjs';

const { count, date, decimalParts, size } = await importSource('element/format.ts');
const { Copying, copiedRecord } = await importSource('element/grid/copy.ts');
const { SourceText } = await importSource('element/source-text.ts');
const { tabTitle } = await importSource('element/many/tab-title.ts');

describe('format', () => {
  it('keeps every digit of a decimal', () => {
    assert.deepEqual(decimalParts('12345678901234567890.10'), {
      negative: false,
      integer: '12,345,678,901,234,567,890',
      fraction: '.10',
    });
    assert.deepEqual(decimalParts('-0.5'), { negative: true, integer: '0', fraction: '.5' });
    assert.deepEqual(decimalParts('007'), { negative: false, integer: '7', fraction: '' });
    for (const text of ['', '.', '1e5', '1,000', 'N/A', '-']) assert.equal(decimalParts(text), undefined);
  });

  it('writes dates without a time zone, early years too', () => {
    assert.equal(date('2011-11-14'), 'Nov 14, 2011');
    assert.equal(date('0022-01-01'), 'Jan 1, 22');
    assert.equal(date('soon'), 'soon');
  });

  it('counts', () => {
    assert.equal(count(1200), '1,200');
    assert.deepEqual([999, 1234, 5_670_000].map(size), ['999 bytes', '1.23 KB', '5.67 MB']);
  });
});

describe('what is copied', () => {
  const columns = ['text', 'decimal', 'code'].map((type) => ({ name: type, type }));
  const row = (...texts) => texts.map((text) => ({ text }));
  const copied = (...rows) => {
    const copying = new Copying(columns, ['A', 'B', 'C']);
    for (const each of rows) copying.add(row(...each));
    return copying.copied;
  };

  it('keeps a field in its place', () => {
    assert.equal(copied(['a\tb\r\nc', '1', 'P'], ['', null, '"q"']).text, 'A\tB\tC\na b c\t1\tP\n\t\t"q"');
  });

  it('leaves nothing that a spreadsheet would run', () => {
    assert.equal(copied(['=1+1', '-12.5', '+A1'], ['-x', '5', '@SUM(A1)']).text, "A\tB\tC\n'=1+1\t-12.5\t'+A1\n'-x\t5\t'@SUM(A1)");
  });

  it('is a table of text in HTML', () => {
    const { html, rows } = copied(['<img src=x onerror=alert(1)>&"', '1', '=x']);
    assert.equal(rows, 1);
    assert.equal(
      html,
      "<table><thead><tr><th>A</th><th>B</th><th>C</th></tr></thead><tbody><tr><td>&lt;img src=x onerror=alert(1)&gt;&amp;&quot;</td><td>1</td><td>'=x</td></tr></tbody></table>",
    );
  });

  it('has the titles of a record before its values', () => {
    assert.equal(copiedRecord(columns, ['A', 'B', 'C'], row('x', '1', '<P>')).text, 'A\tx\nB\t1\nC\t<P>');
    assert.equal(copiedRecord(columns.slice(0, 1), ['A'], row('x')).text, 'x');
  });
});

/** A stand-in for an open filing: source() over an array. */
function filingOf(content) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    origin: { name: '', bytes: bytes.length },
    source: async (offset, length) => bytes.slice(offset, offset + length),
  };
}

const flat = ({ lines }) =>
  lines.map(
    ({ number, runs }) => `${number}:${runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`,
  );

describe('source text', () => {
  it('marks the bytes asked for', async () => {
    const source = new SourceText(filingOf('one\r\ntwo three\nfour'));
    assert.deepEqual(flat(await source.view(0, 100, [[9, 5]])), ['1:one', '2:two [three]', '3:four']);
  });

  it('marks several pieces, in order, across lines', async () => {
    const source = new SourceText(filingOf('one\ntwo\nthree'));
    assert.deepEqual(
      flat(
        await source.view(0, 100, [
          [8, 2],
          [1, 4],
        ]),
      ),
      ['1:o[ne]', '2:[t]wo', '3:[th]ree'],
    );
  });

  it('counts bytes, not characters', async () => {
    const text = 'Ünïcødé €5 \u{1F600}\nnext';
    const source = new SourceText(filingOf(text));
    const offset = new TextEncoder().encode('Ünïcødé ').length;
    assert.deepEqual(flat(await source.view(0, 100, [[offset, 4]])), ['1:Ünïcødé [€5] \u{1F600}', '2:next']);
  });

  it('cuts no character at either end of a window', async () => {
    const source = new SourceText(filingOf('€€€€'));
    for (const [from, to, seen] of [
      [1, 100, '€€€'],
      [0, 4, '€'],
      [2, 8, '€'],
      [0, 12, '€€€€'],
    ]) {
      const view = await source.view(from, to, []);
      assert.equal(view.lines[0].runs.map(({ text }) => text).join(''), seen);
    }
  });

  it('shows what is no UTF-8 all the same', async () => {
    const source = new SourceText(filingOf(new Uint8Array([0x80, 0x80, 0x80, 0x80, 0x41, 0xff])));
    assert.deepEqual(flat(await source.view(0, 100, [[4, 1]])), ['1:\ufffd\ufffd\ufffd\ufffd[A]\ufffd']);
  });

  it('knows line numbers far into a large file', async () => {
    const line = 'x'.repeat(99);
    const source = new SourceText(filingOf(`${line}\n`.repeat(5000)));
    assert.equal(await source.line(0), 1);
    assert.equal(await source.line(99), 1);
    assert.equal(await source.line(100), 2);
    const lines = await Promise.all([499_900, 250_050, 131_072, 131_100].map((offset) => source.line(offset)));
    assert.deepEqual(lines, [5000, 2501, 1311, 1312]);
    const view = await source.view(300_000, 300_150, []);
    assert.deepEqual(
      view.lines.map(({ number }) => number),
      [3001, 3002],
    );
  });

  it('has something to show of an empty file', async () => {
    assert.deepEqual(flat(await new SourceText(filingOf('')).view(0, 100, [])), ['1:']);
  });
});

describe('what a tab is called', () => {
  const called = (...tables) => {
    const all = tables.map(([name, title, ...senses]) => ({ name, title, columns: senses.map((sense) => ({ sense })) }));
    return all.map((table) => tabTitle(table, all));
  };

  it('is the part of the title before its explanation, where one table alone has it', () => {
    assert.deepEqual(called(['A', 'Part I: names'], ['B', 'Part II: places'], ['C', '']), ['Part I', 'Part II', 'C']);
  });

  it('says what the rows are, where that tells two tables apart and is known', () => {
    assert.deepEqual(
      called(['A', 'Part I: given', 'held', 'event-date', 'amount'], ['B', 'Part I: held', 'held']),
      ['Part I transactions', 'Part I holdings'],
    );
  });

  it('is the whole title else, with the name where even that is another table’s', () => {
    assert.deepEqual(called(['A', 'Part I'], ['B', 'Part I: names'], ['C', 'Part I: places']), ['Part I', 'Part I: names', 'Part I: places']);
    assert.deepEqual(called(['X_LIST', 'Files'], ['Y_LIST', 'Files'], ['Z', 'Places']), ['Files (X_LIST)', 'Files (Y_LIST)', 'Places']);
  });
});
