/** The page in each language: no English is left in it but what the forms say, and no key is shown instead of a word. */
import type { Page } from '@playwright/test';
import { acquired, expect, test, text, xml } from './support.js';
import { invented, test as manyTest } from './many-support.js';

/** English words that none of the other languages has. */
const english =
  /\b(the|of|and|with|not|this|that|are|read|row|rows|column|columns|files?|filings?|show|save|close|open|copy|sort|search|drop|here|choose|all tables|from|to|by|stop|loading|since|language|theme|keys|list)\b/i;

/** What the page says, but for what is marked as English: texts, labels, and what is shown in fields. */
async function said(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const found: string[] = [];
    const isEnglish = (element: Element | null): boolean => element?.closest('[lang]')?.getAttribute('lang') === 'en';
    const look = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (element.matches('script, style, option, noscript, title')) continue;
        if (!element.checkVisibility() && !element.closest('.spoken')) continue;
        const own = [...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data.trim()] : []));
        const labels = ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? '');
        // What explains a column is the forms' own; what is named after a table bears its English title.
        if (!isEnglish(element)) found.push(...own);
        if (!element.matches('[role=grid], [role=tabpanel], [role=grid] input')) found.push(...labels);
        if (!element.matches('[role=columnheader], [role=rowheader], [role=option], [role=tab], .code, input')) {
          const tip = element.dataset['tip'] ?? '';
          // A long text is shown whole under the pointer.
          if (!element.textContent?.includes(tip)) found.push(tip);
        }
      }
    };
    look(document);
    return [...new Set(found.filter((each) => each !== ''))];
  });
}

/** Labels and explanations that name what a filing, a form or a file is called. */
const ofFilings = /^(?:(?:Fermer|Cerrar) .*\.\w+|.*\.\w+ schließen|.*Table I.*|.*Table II.*|[A-Z]: .*|.* (?:Submission|Filing|Reporting|Signature|Owner).*|(?:Copier|Copiar|Enregistrer|Guardar) .*|.* (?:kopieren|sichern))$/;

