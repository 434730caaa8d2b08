import { make } from '../elements.ts';
import type { PublishedArticle, PublishedVersion } from './article.ts';
import { textPlaceOf } from './article.ts';
import type { Choice } from './choice.ts';

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

/** Asks for two versions of an article. Those whose text is not published are named, and cannot be chosen. */
export function versionsForm(article: PublishedArticle, { article: name, ...chosen }: Choice): HTMLFormElement {
  const hidden = make('input', {
    attributes: { type: 'hidden', name: 'article', value: name === undefined ? '' : `${name.source}/${name.article}` },
  });
  const { versions } = article;
  const old = select('old', 'Old version', article, versions.slice(0, -1), chosen.old ?? versions[0]?.slug);
  const neu = select('new', 'New version', article, versions.slice(1), chosen.new ?? versions.at(-1)?.slug);
  return formOf([hidden, old, neu], 'Compare');
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
