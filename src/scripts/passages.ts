import { lookedAt } from './looked-at.ts';
import { say } from './say.ts';

/** In the text with its history: what has a note, and what is gone. In that of one version: what came with it. */
const changed = '.variorum > [data-v]:has(+ .notes), .gone > summary, .text > :has(> .fresh)';

/** Goes to the next changed passage of the text that is shown, or to the one before. */
export function stepToPassage(by: 1 | -1): void {
  const passages = [...document.querySelectorAll<HTMLElement>(changed)].filter(
    (passage) => passage.getClientRects().length > 0,
  );
  const at = passages.findIndex((passage) => passage.contains(document.activeElement));
  const passage = passages[lookedAt(passages, at, by) + by];
  if (passage === undefined) {
    say(
      `${passages.length === 0 ? 'There is no' : by > 0 ? 'That was the last' : 'That was the first'} changed passage`,
    );
    return;
  }
  // With the focus it is marked to the eye and read aloud. What has none of its own can be given it by a script alone.
  if (passage.tabIndex < 0) passage.tabIndex = -1;
  passage.focus();
  passage.scrollIntoView({ block: 'start' });
}
