import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Dice } from './dice.ts';
import { archiveFront, articleFront, sourceFront, versionFront } from './front-matter.ts';
import { block, markdown, revised } from './markdown.ts';
import { sentence, sign } from './signs.ts';

/** What lies at a path below the content folder. */
export type Entry =
  | { readonly path: string; readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly path: string; readonly kind: 'folder' }
  | { readonly path: string; readonly kind: 'link'; readonly to: string };

/** How many cases are articles of one source. */
const casesInSource = 50;

/**
 * One case: an article, and what else lies in its folder. It hangs on the seed and its number alone, so that it is the
 * same in whatever company it is built.
 */
export function caseOf(seed: number, number: number): Entry[] {
  const dice = new Dice(seed, number);
  const folder = `${sourceFolder(seed, number)}/${articleOf(seed, number)}`;
  const file = (name: string, bytes: Uint8Array): Entry => ({ path: `${folder}/${name}`, kind: 'file', bytes });
  let text = markdown(dice);
  const versions = versionNames(dice).map((name) => {
    const entry = file(name, bytesOf(dice, versionFront(dice) + text));
    text = dice.oneIn(12)
      ? markdown(dice)
      : dice.several(1, 3, () => 0).reduce((before) => revised(dice, before), text);
    return entry;
  });
  const settings = dice.oneIn(4) ? [file('article.md', bytesOf(dice, articleFront(dice) + markdown(dice)))] : [];
  return [...versions, ...settings, ...strayEntries(dice, folder)];
}

/** The files that hold for all cases of a seed: settings of the archive and of the sources of these cases. */
export function settingsFor(seed: number, numbers: readonly number[]): Entry[] {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const firsts = new Set(numbers.map((number) => number - (number % casesInSource)));
  const sources = [...firsts].map((first): Entry => {
    const dice = new Dice(seed, first, 1);
    const path = `${sourceFolder(seed, first)}/source.md`;
    return { path, kind: 'file', bytes: bytes(sourceFront(dice) + markdown(dice)) };
  });
  const dice = new Dice(seed, 0, 2);
  return [{ path: 'archive.md', kind: 'file', bytes: bytes(archiveFront(dice) + markdown(dice)) }, ...sources];
}

/** Writes entries below a folder. */
export function writeEntries(folder: string, entries: readonly Entry[]): void {
  for (const entry of entries) {
    const full = join(folder, entry.path);
    mkdirSync(dirname(full), { recursive: true });
    if (entry.kind === 'file') writeFileSync(full, entry.bytes);
    else if (entry.kind === 'folder') mkdirSync(full, { recursive: true });
    else symlinkSync(entry.to, full);
  }
}

function sourceFolder(seed: number, number: number): string {
  const turn = Math.floor(number / casesInSource);
  return `s${turn} ${oddName(new Dice(seed, turn, 3))}`;
}

/** The name of the folder of a case. */
export function articleOf(seed: number, number: number): string {
  const dice = new Dice(seed, number, 4);
  return dice.oneIn(3) ? oddName(dice, `${number} `) : `case ${number}`;
}

/** The name of a file or folder, as a file system takes it. */
function oddName(dice: Dice, before = ''): string {
  const words = dice.one([
    () => sign(dice),
    () => sentence(dice),
    () => dice.several(2, 12, () => sign(dice)).join(''),
  ])();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no name of a file may hold
  const legal = (before + words).replace(/[/\u0000]/g, '\u2215').toWellFormed();
  let name = legal;
  while (new TextEncoder().encode(name).length > 200) name = name.slice(0, -10).toWellFormed();
  return name;
}

/** Most articles have a few versions with sound names; some have names that say nothing, no time, or the same time. */
function versionNames(dice: Dice): string[] {
  const ending = (): string => (dice.oneIn(8) ? '.txt' : '.md');
  let time = Date.UTC(2024, 0, 1) + dice.below(1e10);
  const names = dice.several(1, 4, () => {
    time += dice.weighted([
      [20, 1000 + dice.below(1e8)],
      [3, dice.below(1e11)],
      [1, 0],
      [1, -dice.below(1e8)],
    ]);
    const iso = new Date(time).toISOString();
    const name = dice.weighted([
      [20, `${iso.slice(0, 19).replaceAll(':', '-')}Z`],
      [4, iso.slice(0, 10)],
      [2, `${iso.slice(0, 19).replaceAll(':', '-')}+0530`],
    ]);
    return name + ending();
  });
  if (dice.oneIn(30))
    names.push(dice.one(['2024-02-30.md', '1.md', '.md', '2024-13-01T00-00-00Z.md', `${oddName(dice)}.md`]));
  return names;
}

/** What else may lie in the folder of an article, lawful or not. */
function strayEntries(dice: Dice, folder: string): Entry[] {
  if (!dice.oneIn(15)) return [];
  const at = (name: string): string => `${folder}/${name}`;
  const words = new TextEncoder().encode(sentence(dice));
  return dice.one<() => Entry[]>([
    () => [{ path: at('2024-05-01.md/inside.md'), kind: 'file', bytes: words }],
    () => [{ path: at('pictures'), kind: 'folder' }],
    () => [{ path: at('2024-06-01.md'), kind: 'link', to: '/etc/hostname' }],
    () => [{ path: at('loop'), kind: 'link', to: '.' }],
    () => [{ path: at('nothing.md'), kind: 'link', to: 'nowhere' }],
    () => [{ path: at('.2024-07-01.md.swp'), kind: 'file', bytes: words }],
    () => [{ path: at('2024-07-01.md~'), kind: 'file', bytes: words }],
    () => [{ path: at('photo.jpg'), kind: 'file', bytes: Uint8Array.of(0xff, 0xd8, 0) }],
    () => [{ path: at(oddName(dice)), kind: 'file', bytes: words }],
  ])();
}

/** The bytes of a text: as UTF-8, and once in a while as something that is none, or whose marks are odd. */
function bytesOf(dice: Dice, text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (!dice.oneIn(60)) return bytes;
  return dice.one<() => Uint8Array>([
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.from(text, 'latin1'),
    () => Buffer.concat([bytes, Uint8Array.of(0xed, 0xa0, 0x80)]),
    () => bytes.slice(0, dice.below(bytes.length + 1)),
    () => Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), bytes]),
    () => new Uint8Array(),
    () => new TextEncoder().encode(`${text}\n\n${dice.several(3000, 3000, () => block(dice)).join('\n\n')}`),
  ])();
}
