import type { Archive, Article, Source, Version } from '../archive/model.ts';
import { langOf } from '../archive/query.ts';

/** How a text is written: its language, and the way its lines run. */
export interface Writing {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** The writing of a language, by the script in its tag or the one it is usually written in. */
export function writingIn(lang: string): Writing {
  const { script } = new Intl.Locale(lang).maximize();
  return { lang, dir: script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr' };
}

/** The writing of a version's text. */
export function writingOf({ settings }: Archive, source: Source, article: Article, version: Version): Writing {
  return writingIn(langOf(settings, source, article, version));
}
