import { digestOf } from '#digest';
import type { Article, Change, Source } from '../archive/model.ts';
import { cut, type Excerpt } from './excerpt.ts';
import type { Html } from './html.ts';
import type { Material } from './material.ts';
import { describeChange, isQuotable } from './previews.ts';
import { drawShareImage } from './share-drawing.ts';
import { changedWhen, plural } from './wording.ts';

/** The picture of a change that is shown where a link to its page is shared. */
export interface ShareImage {
  readonly svg: string;
  /** Of the drawing; names the picture. */
  readonly digest: string;
  /** What it shows, in words. */
  readonly alt: string;
}

/** Characters of what was removed, and of what was added, that are shown: what is more is too small to be read. */
const longest = 110;

/**
 * The share image of a change. Undefined where the archive has none, where no words of the text may be shown apart from
 * its page, and where a letter of it cannot be drawn: better no picture than one with boxes.
 */
export function shareImageOf(
  material: Material,
  source: Source,
  article: Article,
  change: Change,
): ShareImage | undefined {
  const { archive, typeface } = material;
  const { timeZone, title } = archive.settings;
  if (typeface === undefined || !isQuotable(archive.settings, source, article, [change.old, change.new])) {
    return undefined;
  }
  const report = material.reportOf(article, change);
  const { telling } = material.summaryOf(article, change);
  const description = describeChange(report, { telling });
  const { headline } = change.new;
  const svg = drawShareImage(typeface, {
    source: source.name,
    headline,
    when: textOf(changedWhen(change, source.times, timeZone)),
    edit: piecesOf(telling, description),
    archive: title,
    count: plural(report.edits.length, 'edit'),
  })?.toString();
  return svg === undefined
    ? undefined
    : { svg, digest: digestOf(svg).slice(0, 20), alt: `${headline}. ${description}` };
}

/** Of an edit of nothing but white space or formatting, words tell more than its signs. */
function piecesOf(telling: Excerpt | undefined, description: string): Excerpt['pieces'] {
  const isSeen = telling?.pieces.some(({ kind, text }) => kind !== 'kept' && text.trim() !== '') ?? false;
  if (telling === undefined || !isSeen) return [{ kind: 'kept', text: description }];
  return telling.pieces.map(({ kind, text }) => ({ kind, text: cut(text, longest) }));
}

/** The words of markup of our own that has times in it, and no sign that markup would spell otherwise. */
function textOf(markup: Html): string {
  return markup.toString().replace(/<[^>]*>/g, '');
}
