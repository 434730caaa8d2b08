import { editLinks, numberOf } from './edits.ts';
import { lookedAt } from './looked-at.ts';
import { say } from './say.ts';

/** Goes to the next edit, or to the one before, and says which it is. */
export function stepToEdit(by: 1 | -1): void {
  const links = editLinks();
  const named = links.findIndex(({ hash }) => hash === location.hash || hash === `${location.hash}-from`);
  const link = links[lookedAt(links, named, by) + by];
  if (link === undefined) {
    say(
      links.length === 0 ? 'This change has no edits' : by > 0 ? 'That was the last edit' : 'That was the first edit',
    );
    return;
  }
  // The key for going back should lead to the page before, not through every edit that was looked at.
  location.replace(link.hash);
  say(`Edit ${numberOf(link)} of ${links.length}${inWords(link)}`);
}

/** What the list of edits in words says of one. */
function inWords({ hash }: HTMLAnchorElement): string {
  const item = document.querySelector(`.words a[href="${hash.replace('-from', '')}"]`)?.parentElement;
  // The quotation marks on the page are made by the styles.
  const words = [...(item?.childNodes ?? [])].map((node) =>
    node.nodeName === 'Q' ? `“${node.textContent}”` : node.textContent,
  );
  return words.length === 0 ? '' : `. ${words.join('')}`;
}
