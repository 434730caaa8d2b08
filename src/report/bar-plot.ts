import { printClock, printDay, printShortDay } from '../archive/calendar.ts';
import { type Html, html } from './html.ts';
import { allSteps, type RoundTimes, roundTimes, type Step } from './round-times.ts';
import { count } from './wording.ts';

/** What happened in a stretch of time: a bar up, a bar down, or both. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly up: number;
  readonly down: number;
  /** Where it leads to; undefined where it leads nowhere. */
  readonly address: string | undefined;
  /** What is read where it is pointed at. */
  readonly title: string;
}

/** Bars over time. */
export interface BarPlot {
  readonly bars: readonly Bar[];
  /** The stretches of time that the bars are of. */
  readonly times: RoundTimes;
  readonly zone: string;
  /** Said of it to those who do not see it. */
  readonly label: string;
  /** What stands below it. */
  readonly caption: Html;
}

/** Heights in CSS pixels: widths are parts of the page, so that labels are as large on a phone as elsewhere. */
const reach = 130;
const top = 10;
const least = 2;

/** Links that a reader with a keyboard would rather skip. */
const manyLinks = 10;

/** Draws bars with their axes. Both ways have one scale, so that they can be compared. */
export function drawBars({ bars, times, zone, label, caption }: BarPlot): Html {
  const scale = scaleOf(bars);
  const rail = railOf(times);
  const drawn = bars.map((bar) => drawBar(bar, scale, rail));
  const isLinked = bars.some(({ address }) => address !== undefined);
  const skip =
    isLinked && bars.length > manyLinks
      ? html`<a class="skip" href="#_below-plot">Skip the ${bars.length} bars</a>`
      : undefined;
  const cut = bars.filter(({ up, down }) => Math.max(up, down) > scale.most);
  const largest = Math.max(...cut.flatMap(({ up, down }) => [up, down]));
  const note =
    cut.length === 0
      ? undefined
      : html` ${cut.length === 1 ? 'The bar with a gap is cut short: it' : 'Bars with a gap are cut short: the longest'} stands for ${count(largest)}.`;
  const below = top + reach + 18;
  return html`<figure class="plot">${skip}<svg role="${isLinked ? 'group' : 'img'}" aria-label="${label}" width="100%" height="${below + 22}"><g aria-hidden="true">${drawNumbers(scale)}${drawTimes(times, zone, 4, below, 'few')}${drawTimes(times, zone, 8, below, 'more')}</g>${drawn}</svg><figcaption id="_below-plot">${caption}${note}</figcaption></figure>`;
}

interface Scale {
  /** What the axis goes up to; larger numbers are cut short. */
  readonly most: number;
  /** Where nothing is. */
  readonly base: number;
  /** Pixels for one. */
  readonly unit: number;
  readonly up: number;
  readonly down: number;
}

function scaleOf(bars: readonly Bar[]): Scale {
  const numbers = bars.flatMap(({ up, down }) => [up, down]).filter((number) => number > 0);
  const most = limitOf(numbers);
  const highest = (side: 'up' | 'down'): number => Math.min(most, Math.max(0, ...bars.map((bar) => bar[side])));
  const [up, down] = [highest('up'), highest('down')];
  const unit = reach / Math.max(1, up + down);
  return { most, base: round(top + up * unit), unit, up, down };
}

/**
 * What an axis goes up to: the largest number, unless few are so much larger than all others that these would not be
 * told apart.
 */
function limitOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => other - one);
  const [largest = 1] = sorted;
  const usual = sorted[Math.ceil(sorted.length / 10)] ?? largest;
  return sorted.length > 3 && largest > 8 * usual ? 2 * usual : largest;
}

interface Rail {
  /** Where an instant stands, in percent of the width. */
  readonly at: (epoch: number) => number;
}

function railOf({ starts: [first = 0], end }: RoundTimes): Rail {
  return { at: (epoch) => (100 * (epoch - first)) / (end - first) };
}

/** Percent of the width that a bar takes at most: where there are few, they are no blocks. */
const widest = 2.5;

