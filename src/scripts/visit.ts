import { add } from './elements.ts';
import { recall, remember } from './memory.ts';

/**
 * What the list of the newest changes held when it was looked at. A change that stands in a list now, but did not then
 * though it would have been new enough, came into the archive since, whatever its own time.
 */
interface Looked {
  /** Addresses of the changes that it held. */
  readonly known: readonly string[];
  /** The time of the oldest of them; changes that are no later may have been there, too far back to be listed. */
  readonly since: number;
}

/** What is kept in the browser, and nowhere else. */
interface Visits {
  /** As the visit before this one left it. */
  readonly before: Looked;
  /** As it was seen last. */
  readonly latest: Looked;
  /** When a list was looked at last, in milliseconds since 1970. */
  readonly at: number;
}

/** After so many milliseconds without a look at a list another visit begins. */
const pause = 2 * 60 * 60 * 1000;

const home = document.querySelector<HTMLAnchorElement>('header .name')?.pathname ?? '/';
// One host may have several archives, each below its own path.
const key = `visits ${home}`;
const list = document.querySelector<HTMLElement>('.list');
if (list !== null) tellWhatIsNew(list, location.pathname === home);

function tellWhatIsNew(list: HTMLElement, isNewest: boolean): void {
  const visits = turned(read());
  if (visits !== undefined) {
    const fresh = entriesOf(list).filter((entry) => isNew(entry, visits.before));
    if (fresh.length > 0) mark(list, fresh);
  }
  // Only the list of the newest of all tells what the archive holds.
  const latest = isNewest ? look(list) : visits?.latest;
  if (latest !== undefined) keep({ before: visits?.before ?? latest, latest, at: Date.now() });
}

/** Where a visit has ended, what was seen last in it is what the next one compares with. */
function turned(visits: Visits | undefined): Visits | undefined {
  return visits === undefined || Date.now() - visits.at < pause ? visits : { ...visits, before: visits.latest };
}

function entriesOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-seen]')];
}

function addressOf(entry: HTMLElement): string {
  return entry.querySelector<HTMLAnchorElement>('.title')?.pathname ?? '';
}

function isNew(entry: HTMLElement, { known, since }: Looked): boolean {
  return Number(entry.dataset.seen) > since && !known.includes(addressOf(entry));
}

function look(list: HTMLElement): Looked {
  const entries = entriesOf(list);
  return { known: entries.map(addressOf), since: Math.min(...entries.map((entry) => Number(entry.dataset.seen))) };
}

function mark(list: HTMLElement, fresh: readonly HTMLElement[]): void {
  for (const entry of fresh) {
    entry.classList.add('unread');
    entry.querySelector('.when')?.prepend(add('b', { className: 'new', text: 'New' }));
  }
  const said = add('p', { className: 'notice news', attributes: { role: 'status' } });
  list.before(said);
  const first = add('button', { text: 'Go to the first', attributes: { type: 'button' } });
  first.addEventListener('click', () => fresh[0]?.querySelector<HTMLElement>('.title')?.focus());
  const read = add('button', { text: 'Mark all as read', attributes: { type: 'button' } });
  read.addEventListener('click', () => {
    for (const entry of fresh) unmark(entry);
    said.replaceChildren('All are marked as read.');
    markAllRead();
  });
  const number = fresh.length === 1 ? '1 change here is' : `${fresh.length} changes here are`;
  // What is put into a place that was there already is read aloud.
  requestAnimationFrame(() => said.append(`${number} new since your last visit. `, first, ' ', read));
}

function unmark(entry: HTMLElement): void {
  entry.classList.remove('unread');
  entry.querySelector('.new')?.remove();
}

function markAllRead(): void {
  const visits = read();
  if (visits !== undefined) keep({ ...visits, before: visits.latest });
}

function keep(visits: Visits): void {
  remember(key, JSON.stringify(visits));
}

/** Whatever else was kept under this name by another version of this script is no visit. */
function read(): Visits | undefined {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? 'null');
    return isVisits(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isVisits(value: unknown): value is Visits {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'at' in value &&
    typeof value.at === 'number' &&
    'before' in value &&
    isLooked(value.before) &&
    'latest' in value &&
    isLooked(value.latest)
  );
}

function isLooked(value: unknown): value is Looked {
  if (typeof value !== 'object' || value === null) return false;
  return 'since' in value && typeof value.since === 'number' && 'known' in value && Array.isArray(value.known);
}
