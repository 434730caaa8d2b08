import { factsAt } from './classes/figures.ts';
import { type Form, formOf } from './classes/form.ts';
import type { Language, Separators } from './classes/language.ts';
import { languageOf, recognise } from './classes/languages.ts';
import { changesAttribution, changesNegation } from './classes/meaning.ts';
import { changesName, isTitleCase } from './classes/names.ts';
import { Quotations } from './classes/quotations.ts';
import { differInSpelling } from './classes/spelling.ts';
import { type Side, wholeWords, wordsIn } from './classes/words.ts';
import type { Edit, Range } from './model.ts';

/** What changes the sense of a text, the weightiest first. */
export const substance = ['amount', 'number', 'date', 'negation', 'quotation', 'attribution', 'name'] as const;

/**
 * What an edit is, as far as its words and those around it say. Those of `substance` change what is said. `words` is
 * everything else that is put in other words, `not classified` the same where no rules of the language are known:
 * neither says how much it matters. The others say that nothing but this differs; `formatting` that no word does.
 */
export type EditClass = (typeof substance)[number] | 'words' | 'not classified' | 'spelling' | Form | 'formatting';

/** The classes of an edit, never none. Several are of substance, the weightiest first. */
export type EditClasses = readonly [EditClass, ...EditClass[]];

const substantial: ReadonlySet<string> = new Set(substance);

/** True where an edit changes a figure, a date, a name, a denial, a quotation, or who said something. */
export function isOfSubstance(classes: readonly string[]): boolean {
  return classes.some((name) => substantial.has(name));
}

/** What is known of how two texts are written. */
export interface Tongue {
  /** Undefined where no rules are known. */
  readonly language: Language | undefined;
  readonly separators: Separators;
}

interface Sides {
  readonly old: Side;
  readonly new: Side;
}

const unknownSeparators: Separators = { decimal: undefined, groups: '' };

/** The rules for a BCP 47 tag, or, without one, for the language that two texts seem to be written in. */
export function tongueOf(tag: string | undefined, oldText: string, newText: string): Tongue {
  const isTold = tag !== undefined && tag !== '' && !/^und\b/i.test(tag);
  const language = isTold ? languageOf(tag) : recognise(oldText, newText);
  return {
    language,
    separators:
      language?.separators(isTold ? tag.toLowerCase().replaceAll('_', '-') : language.tag) ?? unknownSeparators,
  };
}

/**
 * Says what the edits of one row are. No rule calls a change of a number, date, amount, name, denial or quotation a
 * matter of spelling or form: where in doubt, the heavier class holds, or `words`.
 */
export class Classifier {
  readonly #old: string;
  readonly #new: string;
  readonly #tongue: Tongue;
  #quotations: { old: Quotations; new: Quotations } | undefined;
  #isTitle: boolean | undefined;

  /** Takes the joined texts of the row's old and new blocks. */
  constructor(oldText: string, newText: string, tongue: Tongue) {
    this.#old = oldText;
    this.#new = newText;
    this.#tongue = tongue;
  }

  /** The classes of an edit of the row. Looks at its words, and no more than some hundred characters around them. */
  classesOf(edit: Edit): EditClasses {
    const removed = this.#old.slice(...edit.old);
    const added = this.#new.slice(...edit.new);
    if (removed === added) return ['formatting'];
    const found = this.#quoted(edit);
    const whole = wholeWords(this.#old, this.#new, edit);
    const sides = { old: this.#side('old', whole), new: this.#side('new', whole) };
    if (removed.length !== added.length || oneSpace(removed) !== oneSpace(added)) {
      for (const name of this.#figures(edit, sides)) found.add(name);
      for (const name of this.#said(sides)) found.add(name);
    }
    const [first, ...others] = found.size === 0 ? [] : substance.filter((name) => found.has(name));
    return first === undefined ? [this.#lighter(whole, sides)] : [first, ...others];
  }

  /** What words say, where they are of a known language. */
  #said(sides: Sides): EditClass[] {
    const { language } = this.#tongue;
    if (language === undefined) return [];
    const found: EditClass[] = [];
    if (changesNegation(sides.old, sides.new, language)) found.push('negation');
    if (changesAttribution(sides.old, sides.new, language)) found.push('attribution');
    if (changesName(sides.old, sides.new, language)) found.push('name');
    return found;
  }

  /** What phrases of figures say on one side alone. */
  #figures(edit: Edit, sides: Sides): Set<EditClass> {
    const { language, separators } = this.#tongue;
    const before = factsAt(sides.old, edit.old, language, separators);
    const after = factsAt(sides.new, edit.new, language, separators);
    const found = new Set<EditClass>();
    const keys = (facts: typeof before): string => facts.map(({ key }) => key).join('\n');
    if ((before.length === 0 && after.length === 0) || keys(before) === keys(after)) return found;
    const both = [before, after] as const;
    for (const [at, facts] of both.entries()) {
      const others = new Set(both[1 - at]?.map(({ key }) => key));
      for (const { kind, key } of facts) if (!others.has(key)) found.add(kind);
    }
    // The same phrases in another order, or another number of times.
    if (found.size === 0) for (const { kind } of [...before, ...after]) found.add(kind);
    // “in 1991” that becomes “in May” is a date, and no number was changed beside it.
    const lone = [before, after].filter((facts) => facts.some(({ kind }) => kind === 'number')).length === 1;
    if (found.size > 1 && lone) found.delete('number');
    return found;
  }

  #quoted(edit: Edit): Set<EditClass> {
    this.#quotations ??= { old: new Quotations(this.#old), new: new Quotations(this.#new) };
    const { old, new: neu } = this.#quotations;
    if (old.isEmpty && neu.isEmpty) return new Set();
    const before = old.within(edit.old);
    const after = neu.within(edit.new);
    return new Set(before.marks !== after.marks || before.words !== after.words ? ['quotation'] : []);
  }

  #side(which: 'old' | 'new', edit: Edit): Side {
    const text = which === 'old' ? this.#old : this.#new;
    const [from, to] = edit[which];
    this.#isTitle ??= isTitleCase(this.#old) || isTitleCase(this.#new);
    return {
      text,
      words: wordsIn(text, [from, to]),
      isTitle: this.#isTitle,
      before: text.slice(Math.max(0, from - around), from),
      after: text.slice(to, to + around),
    };
  }

  /** The class of an edit that changes nothing of substance. */
  #lighter(whole: Edit, sides: Sides): EditClass {
    const { language, separators } = this.#tongue;
    const near = (text: string, [from, to]: Range): string => text.slice(Math.max(0, from - 1), to + 1);
    const form = formOf(near(this.#old, whole.old), near(this.#new, whole.new), language, separators);
    if (form !== undefined) return form;
    if (language === undefined) return 'not classified';
    if (!differInSpelling(sides.old, sides.new, language)) return 'words';
    const signs = (text: string, range: Range): string => text.slice(...range).replace(/[\p{L}\p{M}]+/gv, '');
    return signs(this.#old, whole.old) === signs(this.#new, whole.new) ? 'spelling' : 'words';
  }
}

/** A text with one kind of space: whether a space may break a line changes no figure. */
function oneSpace(text: string): string {
  return text.replace(/\s/g, ' ');
}

/** Characters before and after an edit that are looked at for what it denies and who says it. */
const around = 40;
