import type { Archive, Article, Source, Version } from '../archive/model.ts';
import { declaredLangOf } from '../archive/query.ts';
import { type Html, html } from './html.ts';
import { hasRightToLeft, otherScript, rightToLeft } from './scripts.ts';

/** How a text is written: its language, and the way its lines run. */
export interface Writing {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The language of the pages’ own words, which run from left to right. */
const ours = 'en';

/** The writing of a language, by the script in its tag or the one it is usually written in. */
export function writingIn(lang: string): Writing {
  return { lang, dir: rightToLeft.has(scriptOf(lang) ?? '') ? 'rtl' : 'ltr' };
}

/** By tag: an archive has few, and every version has one. */
const scripts = new Map<string, string | undefined>();

function scriptOf(lang: string): string | undefined {
  if (!scripts.has(lang)) scripts.set(lang, new Intl.Locale(lang).maximize().script);
  return scripts.get(lang);
}

/**
 * The writing of a version's text. One of which nothing is declared is in the language of the archive; where its headline
 * shows that it cannot be, its script is all that is known: `und-Hebr`.
 */
export function writingOf({ settings }: Archive, source: Source, article: Article, version: Version): Writing {
  const declared = declaredLangOf(source, article, version);
  if (declared !== undefined) return writingIn(declared);
  const other = otherScript(version.headline, scriptOf(settings.lang) ?? '');
  return writingIn(other === undefined ? settings.lang : `und-${other}`);
}

/** What an element says of its text where that is written otherwise than the page around it: its attributes. */
export interface Foreign {
  readonly lang: string | undefined;
  readonly dir: 'rtl' | undefined;
}

/** The attributes of an element that holds a text. */
export function foreign({ lang, dir }: Writing): Foreign {
  return { lang: lang === ours ? undefined : lang, dir: dir === 'rtl' ? dir : undefined };
}

/** The same as markup, with a space before it. */
export function printForeign(writing: Writing): Html {
  const { lang, dir } = foreign(writing);
  return html`${lang && html` lang="${lang}"`}${dir && html` dir="${dir}"`}`;
}

/** Words of a text between quotation marks, within a sentence of ours: whichever way they run, it goes on as it went. */
export function printQuoted(words: string, writing: Writing): Html {
  return html`“<bdi${printForeign(writing)}>${words}</bdi>”`;
}

/** The same for a sentence that is no markup: signs of Unicode set words that run from right to left apart. */
export function isolate(words: string): string {
  return hasRightToLeft(words) ? `\u2068${words}\u2069` : words;
}
