/** The page in the person's language: the one chosen here before, else the browser's. */
import { bestOf, languageOf, languages, localeInUse, speak, t } from '../web/src/locales/index.js';
import { store, stored } from './stored.js';

const LANGUAGE = 'language';

const chosen = stored(LANGUAGE);
// Before the viewer starts, so that it need not start in another language.
document.documentElement.lang = bestOf([...(chosen === null ? [] : [chosen]), ...navigator.languages]);

/** Writes the page's words, now and in every language that is chosen later; `then` is called after each. */
export async function followLanguage(choice: HTMLSelectElement, then: () => void): Promise<void> {
  for (const [language, name] of Object.entries(languages)) {
    const option = new Option(name, language);
    option.lang = language;
    choice.add(option);
  }
  const use = async (tag: string) => {
    await speak(tag);
    const now = localeInUse();
    document.documentElement.lang = now;
    choice.value = languageOf(now) ?? 'en';
    writeWords();
    then();
  };
  choice.addEventListener('change', () => {
    store(LANGUAGE, choice.value);
    void use(bestOf([choice.value]));
  });
  await use(document.documentElement.lang);
}

type Plain = { [K in keyof typeof t.page]: (typeof t.page)[K] extends string ? K : never }[keyof typeof t.page];

/** Elements name the key of their text, or of their label, in an attribute. */
function writeWords(): void {
  document.title = t.page.title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = t.page[element.dataset['text'] as Plain];
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.setAttribute('aria-label', t.page[element.dataset['label'] as Plain]);
}
