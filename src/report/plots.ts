import { monthOf, printDay } from '../archive/calendar.ts';
import { type Bar, drawBars } from './bar-plot.ts';
import { type Html, html } from './html.ts';
import { allSteps, type RoundTimes, roundTimes, type Step } from './round-times.ts';
import { count, plural } from './wording.ts';

/** One change in a plot. */
export interface PlottedChange {
  readonly epoch: number;
  readonly added: number;
  readonly removed: number;
  /** Address of its page. */
  readonly address: string;
  /** The address of its entry in the list of versions. */
  readonly entry: () => string;
  /** `Change 3, 14 March 2024, 10:32` */
  readonly title: string;
}

/** Bars in a plot: as many as can be told apart on a phone. */
const most = 64;

/**
 * Words added (upwards) and removed (downwards) in the changes of an article, over time. A bar leads to its change;
 * where it stands for several, to the newest of them in the list.
 *
 * @param changes oldest first
 * @param since when the article was first seen
 */
export function plotChanges(changes: readonly PlottedChange[], since: number, zone: string): Html {
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return html``;
  const times = roundTimes(Math.min(since, first.epoch), last.epoch, zone, most);
  const bars = grouped(changes, times).map(({ from, to, entries }): Bar => {
    const [up, down] = [sum(entries.map(({ added }) => added)), sum(entries.map(({ removed }) => removed))];
    const [one, ...more] = entries.toReversed();
    const words = `${plural(up, 'word')} added, ${count(down)} removed`;
    if (one === undefined || more.length === 0)
      return { from, to, up, down, address: one?.address, title: `${one?.title}: ${words}` };
    const title = `${plural(entries.length, 'change')}, ${rangeOf(entries[0]?.epoch ?? from, one.epoch, zone)}: ${words}`;
    return { from, to, up, down, address: one.entry(), title };
  });
  const range = rangeOf(first.epoch, last.epoch, zone);
  return drawBars({
    bars,
    times,
    zone,
    label: `Words added and removed in ${plural(changes.length, 'change')}, ${range}`,
    caption: html`<span class="ins">▲ words added</span> <span class="del">▼ words removed</span> in ${plural(changes.length, 'change')}, ${range}.${bars.length < changes.length ? ' Changes that lie close together share a bar.' : ''}`,
  });
}

/** What activity is counted by: bars lead to months, or to the years that these stand under. */
const calendarSteps: readonly Step[] = allSteps.filter(
  ({ unit, size }) => (size === 1 && (unit === 'day' || unit === 'month')) || unit === 'year',
);

/** What a bar of activity leads to. `month` is undefined where it is a year or several. */
export type LeadTo = (year: string, month: string | undefined) => string;

/**
 * How many changes there were by day, month or year, all of them, with a table of the same figures.
 *
 * @param leadTo undefined where bars lead nowhere
 */
export function plotActivity(epochs: readonly number[], zone: string, leadTo?: LeadTo): Html {
  const sorted = epochs.toSorted((one, other) => one - other);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return html``;
  const times = roundTimes(first, last, zone, most, calendarSteps);
  const { unit } = times.step;
  const periods = grouped(
    sorted.map((epoch) => ({ epoch })),
    times,
  ).map(({ from, to, entries }) => {
    const changes = entries.length;
    const { year, month } = monthOf(entries.at(-1)?.epoch ?? from, zone);
    const address = leadTo?.(year, unit === 'year' ? undefined : month);
    return { from, to, changes, address, name: nameOf(from, to, zone, times.step) };
  });
  const bars = periods.map(
    ({ from, to, changes, address, name }): Bar => ({
      from,
      to,
      up: changes,
      down: 0,
      address,
      title: `${name}: ${plural(changes, 'change')}`,
    }),
  );
  const range = rangeOf(first, last, zone);
  const by = times.step.size === 1 ? unit : `${times.step.size} ${unit}s`;
  const figure = drawBars({
    bars,
    times,
    zone,
    label: `${plural(epochs.length, 'change')} by ${by}, ${range}`,
    caption: html`Changes by ${by}, ${range}.`,
  });
  const rows = periods.map(
    ({ name, changes }) => html`<tr><th scope="row">${name}</th><td>${count(changes)}</td></tr>`,
  );
  return html`${figure}<details class="figures"><summary>The same in figures</summary><table><thead><tr><th scope="col">When</th><th scope="col">Changes</th></tr></thead><tbody>${rows}</tbody></table></details>`;
}

/** `14 March 2024`, `March 2024`, `2024`, `2020 to 2029` */
function nameOf(from: number, to: number, zone: string, { unit, size }: Step): string {
  const { year, name } = monthOf(from, zone);
  if (unit === 'day') return printDay(from, zone);
  if (unit === 'month') return `${name} ${year}`;
  return size === 1 ? year : `${year} to ${monthOf(to - 1, zone).year}`;
}

function rangeOf(first: number, last: number, zone: string): string {
  const [one, other] = [printDay(first, zone), printDay(last, zone)];
  return one === other ? one : `${one} to ${other}`;
}

/** What has its time within the same step, oldest first, for each step in which there is something. */
function grouped<Entry extends { readonly epoch: number }>(
  entries: readonly Entry[],
  { starts, end }: RoundTimes,
): { from: number; to: number; entries: readonly Entry[] }[] {
  let at = 0;
  return starts.flatMap((from, step) => {
    const to = starts[step + 1] ?? end;
    const first = at;
    while ((entries[at]?.epoch ?? to) < to) at += 1;
    return first === at ? [] : [{ from, to, entries: entries.slice(first, at) }];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
