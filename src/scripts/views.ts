import { recall, remember } from './memory.ts';

function choices(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('.views input')];
}

/** Begins with the view that was chosen last, and keeps what is chosen. The views themselves need no script. */
export function rememberView(): void {
  const apply = (): void => {
    const chosen = choices().find(({ id }) => id === recall('view'));
    if (chosen !== undefined) chosen.checked = true;
  };
  apply();
  // A page that is gone back to is shown as it was left, which another page may have changed.
  addEventListener('pageshow', ({ persisted }) => persisted && apply());
  for (const choice of choices()) choice.addEventListener('change', () => remember('view', choice.id));
}

/** Shows the first view, in which nothing is hidden. What was chosen stays remembered. */
export function showEverything(): void {
  const [first] = choices();
  if (first !== undefined) first.checked = true;
}
