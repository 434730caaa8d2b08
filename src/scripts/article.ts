import { follow, listenToKeys } from './keys.ts';
import { stepToPassage } from './passages.ts';
import { readHistory } from './read-history.ts';
import { beginToSay } from './say.ts';

const section = document.querySelector<HTMLElement>('.history');
const history = section?.querySelector<HTMLElement>('.variorum');
if (section && history) letVersionsBeRead(section, history);

/** Puts a slider above the history that shows the text of any version in its place. */
function letVersionsBeRead(section: HTMLElement, history: HTMLElement): void {
  const names = (section.dataset.versions ?? '').split('|');
  const newest = names.length - 1;
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = '0';
  slider.max = String(newest);
  slider.value = String(newest);
  const said = document.createElement('output');
  const [earlier, later] = [button('← Earlier', -1), button('Later →', 1)];
  const text = document.createElement('div');
  text.className = 'text prose';
  text.lang = history.lang;
  text.hidden = true;
  const label = document.createElement('label');
  label.append('Read the text as of ', slider);
  const controls = document.createElement('div');
  controls.className = 'slider';
  controls.dataset.scripted = '';
  controls.append(label, earlier, later, said);
  // Above what says how the newest text is read, so that it stays where it is when that goes.
  section.querySelector('h2')?.after(controls);
  history.before(text);
  slider.addEventListener('input', show);
  beginToSay();
  controls.append(
    listenToKeys([
      { keys: ['n', 'j'], does: 'Next changed passage', run: () => stepToPassage(1) },
      { keys: ['p', 'k'], does: 'Changed passage before', run: () => stepToPassage(-1) },
      { keys: ['ArrowLeft'], does: 'Text of the version before', run: () => move(-1) },
      { keys: ['ArrowRight'], does: 'Text of the version after', run: () => move(1) },
      { keys: ['u'], does: 'Up to the source', run: () => follow('up') },
    ]),
  );
  show();

  function button(words: string, by: number): HTMLButtonElement {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = words;
    made.addEventListener('click', () => move(by));
    return made;
  }

  function move(by: number): void {
    slider.value = String(Number(slider.value) + by);
    show();
  }

  function show(): void {
    const version = Number(slider.value);
    const isNewest = version === newest;
    const name = `${names[version]}${isNewest ? ', the newest' : ''}`;
    slider.setAttribute('aria-valuetext', name);
    said.textContent = name;
    earlier.disabled = version === 0;
    later.disabled = isNewest;
    history.hidden = !isNewest;
    text.hidden = isNewest;
    section.classList.toggle('past', !isNewest);
    text.replaceChildren(...(isNewest ? [] : readHistory(history, version)));
  }
}
