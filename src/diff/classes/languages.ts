import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Language } from './language.ts';
import { words } from './language.ts';
import { spanish } from './spanish.ts';

/** All languages with rules. */
export const known: readonly Language[] = [english, german, french, spanish];

/** The language of a BCP 47 tag (`en-GB`); undefined where no rules are known for it. */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return known.find((language) => language.tag === primary);
}

/** The commonest words of languages without rules that share words with ours, so that they are not mistaken for them. */
const others: readonly ReadonlySet<string>[] = [
  // Dutch
  words(`de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft hij ze
wordt door over tot deze was we wij hebben werd`),
  // Italian
  words(`il lo la i gli le un uno una di a da in con su per tra e o ma che non si è sono ha del della dei delle al alla
nel nella come più anche questo questa se ci era dal sul`),
  // Portuguese
  words(`o a os as um uma de do da dos das em no na nos nas por para com sem e ou mas que não se é são foi ao à mais
como também este esta isso seu sua ele ela pelo pela`),
  // Catalan
  words(`el la els les un una de del dels i o però que no es és són en amb per a al als com més seu seva ha va`),
  // Swedish, Norwegian, Danish
  words(`och att det som en ett på är av för med den till inte om har de ett han hon var men jag vi og at er ikke et
der til af på jeg i å fra ved kan skal`),
  // Romanian
  words('și în de la a nu cu pe că un o din pentru este sunt care mai au fost se'),
  // Latin
  words('et in est non ad cum quod ut ex si qui sed per ab quae de esse sunt'),
];

/** Characters of either text that are read for its language: what is common shows early. */
const sample = 600;

const lists: readonly ReadonlySet<string>[] = [
  ...known.map(({ common, negations }) => new Set([...common, ...negations.keys()])),
  ...others,
];

/** By word, the numbers of the lists that have it. */
const listsOf = new Map<string, number[]>();
for (const [at, list] of lists.entries()) {
  for (const word of list) {
    const known = listsOf.get(word);
    if (known === undefined) listsOf.set(word, [at]);
    else known.push(at);
  }
}

/**
 * The language that two texts are written in, told by how many different common words of it stand in them; undefined
 * where too few do, or nearly as many of another language.
 */
export function recognise(old: string, neu: string): Language | undefined {
  // The old text mostly says the same: it is read where the new one is too short to tell.
  const text = `${neu.slice(0, sample)} ${old.slice(0, Math.max(0, sample - neu.length))}`;
  const found = new Set(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu),
  );
  const scores = lists.map(() => 0);
  for (const word of found) {
    const holders = listsOf.get(word);
    // A word of one language alone tells more than one that several share.
    for (const at of holders ?? []) scores[at] = (scores[at] ?? 0) + (holders?.length === 1 ? 2 : 1);
  }
  const [best = 0, second = 0] = scores.toSorted((one, other) => other - one);
  // At least two words, of which one is of no other language.
  return best < 3 || best < 2 * second ? undefined : known[scores.indexOf(best)];
}
