/** The element as a page uses it: what its manifest says of it, views that are saved and restored, files by their address. */
import { readFileSync } from 'node:fs';
import { built, withHosts } from './hosts.js';
import { acquired, expect, html, test, xml } from './support.js';

type Viewer = HTMLElementTagNameMap['filigree-viewer'];

interface Named {
  readonly name: string;
  readonly kind?: string;
  readonly readonly?: boolean;
}

const manifest = JSON.parse(readFileSync(built('package/custom-elements.json'), 'utf8')) as {
  modules: { declarations: Record<'attributes' | 'members' | 'events' | 'cssParts' | 'cssProperties', Named[]>[] }[];
};
const declared = manifest.modules[0]?.declarations[0];
const names = (of: 'attributes' | 'members' | 'events' | 'cssParts' | 'cssProperties') =>
  (declared?.[of] ?? []).map(({ name }) => name).sort();

test('the element has the attributes, properties and methods of its manifest, and no others', async ({ viewer }) => {
  const real = await viewer.element.evaluate((element) => {
    const { prototype, observedAttributes } = element.constructor as unknown as { prototype: object; observedAttributes: string[] };
    const members = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(([name]) => !/^constructor$|Callback$/.test(name));
    return {
      attributes: [...observedAttributes].sort(),
      members: members.map(([name]) => name).sort(),
      readonly: members.filter(([, { get, set }]) => get && !set).map(([name]) => name).sort(),
    };
  });
  expect(real.attributes).toEqual(names('attributes'));
  expect(real.members).toEqual(names('members'));
  expect(real.readonly).toEqual((declared?.members ?? []).filter((member) => member.readonly).map(({ name }) => name).sort());
});

test('every part can be styled, every event leaves the element, and is composed', async ({ viewer }) => {
  viewer.mayLoadParts = true;
  const { page } = viewer;
  const parts = new Set<string>();
  const collect = async () => {
    const seen = await viewer.element.evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap((each) => [...each.part]),
    );
    for (const name of seen) parts.add(name);
  };
  await page.evaluate((types) => {
    const told: string[] = ((globalThis as { told?: string[] }).told = []);
    for (const type of types) document.addEventListener(type, (event) => told.push(`${type} ${event.composed} ${event.bubbles}`));
  }, names('events'));
  await collect();
  await viewer.open(xml);
  await collect();
  await viewer.grid(acquired).getByRole('gridcell').first().click();
  await viewer.grid(acquired).getByRole('columnheader').first().press('Enter');
  await page.getByRole('separator').locator('visible=true').first().press('ArrowLeft');
  await viewer.element.evaluate(async (element, content) => {
    const own = element as Viewer;
    await own.open([{ name: 'other.xml', content }]);
    await own.closeAll();
    await own.open([{ name: 'a.xml', content }, { name: 'b.xml', content }]);
    own.src = '//elsewhere.invalid/filing';
    const other = document.createElement('filigree-viewer');
    document.body.append(other);
    await other.reader;
    other.remove();
  }, html.text);
  await collect();
  expect([...parts].sort()).toEqual(names('cssParts'));
  await expect
    .poll(async () => [...new Set(await page.evaluate(() => (globalThis as { told?: string[] }).told))].sort())
    .toEqual(names('events').map((name) => `${name} true true`));
  viewer.forgetRequests();
});

test('every custom property reaches the viewer', async ({ viewer }) => {
  await viewer.open(xml);
  const seen = await viewer.element.evaluate(async (element, properties) => {
    const own = element as HTMLElement;
    // Drawn from: each property changes something that is computed somewhere in the viewer.
    const drawn = () => {
      const all = [own, ...(own.shadowRoot?.querySelectorAll('*') ?? [])];
      return all.map((each) => {
        const style = getComputedStyle(each);
        return ['--ink', '--muted', '--ground', '--raised', '--hairline', '--edge', '--accent', '--accent-ground', '--mark',
          '--acquired', '--disposed', '--warning', '--face', '--mono', '--row'].map((name) => style.getPropertyValue(name)).join();
      }).join('\n');
    };
    return properties.filter((name) => {
      const before = drawn();
      own.style.setProperty(name, name.endsWith('row') ? '37px' : name.endsWith('face') || name.endsWith('mono') ? 'fantasy' : 'rgb(1, 2, 3)');
      const changed = drawn() !== before;
      own.style.removeProperty(name);
      return changed;
    });
  }, names('cssProperties'));
  expect(seen).toEqual(names('cssProperties'));
});

