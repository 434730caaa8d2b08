import { type Hit, type Question, SearchIndex } from './search-index.ts';
import { printResult } from './search-results.ts';

/** Results that are shown at once. */
const atOnce = 10;

const form = document.querySelector<HTMLFormElement>('form.search');
const said = document.querySelector<HTMLElement>('.found');
const list = document.querySelector<HTMLOListElement>('.results');
const more = document.querySelector<HTMLButtonElement>('.more');
if (form && said && list && more) letSearch(form, said, list, more);

/** Answers the form, and keeps what is asked in the address of the page. */
function letSearch(form: HTMLFormElement, said: HTMLElement, list: HTMLElement, more: HTMLButtonElement): void {
  const index = new SearchIndex((form.dataset.index ?? '').split(' '));
  const box = form.querySelector('input');
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  let hits: readonly Hit[] = [];
  let turn = 0;

  form.hidden = false;
  fillIn();
  void answer();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  for (const field of form.querySelectorAll('select')) field.addEventListener('change', ask);
  more.addEventListener('click', () => void showMore(true));
  addEventListener('popstate', () => {
    fillIn();
    void answer();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target } = event;
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')))
      return;
    event.preventDefault();
    box?.focus();
  });

  /** What the address asks. */
  function fillIn(): void {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = asked.get(field.name) ?? '';
      // A choice that there is no more.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
  }

  /** Puts what is asked into the address, so that it can be shared and gone back to. */
  function ask(): void {
    const asked = new URLSearchParams(fields.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
    const address = `${location.pathname}${asked.size === 0 ? '' : `?${asked}`}`;
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void answer();
  }

  function question(): Question {
    const chosen = fields.filter(({ name, value }) => name !== 'q' && value !== '');
    return { typed: box?.value ?? '', filters: Object.fromEntries(chosen.map(({ name, value }) => [name, value])) };
  }

  async function answer(): Promise<void> {
    turn += 1;
    const mine = turn;
    hits = [];
    list.replaceChildren();
    more.hidden = true;
    const asked = question();
    if (asked.typed.trim() === '') {
      said.textContent = Object.keys(asked.filters).length === 0 ? '' : 'Type what to look for.';
      return;
    }
    said.textContent = 'Searching …';
    try {
      const found = await index.ask(asked);
      if (mine !== turn) return;
      hits = found;
      await showMore(false);
    } catch {
      if (mine === turn) said.textContent = 'The search index could not be loaded. It is made when the site is built.';
    }
  }

  /** Shows the next results. Those who asked for them are led to the first of them. */
  async function showMore(isAskedFor: boolean): Promise<void> {
    const mine = turn;
    const shown = list.childElementCount;
    const found = await Promise.all(hits.slice(shown, shown + atOnce).map((hit) => hit.load()));
    if (mine !== turn || list.childElementCount !== shown) return;
    list.append(...found.map((each) => printResult(each, nameOf(each.source))));
    more.hidden = list.childElementCount >= hits.length;
    if (isAskedFor) list.children[shown]?.querySelector('a')?.focus();
    said.textContent = count(hits.length, list.childElementCount);
  }

  function nameOf(source: string): string {
    return form.querySelector(`[name="source"] option[value="${CSS.escape(source)}"]`)?.textContent ?? source;
  }
}

function count(all: number, shown: number): string {
  if (all === 0) return 'Nothing found.';
  const results = `${all} ${all === 1 ? 'result' : 'results'}`;
  return shown < all ? `${results}, the first ${shown} shown` : results;
}
