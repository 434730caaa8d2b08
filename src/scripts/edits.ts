import { copy } from './say.ts';
import { showEverything } from './views.ts';

/** Ids of edits, and of the place that moved words stood at. */
const editId = /^e[0-9a-f]{10,}(?:-from)?$/;

/** The links with the numbers of the edits, each edit once, in reading order. */
export function editLinks(): HTMLAnchorElement[] {
  const byNumber = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.n a')) {
    const number = numberOf(link);
    if (!byNumber.has(number)) byNumber.set(number, link);
  }
  return [...byNumber.values()];
}

/** The number of the edit that a link leads to. */
export function numberOf(link: HTMLAnchorElement): string {
  return /\d+/.exec(link.textContent)?.[0] ?? '';
}

/** Has every number copy the address of its edit, beside leading there. */
export function copyAddresses(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.n a')) {
    link.title = `Link to edit ${numberOf(link)}: click to copy its address`;
    link.addEventListener('click', ({ ctrlKey, metaKey, shiftKey, altKey }) => {
      if (ctrlKey || metaKey || shiftKey || altKey) return;
      void copy(link.href, `Address of edit ${numberOf(link)} copied`);
    });
  }
}

/** Whenever the address comes to name an edit: shows it, below the bar, or says that there is none. */
export function followAddress(): void {
  arrive();
  // Once all is loaded browsers lead to the words themselves, though the number of their row may be above them.
  addEventListener('load', () => requestAnimationFrame(arrive), { once: true });
  addEventListener('hashchange', arrive);
}

/** Tells the styles how high the bar is, which depends on the width of the window and the size of the type. */
function measureBar(): void {
  const bar = document.querySelector('.bar');
  // In a low window it scrolls away with the page.
  const height = bar && getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().height : 0;
  document.documentElement.style.setProperty('--bar', `${Math.ceil(height)}px`);
}

function arrive(): void {
  document.querySelector('.missing')?.remove();
  for (const mark of document.querySelectorAll('.at')) mark.classList.remove('at');
  const id = location.hash.slice(1);
  if (!editId.test(id)) return;
  const edit = document.getElementById(id);
  if (edit === null) {
    sayMissing();
    return;
  }
  for (let outer = edit.closest('details'); outer; outer = outer.parentElement?.closest('details') ?? null) {
    outer.open = true;
  }
  if (edit.getClientRects().length === 0) showEverything();
  markCopy(edit);
  const row = edit.closest('[data-row]');
  row?.classList.add('at');
  // A row that is higher than the window may hold the edit far below its top.
  const isLow = row !== null && row.getBoundingClientRect().height < innerHeight / 2;
  measureBar();
  (isLow ? row : edit).scrollIntoView({ block: 'start' });
}

/** Side by side, what was added is seen in the copy of its block alone. */
function markCopy(edit: Element): void {
  const row = edit.closest('[data-row="edit"]');
  const words = edit.matches('ins') ? edit : edit.querySelector('ins');
  if (row === null || words === null) return;
  const at = [...row.querySelectorAll('[data-side] ins')].indexOf(words);
  row.querySelectorAll('[data-twin] ins')[at]?.classList.add('at');
}

function sayMissing(): void {
  const notice = document.createElement('p');
  notice.className = 'notice missing';
  notice.dataset.scripted = '';
  notice.setAttribute('role', 'alert');
  notice.textContent =
    'The edit that this address leads to is not on this page. Its words may have been withheld since, or the address cut short on its way. All edits of this change are shown below.';
  document.querySelector('.diff')?.prepend(notice);
  notice.scrollIntoView({ block: 'center' });
}
