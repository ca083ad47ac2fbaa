/**
 * The words of the viewer in several languages. English is part of it; the others are loaded when they are asked for.
 * What a filing says, and what the SEC's forms and data sets call things, stays English everywhere.
 *
 * One language is in use at a time, whatever the number of viewers in a page.
 */
import { en } from './en.js';
import { inUse, writeAs } from './intl.js';

/** Every sentence and word, by key. A language that lacks one does not compile. */
export type Messages = typeof en;

/** A language with words of its own. */
export type Language = 'en' | 'de' | 'fr' | 'es';

/** The languages, each by its own name for itself. */
export const languages: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Fran\u00e7ais',
  es: 'Espa\u00f1ol',
};

/** The words in use: read it anew whenever something is drawn. */
export let t: Messages = en;

const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Messages>>> = {
  de: async () => (await import('./de.js')).de,
  fr: async () => (await import('./fr.js')).fr,
  es: async () => (await import('./es.js')).es,
};

/** The tag in use, such as "de-CH": words by its language, numbers and dates by all of it. */
export const localeInUse = (): string => inUse().tag;

/** The language of a tag, when there are words in it. */
export function languageOf(tag: string): Language | undefined {
  const language = tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return Object.hasOwn(languages, language) ? (language as Language) : undefined;
}

/** The first of the tags whose language there are words in; with the region that the person has set for that language. */
export function bestOf(tags: readonly string[], own: readonly string[] = navigator.languages): string {
  const tag = tags.find((each) => isTag(each) && languageOf(each)) ?? 'en';
  const regional = own.find((each) => isTag(each) && languageOf(each) === languageOf(tag));
  return tag.length === 2 && regional ? regional : tag;
}

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false; // what stands in an attribute may be anything
  }
}

let asked: { readonly tag: string; readonly done: Promise<void> } | undefined;
const listeners = new Set<() => void>();

/** Calls `listener` whenever another language is used: what is drawn has to be drawn anew. Returns what ends it. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Uses a language from now on; resolves when it does. Where its words cannot be loaded, all stays as it is. */
export function speak(tag: string): Promise<void> {
  if (asked?.tag !== tag) asked = { tag, done: use(tag) };
  return asked.done;
}

async function use(tag: string): Promise<void> {
  const language = languageOf(tag) ?? 'en';
  let words: Messages;
  try {
    words = language === 'en' ? en : await others[language]();
  } catch {
    if (asked?.tag === tag) asked = undefined;
    return;
  }
  // Another may have been asked for meanwhile.
  if (asked !== undefined && asked.tag !== tag) return await asked.done;
  if (words === t && tag === inUse().tag) return;
  t = words;
  writeAs(tag);
  for (const listener of listeners) listener();
}
