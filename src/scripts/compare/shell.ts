import { type Html, html } from '../../report/html.ts';
import { make } from '../elements.ts';
import type { LoadedPage } from './load.ts';
import type { Compared, Printed } from './print.ts';

/**
 * Makes the page of a comparison out of the page of the change that made the new version: so both have the same parts,
 * and the same scripts serve them.
 *
 * @param files what is said of the files of the two versions, from their pages
 */
export function fillShell(
  page: LoadedPage,
  files: readonly Node[],
  { old, new: neu, ...its }: Compared,
  printed: Printed,
): Node[] {
  const main = page.document.querySelector('main');
  if (main === null) throw new Error('A page has no main part: this is a bug');
  // The page that compares has its own.
  for (const script of main.querySelectorAll('script')) script.remove();
  for (const link of main.querySelectorAll('a')) {
    const to = URL.parse(link.getAttribute('href') ?? '', `${location.origin}${page.path}`);
    if (to !== null && !link.getAttribute('href')?.startsWith('#')) link.setAttribute('href', to.href);
  }
  const crumbs = main.querySelector('.crumbs');
  crumbs?.lastChild?.replaceWith(` › Versions ${old.number} and ${neu.number} compared`);
  const headline = its.newBlocks.find(({ kind }) => kind === 'headline')?.text;
  for (const heading of main.querySelectorAll('h1')) if (headline !== undefined) heading.textContent = headline;
  const lede = main.querySelector('.lede');
  for (let said = lede?.nextElementSibling; said; said = lede?.nextElementSibling) said.remove();
  if (lede !== null) {
    lede.replaceChildren(...nodesOf(printed.lede));
    lede.after(...nodesOf(printed.facts));
  }
  for (const link of main.querySelectorAll('[rel="prev"], [rel="next"]')) link.remove();
  // A change without edits has no list of them.
  if (main.querySelector('.words') === null) {
    main
      .querySelector('.heads')
      ?.before(...nodesOf(html`<details class="words"><summary></summary><ol></ol></details>`));
  }
  fill(main, '.bar .count', printed.count);
  fill(main, '.words summary', `${printed.count} in words`);
  fill(main, '.words ol', printed.inWords);
  fill(main, '.heads > :first-child', printed.old);
  fill(main, '.heads > :last-child', printed.new);
  fill(main, '[data-diff]', printed.rows);
  fill(main, '.cite summary', 'Cite this comparison');
  fill(main, '.cite bdi', headline ?? '');
  main.querySelector('.files')?.replaceChildren(...files);
  return [...main.childNodes];
}

function fill(root: ParentNode, selector: string, content: Html | string): void {
  root.querySelector(selector)?.replaceChildren(...(typeof content === 'string' ? [content] : nodesOf(content)));
}

/** Markup as nodes. `Html` holds no text that was not escaped. */
function nodesOf(markup: Html): Node[] {
  const template = make('template');
  template.innerHTML = markup.toString();
  return [...template.content.childNodes];
}