/** All that is said once everything is drawn is in the language. */
async function expectTranslated(page: Page): Promise<void> {
  await expect(page.locator('filigree-viewer [aria-busy=true]')).toHaveCount(0);
  const wrong = async () => {
    const chrome = (await said(page)).filter((each) => !ofFilings.test(each));
    const words = chrome.map((each) => each.replace(/[\w.-]+\.(xml|htm|txt|pdf|bin)\b/g, ''));
    return chrome.filter((_, at) => english.test(words[at] ?? '') || /\bundefined\b|\bNaN\b|\[object|^[a-z]+\.[a-z]+$/i.test(words[at] ?? ''));
  };
  await expect.poll(wrong).toEqual([]);
}

const languages = [
  { tag: 'de-DE', lang: 'de', title: 'Einreichung hineinziehen, Tabellen sehen', zero: /^0 Anfragen, seit/, amount: /^▲.+ 24\.000$/, date: '11.03.2025', price: '46,91833' },
  { tag: 'fr-FR', lang: 'fr', title: 'Déposez une déclaration, voyez ses tableaux', zero: /^0 requête depuis/, amount: /^▲.+ 24\u202f000$/, date: '11 mars 2025', price: '46,91833' },
  { tag: 'es-ES', lang: 'es', title: 'Suelte una presentación y vea sus tablas', zero: /^0 peticiones desde/, amount: /^▲.+ 24\.000$/, date: '11 mar 2025', price: '46,91833' },
] as const;

for (const { tag, lang, title, zero, amount, date, price } of languages) {
  test.describe(tag, () => {
    test.use({ locale: tag, startsWith: zero });

    test('the first screen, a filing and its details are in the language of the browser', async ({ viewer }) => {
      const { page } = viewer;
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await page.locator('summary').click();
      await expectTranslated(page);
      await page.locator('#keys').click();
      await expectTranslated(page);
      await page.keyboard.press('Escape');
      await viewer.open(xml);
      await expectTranslated(page);
      const table = viewer.grid(acquired);
      await expect(await viewer.cell(table, 1, 'Amount')).toHaveText(amount);
      await expect(await viewer.cell(table, 3, 'Price')).toHaveText(price);
      await expect(await viewer.cell(table, 1, 'Transaction date')).toHaveText(date);
      await (await viewer.cell(table, 4, 'Value')).click({ position: { x: 4, y: 8 } });
      await expect(page.locator('.facts h4')).toHaveText('Value');
      await expectTranslated(page);
      await page.locator('#tab-footnotes').click();
      await expectTranslated(page);
      await viewer.drop({ name: 'nonsense.bin', text: '\u0000\u0001' });
      await page.getByRole('listitem').nth(1).getByRole('button').first().click();
      await expect(page.locator('.filing .problem').first()).toBeVisible();
      await page.locator('#tab-problems').click();
      await expectTranslated(page);
      viewer.mayLoadParts = true;
      await viewer.drop(text);
      await expect(page.getByRole('listitem')).toHaveCount(3);
      await expectTranslated(page);
    });

    manyTest.describe(() => {
      manyTest.use({ locale: tag, startsWith: zero });

      manyTest('many filings too', async ({ many }) => {
        const { page } = many;
        await many.open(many.folder('day', { ...invented(20).files, 'minutes.pdf': '%PDF-1.7 nothing of the kind' }));
        await expectTranslated(page);
        await many.grid.locator('.windowed [role=gridcell]').nth(3).click();
        await expect(page.locator('.facts h4')).toBeVisible();
        await expectTranslated(page);
        await page.locator('.many-bar select').first().selectOption('TRANS_CODE');
        await page.locator('.many-bar select').nth(1).selectOption('TRANS_SHARES');
        await expect(page.locator('.totals')).toBeVisible();
        await expectTranslated(page);
      });
    });

    test('what the forms say is marked as English', async ({ viewer }) => {
      await viewer.open(xml);
      for (const selector of ['.headline', '.table h3', '[role=columnheader] span', '.mcell.text'])
        expect(await viewer.page.locator(selector).first().evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('en');
      expect(await viewer.page.locator('.status').evaluate((element) => element.closest('[lang]') ?? element.getRootNode() instanceof ShadowRoot)).toBe(true);
    });
  });

  test(`${lang} can be chosen while a filing is open, and is remembered`, async ({ viewer }) => {
    const { page } = viewer;
    viewer.mayLoadParts = true;
    await viewer.open(xml);
    await (await viewer.cell(viewer.grid(acquired), 1, 'Amount')).click();
    await page.getByRole('button', { name: 'Appearance and language' }).click();
    await page.getByRole('combobox', { name: 'Language' }).selectOption(lang);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(await viewer.cell(viewer.grid(acquired), 1, 'Amount')).toHaveText(amount);
    await expect(page.locator('.facts h4')).toHaveText('Amount');
    await expectTranslated(page);
    await expect(page.locator('#requests-head')).toHaveText(/^0 /); // a part of the page is none
    await page.goto(process.env['FILIGREE_ADDRESS'] ?? '');
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByText(zero)).toBeVisible();
    viewer.forgetRequests();
  });
}

test.describe('de-CH', () => {
  test.use({ locale: 'de-CH', startsWith: /^0 Anfragen, seit/ });

  test('numbers in sentences are written as the region writes them', async ({ viewer }) => {
    await viewer.page.locator('summary').click();
    await viewer.page.locator('#keys').click();
    const written = await viewer.page.evaluate(() => (5000).toLocaleString('de-CH'));
    expect(written).not.toBe('5.000'); // as Germany writes it
    await expect(viewer.page.locator('.keys')).toContainText(`mit bis zu ${written} Zeilen`);
  });
});

test('an element speaks the language of the place where it stands, or the one it is told', async ({ viewer }) => {
  const { page } = viewer;
  viewer.mayLoadParts = true;
  const heading = page.getByRole('heading', { level: 2 });
  const set = (name: 'lang' | 'locale', value: string) =>
    viewer.element.evaluate(
      (element, [attribute, tag]) => {
        if (attribute === 'lang') document.documentElement.setAttribute(attribute, tag);
        else element.setAttribute(attribute, tag);
      },
      [name, value] as const,
    );
  await set('locale', 'fr-CA');
  await expect(heading).toHaveText('Déposez une déclaration, voyez ses tableaux');
  await set('lang', 'es');
  await set('locale', '');
  await expect(heading).toHaveText('Suelte una presentación y vea sus tablas');
  await set('locale', 'zz-not-a-tag-!');
  await expect(heading).toHaveText('Suelte una presentación y vea sus tablas');
});
