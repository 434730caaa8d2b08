import type { Entry } from '../../archive/query.ts';
import type { Html } from '../html.ts';
import type { Material } from '../material.ts';
import { type Parts, type PeriodInTurn, withinPeriod } from '../periods.ts';
import { pageData } from '../structured-data.ts';
import { plural } from '../wording.ts';
import { headOf } from './archive.ts';
import { type ListedChange, listChanges } from './change-list.ts';
import type { Link, PageHead } from './page.ts';
import { type PeriodFrame, sayDivision, viewPeriod } from './periods.ts';

/** The changes of a month, or of a part of one that has many. */
export interface MonthView extends PeriodFrame {
  readonly head: PageHead;
  /** What it says of itself to programs. */
  readonly data: Html;
  readonly archive: Link;
  readonly months: Link;
  /** `Changes in March 2024` */
  readonly title: string;
  /** How many there are, in which order. */
  readonly lede: string;
  /** All of them, or the newest where they stand on pages of their own. */
  readonly changes: readonly ListedChange[];
}

/** Changes that the page of a divided period shows itself. */
export const mostOfDivided = 20;

/** Makes the view of a month, or of a part of one. */
export function viewMonth(material: Material, turn: PeriodInTurn<Entry>): MonthView {
  const { addresses, archive } = material;
  const { parts, entries, within } = turn.period;
  const addressOf = ([year = '', month = '', ...more]: Parts): string => addresses.month(year, month, ...more);
  const title = `Changes ${withinPeriod(parts)}`;
  return {
    ...viewPeriod(turn, addressOf, 2),
    head: headOf(
      material,
      `${title} — ${archive.settings.title}`,
      addressOf(parts),
      `${plural(entries.length, 'change')} ${withinPeriod(parts)}.`,
    ),
    title,
    data: pageData(material, 'CollectionPage'),
    archive: { href: addresses.home, text: archive.settings.title },
    months: { href: addresses.months, text: 'By month' },
    lede: ledeOf(turn, parts.length === 2 ? 'month' : 'time'),
    changes: listChanges(material, within.length === 0 ? entries : entries.slice(0, mostOfDivided), 'archive'),
  };
}

function ledeOf({ period }: PeriodInTurn<Entry>, noun: string): string {
  const { entries, within } = period;
  if (entries.length === 0) return `No change of this ${noun} is shown any more.`;
  const changes = plural(entries.length, 'change');
  return within.length === 0 ? `${changes}, newest first.` : `${changes}.${sayDivision(period)}`;
}
