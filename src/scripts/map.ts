import { numberOf } from './edits.ts';
import { add, make } from './elements.ts';

/**
 * Marks at the edge of the window where in the page the changed rows are; a click leads there. For the eye and the
 * mouse alone: to the keyboard and to those who listen, the numbers and the list in words say the same.
 */
export function markEdge(): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-row]:not([data-row="same"])')].flatMap((row) => {
    const link = row.querySelector<HTMLAnchorElement>('.n a');
    if (link === null) return [];
    const attributes = { href: link.hash, tabindex: '-1', title: `Edit ${numberOf(link)}` };
    return [{ row, mark: make('a', { className: row.dataset.row ?? '', attributes }) }];
  });
  const place = (): void => {
    const height = document.documentElement.scrollHeight;
    for (const { row, mark } of places) {
      const { top, height: own } = row.getBoundingClientRect();
      // A view may hide rows.
      mark.hidden = own === 0;
      mark.style.top = `${(100 * (top + scrollY)) / height}%`;
      mark.style.height = `${(100 * own) / height}%`;
    }
  };
  const children = places.map(({ mark }) => mark);
  document.body.append(add('div', { className: 'map', attributes: { 'aria-hidden': 'true' }, children }));
  // Views, folds and the width of the window all change how high the page is.
  new ResizeObserver(place).observe(document.body);
}
