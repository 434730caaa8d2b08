import { createHash } from 'node:crypto';
import { isBlank } from '../archive/characters.ts';
import type { Article, Block, Problem, Source, Version } from '../archive/model.ts';
import { count, plural } from '../report/wording.ts';

/** What is remembered of a version, so that thousands can be looked at one after the other. */
interface Trace {
  readonly version: Version;
  /** Of its blocks. */
  readonly digest: string;
  /** Of its words, whatever white space divides them; and of how they are divided into blocks. */
  readonly words: string;
  readonly division: string;
  readonly isEmpty: boolean;
  readonly isHtml: boolean;
}

const day = 86_400_000;
/** Before this no page was on the web that could have been looked at. */
const firstPage = Date.parse('1991-08-06T00:00:00Z');
/** A gap is long when it is this many days and this many times the usual one. */
const longGap = { days: 90, times: 10 };

/**
 * What may be lawful in an article and yet not be meant: each with what to do. Texts are asked for one by one, in order
 * of time.
 *
 * @param now milliseconds since 1970
 */
export function oddities(
  source: Source,
  article: Article,
  blocksOf: (version: Version) => readonly Block[],
  now: number,
): Problem[] {
  const traces = article.versions.map((version) => traceOf(version, blocksOf(version)));
  return [
    ...traces.flatMap((trace) => oddText(trace)),
    ...article.versions.flatMap((version) => oddTime(version, source, now)),
    ...oddSteps(traces),
    ...flapping(article, traces),
    ...(source.times === 'observed' ? gaps(article) : []),
  ];
}

function traceOf(version: Version, blocks: readonly Block[]): Trace {
  const text = blocks.filter(({ kind }) => !['headline', 'standfirst', 'byline', 'published'].includes(kind));
  const words = blocks.map((block) => block.text.replace(/\s+/gu, ' ').trim());
  return {
    version,
    digest: digest(JSON.stringify(blocks)),
    words: digest(words.join(' ')),
    division: digest(words.join('\n')),
    isEmpty: version.withdrawn === undefined && text.every((block) => isBlank(block.text)),
    isHtml: /^\s*<(?:!doctype html|html|head|body)\b/i.test(text[0]?.text ?? ''),
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function oddText({ version, isEmpty, isHtml }: Trace): Problem[] {
  if (isHtml) {
    const remedy = 'Add the page again with variorum add --form html, and remove this file';
    return [odd(version.path, 'is an HTML page, whose marks are shown as text', remedy)];
  }
  return isEmpty ? [odd(version.path, 'has no text', 'Look whether the capture failed; if so, remove it')] : [];
}

function oddTime(version: Version, { times }: Source, now: number): Problem[] {
  const { epoch } = version.moment;
  if (epoch > now) return [odd(version.path, 'is dated in the future', 'Mend its date')];
  if (times === 'observed' && epoch < firstPage) {
    const remedy = 'Mend its date, or put times: recorded into source.md if it is the publisher’s own';
    return [odd(version.path, 'is dated before there were pages to be looked at', remedy)];
  }
  return [];
}

/** What is odd about a version and the one before it. */
function oddSteps(traces: readonly Trace[]): Problem[] {
  return traces.flatMap((trace, at) => {
    const before = traces[at - 1];
    if (before === undefined) return [];
    const { path, moment } = trace.version;
    const problems: Problem[] = [];
    if (moment.epoch === before.version.moment.epoch) {
      const remedy = 'Give the times to the second; their order is that of their names until then';
      problems.push(odd(path, `bears the same time as ${nameOf(before)}`, remedy));
    }
    if (trace.digest === before.digest && !trace.isEmpty) {
      const remedy = 'Remove it, and put last-checked into article.md to say that the text was looked at';
      problems.push(odd(path, 'reads the same as the version before it', remedy));
    } else if (trace.words === before.words && trace.division !== before.division && !trace.isEmpty) {
      const remedy = 'Plain text whose lines are broken at some width is better added or imported with --wrapped';
      problems.push(odd(path, 'has the words of the version before it, divided into other paragraphs', remedy));
    }
    return problems;
  });
}

/** Where an article went to and fro between two texts more than once, what was looked at may have been two things. */
function flapping({ path }: Article, traces: readonly Trace[]): Problem[] {
  const steps = traces.filter((trace, at) => trace.digest !== traces[at - 1]?.digest);
  const back = steps.filter((trace, at) => at >= 2 && trace.digest === steps[at - 2]?.digest);
  const inARow = steps.some(
    (trace, at) => at >= 3 && trace.digest === steps[at - 2]?.digest && steps[at - 1]?.digest === steps[at - 3]?.digest,
  );
  if (!inARow) return [];
  return [
    odd(
      path,
      `goes to and fro between two texts (back ${count(back.length)} times)`,
      'Look whether two pages, languages or states of one were captured in turn; if so, make two articles of them',
    ),
  ];
}

/** Times without a version that are long beside those between the others. */
function gaps({ path, versions }: Article): Problem[] {
  const spans = versions.slice(1).map((version, at) => ({
    days: (version.moment.epoch - (versions[at]?.moment.epoch ?? 0)) / day,
    from: versions[at],
    to: version,
  }));
  if (spans.length < 4) return [];
  const usual = spans.map(({ days }) => days).sort((one, other) => one - other)[Math.floor(spans.length / 2)] ?? 0;
  const [longest, ...others] = spans
    .filter(({ days }) => days >= longGap.days && days >= longGap.times * usual)
    .sort((one, other) => other.days - one.days);
  if (longest === undefined) return [];
  const more = others.length === 0 ? '' : `, and ${plural(others.length, 'more long gap')}`;
  return [
    odd(
      path,
      `has no version for ${count(Math.round(longest.days))} days, from ${longest.from?.slug} to ${longest.to.slug}${more}`,
      'If nobody looked, say so in the body of article.md; add what others captured meanwhile',
    ),
  ];
}

function nameOf({ version }: Trace): string {
  return version.path.slice(version.path.lastIndexOf('/') + 1);
}

function odd(file: string, message: string, remedy: string): Problem {
  return { severity: 'warning', file, line: undefined, field: undefined, message, remedy };
}