test('a view is saved and restored, and tells no value of the filing', async ({ viewer }) => {
  await viewer.open(xml);
  await viewer.open(html);
  const state = await viewer.element.evaluate(async (element) => {
    const own = element as Viewer;
    own.theme = 'dark';
    own.density = 'compact';
    await own.restore({ filigree: 1, filing: 'option-exercise.xml' });
    await own.select('NONDERIV_TRANS', 1, 'TRANS_SHARES');
    const saved = own.save();
    own.theme = 'auto';
    own.density = 'comfortable';
    await own.restore({ filigree: 1, filing: 'open-market-purchase.htm' });
    return saved;
  });
  expect(state).toMatchObject({ filigree: 1, filing: 'option-exercise.xml', table: 'NONDERIV_TRANS', theme: 'dark', density: 'compact' });
  expect(JSON.stringify(state)).not.toMatch(/24,?000|Okonjo/);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  const restored = await viewer.element.evaluate(async (element, given) => {
    const own = element as Viewer;
    await own.restore({ ...given, laterVersions: { know: 'more' }, view: { ...given.view, unknown: [1] } });
    return own.save();
  }, state);
  expect(restored).toMatchObject({ filing: 'option-exercise.xml', theme: 'dark', density: 'compact' });
  await expect(viewer.page.locator('.filing')).toContainText('option-exercise.xml');
});

test('how a table is sorted, filtered and searched is part of the view, by itself and among many', async ({ viewer }) => {
  viewer.mayLoadParts = true;
  const wanted = {
    filigree: 1,
    filing: null as string | null,
    table: 'NONDERIV_TRANS',
    view: {
      sort: [{ column: 'TRANS_SHARES', descending: true }],
      filters: [{ column: 'TRANS_CODE', op: 'equals', value: 'M' }],
      search: 'option',
      hidden: ['DEEMED_EXECUTION_DATE'],
      widths: { SECURITY_TITLE: 240 },
    },
  };
  const restored = (state: object) =>
    viewer.element.evaluate(async (element, given) => {
      await (element as Viewer).restore(given);
      return (element as Viewer).save();
    }, state);
  await viewer.open(xml);
  expect(await restored({ ...wanted, filing: xml.name })).toMatchObject({ ...wanted, filing: xml.name });
  await viewer.drop(html, { ...xml, name: 'again.xml' });
  await expect(viewer.page.locator('.toast')).toHaveText('3 filings read.');
  expect(await restored(wanted)).toMatchObject(wanted);
  // One of them by itself, and back to all.
  expect(await restored({ ...wanted, filing: 'again.xml' })).toMatchObject({ filing: 'again.xml', table: 'NONDERIV_TRANS' });
  expect(await restored(wanted)).toMatchObject(wanted);
});

test('what is no saved view is refused with a sentence, and changes nothing', async ({ viewer }) => {
  await viewer.open(xml);
  const seen = await viewer.element.evaluate(async (element) => {
    const own = element as Viewer;
    const before = JSON.stringify(own.save());
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    const given: unknown[] = [null, undefined, 7, 'x', [], {}, deep, { filigree: '1' }, { filigree: 2, filing: null },
      Object.create({ filigree: 1, filing: null }), { filigree: 1, filing: 7 }, { filigree: 1, filing: 'not-open.xml' }, { filigree: 1, filing: 'x'.repeat(20000) },
      { filigree: 1, table: {} }, { filigree: 1, view: [] }, { filigree: 1, view: { sort: 'x' } }, { filigree: 1, view: { sort: [{ column: 1 }] } },
      { filigree: 1, view: { filters: [{ column: 'A', op: 'contains', value: {} }] } }, { filigree: 1, view: { widths: { A: '1px; background: red' } } },
      { filigree: 1, view: { widths: { A: -1 } } }, { filigree: 1, view: { hidden: new Array(20000).fill('A') } }, { filigree: 1, view: { frozen: 1e999 } },
      { filigree: 1, theme: 'url(x)' }, { filigree: 1, density: true }];
    const codes: string[] = [];
    for (const state of given)
      codes.push(await own.restore(state).then(() => `taken: ${JSON.stringify(state)}`, (error: { code: string; message: string }) => (error.message.length < 300 ? error.code : 'too long')));
    await own.restore(JSON.parse('{"filigree":1,"filing":null,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"view":{"__proto__":{"sort":5},"widths":{"__proto__":5}}}'));
    return { codes: [...new Set(codes)], polluted: 'polluted' in {}, same: JSON.stringify(own.save()) === before };
  });
  expect(seen).toEqual({ codes: ['bad-argument'], polluted: false, same: true });
});