function drawBar({ from, to, up, down, address, title }: Bar, scale: Scale, rail: Rail): Html {
  const [left, right] = [rail.at(from), rail.at(to)];
  const width = Math.min(widest, (right - left) * 0.8);
  const x = fine((left + right - width) / 2);
  const heightOf = (number: number): number =>
    number === 0 ? 0 : Math.max(least, round(Math.min(number, scale.most) * scale.unit));
  const rect = (side: 'up' | 'down', number: number): Html | undefined => {
    if (number === 0) return undefined;
    const height = heightOf(number);
    const y = side === 'up' ? round(scale.base - height) : scale.base;
    const gap = side === 'up' ? y + 6 : round(y + height - 9);
    const cut =
      number > scale.most ? html`<rect class="gap" x="${x}%" y="${gap}" width="${fine(width)}%" height="3"/>` : '';
    return html`<rect class="${side}" x="${x}%" y="${y}" width="${fine(width)}%" height="${height}"/>${cut}`;
  };
  const hit = html`<rect class="hit" x="${fine(left)}%" width="${fine(right - left)}%" height="${top + reach + 4}"/>`;
  const none =
    up + down > 0 ? '' : html`<rect class="none" x="${x}%" y="${scale.base - 2}" width="${fine(width)}%" height="4"/>`;
  const inside = html`<title>${title}</title>${hit}${rect('up', up)}${rect('down', down)}${none}`;
  return address === undefined ? html`<g>${inside}</g>` : html`<a href="${address}">${inside}</a>`;
}

/** The lines across, at round numbers, four of them at most beside that of nothing. */
function drawNumbers({ up, down, base, unit }: Scale): Html {
  const step = roundStep((up + down) / 4);
  const lines: Html[] = [];
  for (let number = -Math.floor(down / step) * step; number <= up; number += step) {
    const y = Math.round(base - number * unit);
    const sign = down === 0 || number === 0 ? '' : number > 0 ? '+' : '−';
    lines.push(
      html`<line${number === 0 ? html` class="base"` : ''} x2="100%" y1="${y}" y2="${y}"/><text class="number" x="-8" y="${y + 4}">${sign}${count(Math.abs(number))}</text>`,
    );
  }
  return html`${lines}`;
}

/** The least of 1, 2, 5, 10, 20 … that is not below a number. */
function roundStep(number: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (factor * power >= number) return factor * power;
  }
}

/** Labels of round times. There are two sets of them, as many as a phone and as many as a wide page have room for. */
function drawTimes(times: RoundTimes, zone: string, most: number, y: number, name: string): Html {
  const [first = 0] = times.starts;
  const last = times.starts.at(-1) ?? first;
  const steps = allSteps.slice(
    allSteps.findIndex(({ unit, size }) => unit === times.step.unit && size === times.step.size),
  );
  const rail = railOf(times);
  let said = '';
  const { step, starts } = roundTimes(first, last, zone, most, steps);
  const labels = starts
    .filter((epoch) => epoch >= first)
    .map((epoch) => {
      // Below the middle of the bar that begins there.
      const end = times.starts.find((start) => start > epoch) ?? times.end;
      const x = fine((rail.at(epoch) + rail.at(end)) / 2);
      const [label, more] = labelOf(epoch, zone, step);
      const second = more === said ? '' : html`<tspan x="${x}%" dy="16">${more}</tspan>`;
      said = more;
      return html`<text x="${x}%" y="${y}">${label}${second}</text>`;
    });
  return html`<g class="${name}">${labels}</g>`;
}

/** A label, and below it what need not be said again while it stays the same. */
function labelOf(epoch: number, zone: string, { unit }: Step): [string, string] {
  const [, month = '', year = ''] = printDay(epoch, zone).split(' ');
  switch (unit) {
    case 'minute':
    case 'hour':
      return [printClock(epoch, zone), printShortDay(epoch, zone)];
    case 'day':
      return [printShortDay(epoch, zone), year];
    case 'month':
      return [month.slice(0, 3), year];
    case 'year':
      return [year, ''];
  }
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function fine(percent: number): number {
  return Math.round(percent * 100) / 100;
}
