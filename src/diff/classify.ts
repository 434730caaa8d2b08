/**
 * What an edit is, as far as its words alone say. `number` and `quotation` are of substance; the last five say that
 * nothing but this differs; `words` is everything else, and says nothing of how much it matters.
 */
export type EditClass =
  | 'number'
  | 'quotation'
  | 'words'
  | 'white space'
  | 'invisible characters'
  | 'Unicode form'
  | 'case'
  | 'punctuation';

const figure = /[+\-−]?\p{N}+(?:[.,:’' ]\p{N}+)*%?/gv;
const quotationMark = /["“”„«»‹›「」『』]/gv;
const invisible = /\p{Default_Ignorable_Code_Point}/gv;
// Signs that change what a figure or an amount says are no punctuation: a minus, a per cent, a currency.
const punctuation = /[\p{P}--[%‰+\-−]]/gv;

/**
 * The classes of one edit, the weightiest first; never empty. Rules hold for every language, since none of them reads
 * words: whatever touches a figure or a quotation mark is never called a matter of form alone.
 *
 * @param removed the words taken away, empty where there were none
 * @param added the words put in
 */
export function classesOf(removed: string, added: string): readonly [EditClass, ...EditClass[]] {
  const substance: EditClass[] = [];
  if (listed(removed, figure) !== listed(added, figure)) substance.push('number');
  if (countOf(removed, quotationMark) !== countOf(added, quotationMark)) substance.push('quotation');
  const [first, ...others] = substance;
  if (first !== undefined) return [first, ...others];
  return [formOf(removed, added) ?? 'words'];
}

/** The one respect in which two texts differ, from the least visible to the most; undefined where there are others. */
function formOf(removed: string, added: string): EditClass | undefined {
  const steps: readonly (readonly [EditClass, (text: string) => string])[] = [
    ['Unicode form', (text) => text.normalize('NFC')],
    ['invisible characters', (text) => text.replace(invisible, '')],
    ['white space', (text) => text.replace(/\s+/gu, '')],
    ['case', (text) => text.toLowerCase()],
    ['punctuation', (text) => text.replace(punctuation, '')],
  ];
  let [one, other] = [removed, added];
  for (const [name, fold] of steps) {
    [one, other] = [fold(one), fold(other)];
    if (one === other) return name;
  }
  return undefined;
}

/** What a pattern finds, joined so that equal lists give equal texts. */
function listed(text: string, pattern: RegExp): string {
  return (text.match(pattern) ?? []).join('\u0000');
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
