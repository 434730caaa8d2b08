import { Classifier, type EditClass, type EditClasses, tongueOf } from '../../src/diff/classify.ts';
import type { Edit } from '../../src/diff/model.ts';

/** Two texts and their edits, from one: in `It [was|is] shut` a word was replaced. */
export function edited(written: string): { old: string; neu: string; edits: Edit[] } {
  let [old, neu] = ['', ''];
  const edits: Edit[] = [];
  let at = 0;
  for (const match of written.matchAll(/\[([^|\]]*)\|([^\]]*)\]/g)) {
    const [whole, removed = '', added = ''] = match;
    const kept = written.slice(at, match.index);
    old += kept;
    neu += kept;
    edits.push({ old: [old.length, old.length + removed.length], new: [neu.length, neu.length + added.length] });
    old += removed;
    neu += added;
    at = match.index + whole.length;
  }
  return { old: old + written.slice(at), neu: neu + written.slice(at), edits };
}

/** The classes of every edit in a text so written, in a language, or in the one that it seems to be in. */
export function classesIn(written: string, lang?: string): EditClasses[] {
  const { old, neu, edits } = edited(written);
  const classifier = new Classifier(old, neu, tongueOf(lang, old, neu));
  return edits.map((edit) => classifier.classesOf(edit));
}

/** The same as one line: `number quotation`, and ` / ` between two edits. */
export function named(written: string, lang?: string): string {
  return classesIn(written, lang)
    .map((classes) => classes.join(' '))
    .join(' / ');
}

/** The classes that say that an edit matters little. Nothing of substance may ever be called one. */
export const minor: ReadonlySet<EditClass> = new Set<EditClass>([
  'spelling',
  'punctuation',
  'case',
  'white space',
  'invisible characters',
  'Unicode form',
  'formatting',
]);
