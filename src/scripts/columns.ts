/**
 * Prints the new text of every edited row once more, for the other column: side by side, its words stand in both. The
 * copy is for the eye alone. Those who listen have heard its words, and the keyboard has stopped at its links.
 */
export function fillColumns(diff: ParentNode = document): void {
  for (const block of diff.querySelectorAll('[data-row="edit"] > [data-side]')) block.after(twinOf(block));
}

function twinOf(block: Element): Node {
  const twin = block.cloneNode(true);
  if (!(twin instanceof HTMLElement)) throw new Error('The copy of an element is none: this is a bug');
  for (const removed of twin.querySelectorAll('del')) removed.remove();
  // An id stands on a page once.
  for (const edit of twin.querySelectorAll('[id]')) edit.removeAttribute('id');
  for (const link of twin.querySelectorAll('a')) link.tabIndex = -1;
  twin.removeAttribute('data-side');
  twin.removeAttribute('data-was');
  twin.setAttribute('aria-hidden', 'true');
  twin.dataset.twin = '';
  twin.dataset.scripted = '';
  return twin;
}
