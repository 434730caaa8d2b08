import type { Article, Source } from '../../archive/model.ts';
import type { Link, PageHead } from './page.ts';

/** A page that says that something was withdrawn, and why; it shows nothing else. */
export interface WithdrawnView {
  readonly kind: 'withdrawn';
  readonly head: PageHead;
  readonly what: 'source' | 'article' | 'version';
  readonly reason: string;
  readonly links: readonly Link[];
}

/** What is said instead of what was withdrawn. Its title tells nothing of the text. */
export function viewWithdrawn(
  source: Source,
  article: Article | undefined,
  { noun, reason, path, links }: { noun: string; reason: string; path: string; links: readonly Link[] },
): WithdrawnView {
  const title = `Withdrawn ${noun}`;
  return {
    kind: 'withdrawn',
    head: { title, description: undefined, path, robots: 'noindex', feed: undefined, license: undefined },
    what: source.withdrawn !== undefined ? 'source' : article?.withdrawn !== undefined ? 'article' : 'version',
    reason,
    links,
  };
}
