import { printMoment } from '../../archive/calendar.ts';
import type { Entry } from '../../archive/query.ts';
import { type Excerpt, listedHeadline, printExcerpt, sideOf } from '../excerpt.ts';
import { type Html, html } from '../html.ts';
import type { Material } from '../material.ts';
import type { Subject } from '../subjects.ts';
import { factsLine, type Summary } from '../summary.ts';
import { count, ordinal, sentence, timeTag } from '../wording.ts';
import { type Writing, writingOf } from '../writing.ts';
import type { Link } from './page.ts';

/** A change as a list of many articles shows it. */
export interface ListedChange {
  /** When it was seen, in milliseconds since 1970: what lists are sorted by. */
  readonly epoch: number;
  readonly when: Html;
  /** Undefined in a list of one source. */
  readonly source: Link | undefined;
  /** Its headline. */
  readonly change: Link;
  readonly writing: Writing;
  /** What happened, in one line; empty where the list itself says it. */
  readonly facts: string;
  /** The most telling edit; undefined where nothing was edited. */
  readonly excerpt: Html | undefined;
  /** Words added and removed. */
  readonly size: Html | undefined;
  /** The article, with the turn of the change among those of its article as words. */
  readonly turn: Link;
}

/**
 * Entries as lists of many articles show them, in the order given. What a list is about is not said again in it.
 *
 * @param subject what the list is of; then it shows of each change what belongs to that, and leads to it
 */
export function listChanges(
  material: Material,
  entries: readonly Entry[],
  of: 'archive' | 'source',
  subject?: Subject,
): ListedChange[] {
  return entries.map((entry) => {
    const listed = listChange(material, entry, of === 'archive');
    const shown = subject && material.summaryOf(entry.article, entry.change).subjects[subject];
    if (shown === undefined) return listed;
    const { id } = shown.excerpt ?? {};
    const { href, text } = listed.change;
    return {
      ...listed,
      change: { href: id === undefined ? href : `${href}#${id}`, text },
      facts: sentence(shown.facts.join(', ')),
      excerpt: shown.excerpt && (subject === 'headlines' ? printBoth(shown.excerpt) : printExcerpt(shown.excerpt)),
    };
  });
}

/** The old words above the new ones. */
function printBoth(excerpt: Excerpt): Html {
  const line = (side: 'old' | 'new') => html`<span class="line">${printExcerpt(sideOf(excerpt, side))}</span>`;
  return html`${line('old')} ${line('new')}`;
}

function listChange(material: Material, { source, article, change }: Entry, withSource: boolean): ListedChange {
  const { addresses, archive } = material;
  const summary = material.summaryOf(article, change);
  return {
    epoch: change.new.moment.epoch,
    when: timeTag(
      change.new.moment,
      archive.settings.timeZone,
      printMoment(change.new.moment, archive.settings.timeZone),
    ),
    source: withSource ? { href: addresses.source(source), text: source.name } : undefined,
    change: { href: addresses.change(source, article, change), text: listedHeadline(change.new.headline) },
    writing: writingOf(archive, source, article, change.new),
    facts: factsLine(summary),
    excerpt: summary.telling === undefined ? undefined : printExcerpt(summary.telling),
    size: printSize(summary),
    turn: { href: addresses.article(source, article), text: `${ordinal(change.number)} change` },
  };
}

/** `+12 −3 words`; undefined where no words were added or removed. */
export function printSize({ added, removed }: Pick<Summary, 'added' | 'removed'>): Html | undefined {
  if (added + removed === 0) return undefined;
  return html`<span class="ins">+${count(added)}</span> <span class="del">−${count(removed)}</span> words`;
}