test('src opens a file of the same origin, the last one that is named, and no other', async ({ page }) => {
  const body = '<!doctype html><script type="module" src="/dist/element.js"></script><filigree-viewer src="/a.xml"></filigree-viewer>';
  const answers = { '/': { body }, '/a.xml': { body: xml.text }, '/b.htm': { body: html.text } };
  await withHosts({ host: { folders: { '/dist/': built('package/dist') }, answers } }, async ({ host }) => {
    await page.goto(host.origin);
    await expect(page.locator('.filing')).toContainText('a.xml');
    await page.evaluate(() => {
      const viewer = document.querySelector('filigree-viewer') as Viewer;
      viewer.src = '/a.xml';
      viewer.src = '/b.htm';
    });
    await expect(page.locator('.filing')).toContainText('b.htm');
    expect(await page.evaluate(() => document.querySelector('filigree-viewer')?.filings.length)).toBe(1);
    await page.evaluate(() => document.querySelector('filigree-viewer')?.setAttribute('src', 'https://elsewhere.invalid/c.xml'));
    await expect(page.locator('.toast')).toHaveText(/^Only a file of this page’s own origin/);
    await expect(page.locator('.filing')).toContainText('b.htm');
  });
});

test('src that is set, or an element that is removed, while the file of another is about to be opened', async ({ page }) => {
  const body = '<!doctype html><script type="module" src="/dist/element.js"></script><filigree-viewer></filigree-viewer>';
  const answers = { '/': { body }, '/a.xml': { body: xml.text }, '/b.htm': { body: html.text } };
  await withHosts({ host: { folders: { '/dist/': built('package/dist') }, answers } }, async ({ host }) => {
    await page.goto(host.origin);
    /** Does something once, when all was closed for the file that `src` names. */
    const between = (work: 'another' | 'remove') =>
      page.evaluate(async (what) => {
        const viewer = document.querySelector('filigree-viewer') as Viewer;
        const opened: string[] = [];
        viewer.addEventListener('filigree-open', ({ detail }) => opened.push(detail.name));
        const close = viewer.closeAll.bind(viewer);
        const closed = new Promise<void>((resolve) => {
          viewer.closeAll = async () => {
            await close();
            viewer.closeAll = close;
            if (what === 'another') viewer.src = '/b.htm';
            else viewer.remove();
            resolve();
          };
        });
        viewer.src = '/a.xml';
        await closed;
        Object.assign(globalThis, { opened });
      }, work);
    await between('another');
    await expect(page.locator('.filing')).toContainText('b.htm');
    expect(await page.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual(['b.htm']);
    await between('remove');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await page.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
    await expect.poll(() => page.workers().length).toBe(0);
  });
});

test('filings of one name that are opened one by one are told apart, and a saved view means its own', async ({ viewer }) => {
  const seen = await viewer.element.evaluate(async (element, texts) => {
    const own = element as Viewer;
    for (const content of texts) await own.open([{ name: 'primary_doc.xml', content }]);
    const first = { ...own.save(), filing: 'primary_doc.xml' };
    await own.restore({ ...first, filing: 'primary_doc (2).xml' });
    const second = own.save().filing;
    await own.restore(first);
    return { names: own.filings.map(({ origin }) => origin.name), shown: [second, own.save().filing] };
  }, [xml.text, html.text]);
  expect(seen).toEqual({ names: ['primary_doc.xml', 'primary_doc (2).xml'], shown: ['primary_doc (2).xml', 'primary_doc.xml'] });
});
