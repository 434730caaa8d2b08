import type { Article, Source } from '../../archive/model.ts';
import { nameOfNote } from '../corrections.ts';
import { type FirstNote, timeAfter } from '../first-note.ts';
import { type Html, html } from '../html.ts';
import type { Material } from '../material.ts';

/**
 * How long the publisher's first note took, as a sentence with links to the changes.
 *
 * @param page says whether it stands on the page of the change that put the note in
 */
export function printFirstNote(
  { addresses, archive }: Material,
  { source, article, first, page }: { source: Source; article: Article; first: FirstNote; page: 'change' | 'article' },
): Html {
  const name = nameOfNote(first.kind);
  const which = html`The first note, ${/^[eu]/.test(name) ? 'an' : 'a'} ${name},`;
  const note =
    page === 'change' ? which : html`<a href="${addresses.change(source, article, first.change)}">${which}</a>`;
  if (first.change === first.substance) return html`${note} came with the first change of substance.`;
  const substance = html`<a href="${addresses.change(source, article, first.substance)}">the first change of substance</a>`;
  const { timeZone } = archive.settings;
  return html`${note} came <b>${timeAfter(first.substance, first.change, source.times, timeZone)}</b> ${substance}.`;
}
