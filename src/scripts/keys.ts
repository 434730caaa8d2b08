import { add, make } from './elements.ts';
import { recall, remember } from './memory.ts';
import { stepToEdit } from './step.ts';

interface Key {
  /** As `KeyboardEvent.key` has them. */
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly does: string;
  readonly run: () => void;
}

/** What the keys do, and what the help says of them. `showHelp` is the last of them. */
function keysOf(showHelp: () => void): readonly Key[] {
  return [
    { keys: ['n', 'j'], names: ['n', 'j'], does: 'Next edit', run: () => stepToEdit(1) },
    { keys: ['p', 'k'], names: ['p', 'k'], does: 'Edit before', run: () => stepToEdit(-1) },
    { keys: ['ArrowLeft'], names: ['←'], does: 'Earlier change', run: () => follow('prev') },
    { keys: ['ArrowRight'], names: ['→'], does: 'Later change', run: () => follow('next') },
    { keys: ['u'], names: ['u'], does: 'Up to the article', run: () => follow('up') },
    { keys: ['?'], names: ['?'], does: 'This help', run: showHelp },
  ];
}

function follow(relation: string): void {
  document.querySelector<HTMLAnchorElement>(`a[rel="${relation}"]`)?.click();
}

/** Lets keys move through the page and its neighbours, and puts a button into the bar that explains them. */
export function listenToKeys(): void {
  const help = add('dialog', { className: 'help', attributes: { 'aria-labelledby': 'help-title' } });
  const keys = keysOf(() => help.showModal());
  fill(help, keys);
  document.body.append(help);
  const button = add('button', { className: 'keys', text: 'Keys', attributes: { type: 'button' } });
  button.addEventListener('click', () => help.showModal());
  document.querySelector('.bar .count')?.after(button);
  document.addEventListener('keydown', (event) => {
    if (isOff() || help.open || isForAnother(event)) return;
    const key = keys.find((one) => one.keys.includes(event.key));
    if (key === undefined) return;
    event.preventDefault();
    key.run();
  });
}

function isOff(): boolean {
  return recall('keys') === 'off';
}

/** True for what is typed into a field, is meant for the browser, or moves within what has the focus. */
function isForAnother({
  target,
  key,
  ctrlKey,
  metaKey,
  altKey,
  isComposing,
  defaultPrevented,
}: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  // The arrows choose among the views; letters have no meaning there.
  return target.type === 'radio' ? key.startsWith('Arrow') : target.type !== 'checkbox';
}

function fill(help: HTMLDialogElement, keys: readonly Key[]): void {
  const list = make('dl', {
    children: keys.flatMap(({ names, does }) => [
      make('dt', { children: names.map((name) => make('kbd', { text: name })) }),
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
