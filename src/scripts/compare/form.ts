import { make } from '../elements.ts';
import type { PublishedArticle, PublishedVersion } from './article.ts';
import { textPlaceOf } from './article.ts';
import type { Choice } from './choice.ts';
import { readPeriod } from './read-versions.ts';

/** Asks for the article: by its address here, or a part of it. */
export function articleForm(): HTMLFormElement {
  const input = make('input', {
    attributes: { name: 'article', required: '', spellcheck: 'false', autocapitalize: 'off' },
  });
  const label = make('label', {
    children: [new Text('Address of an article, or of one of its changes, in this archive'), input],
  });
  return formOf([label], 'Go on');
}

/**
 * Asks for two versions of an article. Those whose text is not published are named, and cannot be chosen. Where not all
 * were read, more can be had by period.
 */
export function versionsForm(article: PublishedArticle, choice: Choice, zone: string): HTMLFormElement {
  const { article: name, ...chosen } = choice;
  const hidden = make('input', {
    attributes: { type: 'hidden', name: 'article', value: name === undefined ? '' : `${name.source}/${name.article}` },
  });
  const { versions } = article;
  const old = select('old', 'Old version', article, versions.slice(0, -1), chosen.old ?? versions[0]?.slug);
  const neu = select('new', 'New version', article, versions.slice(1), chosen.new ?? versions.at(-1)?.slug);
  const form = formOf([hidden, old, neu], 'Compare');
  if (article.periods.length > 0) form.append(periodsOf(form, article, choice, zone));
  return form;
}

/** Offers the versions of other periods too: a choice of one puts them into a new form in the place of this. */
function periodsOf(form: HTMLFormElement, article: PublishedArticle, choice: Choice, zone: string): HTMLLabelElement {
  const options = article.periods.map(({ name }, at) =>
    make('option', { text: name, attributes: { value: String(at) } }),
  );
  const list = make('select', {
    children: [make('option', { text: 'choose …', attributes: { value: '' } }), ...options],
  });
  list.addEventListener('change', async () => {
    const period = article.periods[Number(list.value)];
    if (list.value === '' || period === undefined) return;
    const [old, neu] = [...form.querySelectorAll<HTMLSelectElement>('select[name]')].map(({ value }) => value);
    const more = versionsForm(
      await readPeriod(article, period, zone),
      { article: choice.article, old, new: neu },
      zone,
    );
    form.replaceWith(more);
    more.querySelector<HTMLSelectElement>('select')?.focus();
  });
  return make('label', { children: [new Text('Offer versions of'), list] });
}

function select(
  name: string,
  words: string,
  article: PublishedArticle,
  versions: readonly PublishedVersion[],
  chosen: string | undefined,
): HTMLLabelElement {
  const options = versions.map((version) => {
    const option = make('option', { text: nameOf(article, version), attributes: { value: version.slug } });
    option.disabled = version.isWithdrawn || textPlaceOf(article, version) === undefined;
    option.selected = version.slug === chosen;
    return option;
  });
  const list = make('select', { attributes: { name }, children: options.reverse() });
  return make('label', { children: [new Text(words), list] });
}

function nameOf(article: PublishedArticle, version: PublishedVersion): string {
  const { number, when, headline, isWithdrawn } = version;
  if (isWithdrawn) return `${number} · ${when} · withdrawn`;
  if (textPlaceOf(article, version) === undefined) return `${number} · ${when} · stands between withdrawn versions`;
  return `${number} · ${when}${headline === undefined ? '' : ` · ${headline}`}`;
}

function formOf(children: readonly Node[], words: string): HTMLFormElement {
  const button = make('button', { text: words, attributes: { type: 'submit' } });
  return make('form', { className: 'compare', children: [...children, button] });
}
