import { add, make } from '../elements.ts';
import { type PublishedArticle, type PublishedVersion, readArticle, textOf, textPlaceOf } from './article.ts';
import { type Choice, printChoice, readChoice } from './choice.ts';
import { articleForm, versionsForm } from './form.ts';
import { type LoadedPage, loadPage, NoConnection, withdrawalOn } from './load.ts';
import { printComparison } from './print.ts';
import { readBlocks } from './read-blocks.ts';
import { readVersions } from './read-versions.ts';
import { fillShell } from './shell.ts';

/** Shows on the page of comparisons what its address asks for, or asks for what it leaves open. */
export async function compare(place: HTMLElement): Promise<void> {
  const { base = '/', zone = 'UTC' } = place.dataset;
  try {
    await new Comparison(place, base, zone).show(readChoice(location.search, base));
  } catch (error) {
    if (!(error instanceof NoConnection)) throw error;
    const again = make('a', { text: 'Try again', attributes: { href: location.href } });
    again.addEventListener('click', () => location.reload());
    tell(place, ['The pages of the two versions could not be had. Perhaps there is no connection. ', again]);
  }
}

class Comparison {
  readonly #place: HTMLElement;
  readonly #base: string;
  readonly #zone: string;

  constructor(place: HTMLElement, base: string, zone: string) {
    this.#place = place;
    this.#base = base;
    this.#zone = zone;
  }

