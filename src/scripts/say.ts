/** Milliseconds for which a sentence can be seen; it can be read aloud for longer. */
const shown = 4000;

let place: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Makes the place where things are said, empty: only what changes in a place that was there is read aloud. */
export function beginToSay(): void {
  place = document.createElement('p');
  place.className = 'said';
  place.setAttribute('role', 'status');
  place.dataset.scripted = '';
  document.body.append(place);
}

/** Says a sentence to the eye and to the ear, for some seconds. */
export function say(sentence: string): void {
  if (place === undefined) return;
  // The same sentence twice would not be heard twice.
  place.textContent = place.textContent === sentence ? `${sentence}\u00A0` : sentence;
  place.classList.add('on');
  clearTimeout(timer);
  timer = setTimeout(() => place?.classList.remove('on'), shown);
}

/** Puts a text on the clipboard, and says whether that was done. */
export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    // A browser may forbid it, and has no clipboard at all where the page came over a connection that is not safe.
    say('Your browser does not let this page copy. The address is in its address bar.');
  }
}
