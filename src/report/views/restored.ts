import type { Article, Source } from '../../archive/model.ts';
import { type Html, html } from '../html.ts';
import type { Material } from '../material.ts';
import { type Restored, restoredFact } from '../restored.ts';
import { plural, sentence, timeTag } from '../wording.ts';
import { printQuoted, type Writing } from '../writing.ts';
import { verbOf } from './page.ts';

/** What a change brings back, a sentence each, with a link to the version that had it in the list of its article. */
export function printRestored(
  { addresses, archive }: Material,
  { source, article, writing }: { source: Source; article: Article; writing: Writing },
  restored: readonly Restored[],
): Html[] {
  return restored.flatMap((back) => {
    const version = article.versions[back.version - 1];
    if (version === undefined) return [];
    const name = `version ${back.version}`;
    const [before, after] = sentence(restoredFact(back)).split(name);
    const link = html`<a href="${addresses.versionEntry(source, article, version)}">${name}</a>`;
    const seen = html`${verbOf(source)} ${timeTag(version.moment, archive.settings.timeZone)}`;
    return [html`<b>${before}${link}${after}</b>, ${seen}${printWords(back, writing)}`];
  });
}

function printWords(back: Restored, writing: Writing): Html {
  if (back.what !== 'words') return html`.`;
  const more = back.more === 0 ? '' : ` and ${plural(back.more, 'more sentence')}`;
  return html`: ${printQuoted(back.words, writing)}${more}`;
}
