import { dayNumber, printDay, printShortDay } from '../archive/calendar.ts';
import { type Html, html, join } from './html.ts';
import { count, plural } from './wording.ts';

/** One change in a plot. */
export interface PlottedChange {
  readonly epoch: number;
  readonly added: number;
  readonly removed: number;
  /** Address of its page. */
  readonly address: string;
  /** What is read where the bar is pointed at. */
  readonly title: string;
}

const width = 640;
const margin = 34;
const axis = 64;
const reach = 52;

/**
 * Words added (upwards) and removed (downwards) in each change of an article, over time. Bars that would cover each
 * other stand side by side. Each bar leads to its change; the whole has a text for those who do not see it.
 */
export function plotChanges(changes: readonly PlottedChange[], zone: string): Html {
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return html``;
  const top = Math.max(1, ...changes.map(({ added }) => added));
  const bottom = Math.max(1, ...changes.map(({ removed }) => removed));
  const scale = (words: number, most: number): number => (words === 0 ? 0 : Math.max(1.5, (reach * words) / most));
  const largest = Math.max(top, bottom);
  const places = spread(changes.map(({ epoch }) => epoch));
  const bar = Math.min(7, Math.max(1, ((width - margin) / changes.length) * 0.7));
  const bars = changes.map((change, at) => {
    const x = round((places[at] ?? 0) - bar / 2);
    const up = round(scale(change.added, largest));
    const down = round(scale(change.removed, largest));
    return html`<a href="${change.address}"><title>${change.title}</title><rect class="hit" x="${round(x - 1)}" y="${axis - reach}" width="${round(bar + 2)}" height="${2 * reach}"/><rect class="up" x="${x}" y="${round(axis - up)}" width="${round(bar)}" height="${up}"/><rect class="down" x="${x}" y="${axis + 1}" width="${round(bar)}" height="${down}"/></a>`;
  });
  const span = `${printDay(first.epoch, zone)} to ${printDay(last.epoch, zone)}`;
  const label = `Words added and removed in ${plural(changes.length, 'change')}, ${span}`;
  const isOneDay = dayNumber(first.epoch, zone) === dayNumber(last.epoch, zone);
  return html`<svg class="plot" viewBox="0 0 ${width} 150" role="group" aria-label="${label}"><text x="0" y="22">+${count(top)}</text><text x="0" y="116">−${count(bottom)}</text><line class="axis" x1="${margin}" x2="${width}" y1="${axis + 0.5}" y2="${axis + 0.5}"/>${bars}<text x="${margin}" y="144">${printShortDay(first.epoch, zone)}</text>${isOneDay ? '' : html`<text x="${width}" y="144" text-anchor="end">${printShortDay(last.epoch, zone)}</text>`}</svg>`;
}

/** Places for bars on the axis: by time, but no two closer than a bar's width, as far as there is room. */
function spread(epochs: readonly number[]): number[] {
  const start = margin + 6;
  const end = width - 6;
  const first = epochs[0] ?? 0;
  const span = Math.max(1, (epochs.at(-1) ?? 0) - first);
  const gap = Math.min(10, (end - start) / Math.max(1, epochs.length - 1));
  const places = epochs.map((epoch) => start + ((epoch - first) / span) * (end - start));
  for (let at = 1; at < places.length; at += 1) places[at] = Math.max(places[at] ?? 0, (places[at - 1] ?? 0) + gap);
  for (let at = places.length - 1, limit = end; at >= 0; at -= 1, limit -= gap) {
    places[at] = Math.min(places[at] ?? 0, limit);
  }
  return places;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

const weeks = 53;
const step = 20;

/**
 * Changes per day over the year that ends with the last one: a column a week, a square a day, darker for more. It is
 * aligned to its newest end, so that a narrow screen shows the last months at a size that can be read.
 */
export function plotActivity(epochs: readonly number[], zone: string): Html {
  const perDay = new Map<number, number>();
  for (const epoch of epochs) {
    const day = dayNumber(epoch, zone);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  if (perDay.size === 0) return html``;
  const last = Math.max(...perDay.keys());
  // Day 4 after 1 January 1970, a Thursday, was a Monday: weeks run from Monday to Sunday.
  const lastMonday = last - ((last + 3) % 7);
  const first = lastMonday - (weeks - 1) * 7;
  const most = Math.max(...[...perDay].filter(([day]) => day >= first).map(([, number]) => number));
  const squares: Html[] = [];
  const labels: Html[] = [];
  let labelled = '';
  for (let day = first; day <= last; day += 1) {
    const x = Math.floor((day - first) / 7) * step;
    const y = ((day - first) % 7) * step;
    const number = perDay.get(day) ?? 0;
    const name = printDay(day * 86_400_000, 'UTC');
    const title = number === 0 ? '' : html`<title>${name}: ${plural(number, 'change')}</title>`;
    squares.push(
      html`<rect class="l${level(number, most)}" x="${x}" y="${y}" width="17" height="17" rx="3">${title}</rect>`,
    );
    const [dayOfMonth, month = ''] = name.split(' ');
    if (y === 0 && Number(dayOfMonth) <= 7 && month !== labelled) {
      labelled = month;
      if (x < (weeks - 1) * step) labels.push(html`<text x="${x}" y="156">${month.slice(0, 3)}</text>`);
    }
  }
  const shown = [...perDay].filter(([day]) => day >= first).reduce((sum, [, number]) => sum + number, 0);
  const label = `${plural(shown, 'change')} in the year to ${printDay(last * 86_400_000, 'UTC')}, by day; at most ${most} on one`;
  return html`<svg class="days" viewBox="0 0 ${weeks * step} 160" preserveAspectRatio="xMaxYMin slice" role="img" aria-label="${label}">${join(squares)}${join(labels)}</svg>`;
}

/** From 0 for none to 4 for the most. */
function level(number: number, most: number): number {
  return number === 0 ? 0 : Math.ceil((4 * number) / most);
}
