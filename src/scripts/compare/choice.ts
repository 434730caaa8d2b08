/** Which two versions of which article are asked for; undefined is what was not chosen yet. */
export interface Choice {
  readonly article: ArticleName | undefined;
  /** Slugs. */
  readonly old: string | undefined;
  readonly new: string | undefined;
}

/** The two parts of an article's address. */
export interface ArticleName {
  readonly source: string;
  readonly article: string;
}

/** What the address of the comparison page asks for. */
export function readChoice(search: string, base: string): Choice {
  const asked = new URLSearchParams(search);
  const { article, pair } = readAsked(asked.get('article') ?? '', base);
  return {
    article,
    old: slugIn(asked.get('old')) ?? pair?.[0],
    new: slugIn(asked.get('new')) ?? pair?.[1],
  };
}

/** What follows the path of the comparison page in the address of a choice. */
export function printChoice({ article, old, new: neu }: Choice): string {
  const parts = [
    ...(article === undefined ? [] : [`article=${article.source}/${article.article}`]),
    ...(old === undefined ? [] : [`old=${old}`]),
    ...(neu === undefined ? [] : [`new=${neu}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The choice that the address of a change makes, whether or not it has a page; undefined for any other address. */
export function choiceOfChange(path: string, base: string): Choice | undefined {
  const { article, pair } = readAsked(path, base);
  return article === undefined || pair === undefined ? undefined : { article, old: pair[0], new: pair[1] };
}

interface Asked {
  readonly article: ArticleName | undefined;
  readonly pair: readonly [string, string] | undefined;
}

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const place = new RegExp(`^(${slug})/(${slug})(?:/(?:(${slug})--(${slug})|${slug})?)?/?$`);

/** `source/article`, or the address of an article, of a version or of a change, with or without what it begins with. */
function readAsked(text: string, base: string): Asked {
  const path = (URL.parse(text.trim(), 'https://site.invalid')?.pathname ?? '').toLowerCase();
  const below = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
  const [, source, article, old, neu] = place.exec(below) ?? [];
  if (source === undefined || article === undefined) return { article: undefined, pair: undefined };
  return { article: { source, article }, pair: old === undefined || neu === undefined ? undefined : [old, neu] };
}

/** Nothing but a slug is taken from an address. */
function slugIn(text: string | null): string | undefined {
  return text !== null && new RegExp(`^${slug}$`).test(text) ? text : undefined;
}
