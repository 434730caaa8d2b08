import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Failure, verifySite } from '../../src/verify/verify.ts';
import { temporaryFolder } from '../site/program.ts';

/** A fault, as it is planted in a copy of a site. */
export type Plant = (site: string) => void;

/** Replaces a piece of a file of the site. Throws where that changes nothing, so that no test passes by accident. */
export function replace(path: string, piece: string | RegExp, by: string): Plant {
  return (site) => {
    const file = join(site, path);
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(piece, () => by);
    if (changed === text) throw new Error(`Nothing was planted: ${path} does not hold ${piece}`);
    writeFileSync(file, changed);
  };
}

/** Removes a file of the site. */
export function remove(path: string): Plant {
  return (site) => rmSync(join(site, path));
}

/** Adds a file to the site. */
export function add(path: string, text: string): Plant {
  return (site) => writeFileSync(join(site, path), text);
}

/** What the verifier says of a copy of a site with a fault planted in it. */
export function failuresAfter(plant: Plant, site: string, content: string, base: string): readonly Failure[] {
  const copy = join(temporaryFolder(), 'site');
  cpSync(site, copy, { recursive: true });
  plant(copy);
  return verifySite({ content, out: copy, base }).failures;
}
