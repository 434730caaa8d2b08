/** Where words were found: in the newest text of an article, or among those that a change removed or added. */
export type Place = 'text' | 'removed' | 'added';

/** What the index tells of a record beside its words. */
export interface ToldOfRecord {
  readonly headline: string;
  /** When its version was seen, in words. */
  readonly when: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** What the index tells of an edit beside the words that are found. */
export interface ToldOfEdit {
  /** Its number on the page of its change. */
  readonly number: number;
  /** The words of its other side, cut where they are many; empty where it has none. */
  readonly other: string;
}