  async show(choice: Choice): Promise<void> {
    if (choice.article === undefined) {
      const isWrong = new URLSearchParams(location.search).has('article');
      tell(this.#place, isWrong ? ['That is the address of no article here.'] : [], articleForm());
      return;
    }
    tell(this.#place, ['Reading the list of versions …']);
    const page = await loadPage(`${this.#base}${choice.article.source}/${choice.article.article}/`);
    if (page === undefined) {
      tell(this.#place, ['This archive has no article of that name.'], articleForm());
      return;
    }
    const withdrawal = withdrawalOn(page);
    if (withdrawal !== undefined) {
      tell(this.#place, [`This article was withdrawn from the archive, and its versions are not shown. ${withdrawal}`]);
      return;
    }
    const [source = '', article = ''] = page.path.slice(this.#base.length).split('/');
    await this.#showVersions({ ...choice, article: { source, article } }, page);
  }

  async #showVersions(asked: Choice, page: LoadedPage): Promise<void> {
    const asks = [asked.old, asked.new].filter((slug) => slug !== undefined);
    const article = await readVersions(readArticle(page, this.#zone), asks, this.#zone);
    const choice = inOrder(asked, article);
    history.replaceState(null, '', `${location.pathname}${printChoice(choice)}${location.hash}`);
    const [old, neu] = [choice.old, choice.new].map((slug) => article.versions.find((its) => its.slug === slug));
    const refusal = refusalOf(choice, article, old, neu);
    if (refusal !== undefined || old === undefined || neu === undefined) {
      const link = make('a', { text: article.headline, attributes: { href: page.path } });
      tell(this.#place, [`${refusal ?? ''} Versions of `, link], versionsForm(article, choice, this.#zone));
      return;
    }
    if (neu.number === old.number + 1 && neu.isShown) {
      // Neighbours have a page of their own, whose address is better to share.
      location.replace(`${neu.path}${location.hash}`);
      return;
    }
    tell(this.#place, ['Comparing …']);
    await this.#compare(article, page, old, neu, choice);
  }

  async #compare(
    article: PublishedArticle,
    { path }: LoadedPage,
    old: PublishedVersion,
    neu: PublishedVersion,
    choice: Choice,
  ): Promise<void> {
    const texts = await Promise.all([old, neu].map((version) => loadText(article, version)));
    const [oldText, newText] = texts;
    if (oldText === undefined || newText === undefined) {
      tell(
        this.#place,
        ['The text of one of these versions is not published.'],
        versionsForm(article, choice, this.#zone),
      );
      return;
    }
    // Comparing may take long, and says so where it does.
    await painted();
    const { page, diff, side } = newText;
    const compared = {
      article,
      path,
      old,
      new: neu,
      oldBlocks: readBlocks(oldText.diff, oldText.side),
      newBlocks: readBlocks(diff, side),
      writing: {
        lang: diff.lang || document.documentElement.lang,
        dir: diff.querySelector('[dir="rtl"]') === null ? 'ltr' : 'rtl',
      },
      lang: diff.dataset.diff === '' ? undefined : diff.dataset.diff,
      verb: /\brecorded\b/.test(textOf(page.document, '.heads')) ? 'recorded' : 'seen',
      zone: this.#zone,
    } as const;
    const files = [oldText, newText].flatMap((text) => fileOf(text) ?? []);
    const main = this.#place.closest('main');
    main?.replaceChildren(
      ...fillShell(page, files, compared, printComparison(compared)),
      formFor(article, choice, this.#zone),
    );
    document.title = `${textOf(document, 'h1')} — versions of ${old.when} and ${neu.when}`;
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    // Paper names the address too.
    document.documentElement.dataset.page += printChoice(choice);
    if (canonical) canonical.href = `${canonical.href}${printChoice(choice)}`;
    await import('../change.ts');
  }
}

interface Text {
  readonly page: LoadedPage;
  readonly diff: HTMLElement;
  readonly side: 'old' | 'new';
}

/** What the page says of the file of the version. */
function fileOf({ page, side }: Text): Node | undefined {
  const files = [...page.document.querySelectorAll('.files > *')];
  return files.at(side === 'new' ? -1 : 0)?.cloneNode(true);
}

async function loadText(article: PublishedArticle, version: PublishedVersion): Promise<Text | undefined> {
  const place = textPlaceOf(article, version);
  const page = place && (await loadPage(place.path));
  const diff = page?.document.querySelector<HTMLElement>('[data-diff]');
  return place && page && diff ? { page, diff, side: place.side } : undefined;
}

/** The older version first, whichever was named first. */
function inOrder(choice: Choice, { versions }: PublishedArticle): Choice {
  const [old, neu] = [choice.old, choice.new].map((slug) => versions.findIndex((version) => version.slug === slug));
  return old !== undefined && neu !== undefined && neu >= 0 && neu < old
    ? { ...choice, old: choice.new, new: choice.old }
    : choice;
}

/** Why two versions cannot be compared, as a sentence; undefined where they can, or where nothing was chosen yet. */
function refusalOf(
  choice: Choice,
  article: PublishedArticle,
  old: PublishedVersion | undefined,
  neu: PublishedVersion | undefined,
): string | undefined {
  if (article.versions.length < 2) return 'There is one version of this article, and nothing to compare it with.';
  if ((choice.old !== undefined && old === undefined) || (choice.new !== undefined && neu === undefined)) {
    return 'The article has no version of that name.';
  }
  if (old !== undefined && old === neu) return 'That is one version twice: choose two.';
  const chosen = [old, neu].filter((version) => version !== undefined);
  if (chosen.some(({ isWithdrawn }) => isWithdrawn)) return 'A version that was chosen was withdrawn from the archive.';
  if (chosen.some((version) => textPlaceOf(article, version) === undefined)) {
    return 'A version that was chosen stands between withdrawn ones, and its text has no page.';
  }
  return undefined;
}

/** The form below a comparison, for the next one. */
function formFor(article: PublishedArticle, choice: Choice, zone: string): HTMLElement {
  const heading = make('h2', { className: 'section', text: 'Compare others' });
  return add('div', { className: 'wrap', children: [heading, versionsForm(article, choice, zone)] });
}

/** Says something in the place of the comparison, and shows a form below it. */
function tell(place: HTMLElement, words: readonly (string | Node)[], form?: HTMLFormElement): void {
  place.querySelector('[role="status"]')?.replaceChildren(...words);
  place.querySelector('form')?.remove();
  if (form !== undefined) place.append(form);
}

/** When what was said can be seen. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
