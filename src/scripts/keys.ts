import { add, make } from './elements.ts';
import { recall, remember } from './memory.ts';

/** A key of a page, or several that do the same. */
export interface Key {
  /** As `KeyboardEvent.key` has them. */
  readonly keys: readonly string[];
  readonly does: string;
  readonly run: () => void;
}

/** Follows the link of the page that stands in a relation to it: `prev`, `next` or `up`. */
export function follow(relation: string): void {
  document.querySelector<HTMLAnchorElement>(`a[rel="${relation}"]`)?.click();
}

/**
 * Lets keys move through the page and its neighbours, beside the one for the help. Gives the button that opens this: it
 * says what the keys do, and turns those of all pages off.
 */
export function listenToKeys(own: readonly Key[]): HTMLButtonElement {
  const help = add('dialog', { className: 'help', attributes: { 'aria-labelledby': 'help-title' } });
  const keys = [...own, { keys: ['?'], does: 'This help', run: () => help.showModal() }];
  fill(help, keys);
  document.body.append(help);
  document.addEventListener('keydown', (event) => {
    if (isOff() || help.open || isForAnother(event)) return;
    const key = keys.find((one) => one.keys.includes(event.key));
    if (key === undefined) return;
    event.preventDefault();
    key.run();
  });
  const button = add('button', { className: 'keys', text: 'Keys', attributes: { type: 'button' } });
  button.addEventListener('click', () => help.showModal());
  return button;
}

function isOff(): boolean {
  return recall('keys') === 'off';
}

/** True for what is typed into a field, is meant for the browser, or moves within what has the focus. */
function isForAnother(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return true;
  // On many keyboards a question mark needs it; with an arrow it marks words.
  if (event.shiftKey && key.length > 1) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  // The arrows choose among the views; letters have no meaning there.
  return target.type === 'radio' ? key.startsWith('Arrow') : target.type !== 'checkbox';
}

const signs: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' };

function fill(help: HTMLDialogElement, keys: readonly Key[]): void {
  const list = make('dl', {
    children: keys.flatMap(({ keys: names, does }) => [
      make('dt', { children: names.map((name) => make('kbd', { text: signs[name] ?? name })) }),
      make('dd', { text: does }),
    ]),
  });
  const box = make('input', { attributes: { type: 'checkbox' } });
  box.checked = !isOff();
  box.addEventListener('change', () => remember('keys', box.checked ? 'on' : 'off'));
  const label = make('label', { children: [box, new Text(' Use these keys')] });
  const close = make('button', { text: 'Close', attributes: { type: 'button' } });
  close.addEventListener('click', () => help.close());
  help.append(make('h2', { text: 'Keys', attributes: { id: 'help-title' } }), list, label, close);
}
