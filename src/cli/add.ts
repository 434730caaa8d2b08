import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { maxFileBytes } from '../archive/content-files.ts';
import { resolveContent } from '../archive/read.ts';
import { type Added, addVersion, lastEnding } from '../import/add-version.ts';
import { decodeFile, parseEncoding } from '../import/decode.ts';
import { readDocument } from '../import/document.ts';
import { type Form, formOf } from '../import/paths.ts';
import { Refusal } from '../import/refusal.ts';
import { reportOn } from '../report/report.ts';
import { factsLine, summarise } from '../report/summary.ts';
import { printable, printProblems } from './problems.ts';
import { UsageError } from './usage.ts';

export const usage = `variorum add: one text as it was seen, as a version

  variorum add FILE --source NAME --article NAME [options]
  … | variorum add - --source NAME --article NAME [options]

Adds it where anything that a reader reads has changed since the version before, and says what; else adds nothing. Both
folders are made where they are not there. No file is ever overwritten.

Options
  --date TIME         when it was seen: 2024-03-14, 2024-03-14T10:32:00Z, 2024-03-14T10:32:00+01:00 (now)
  --title TEXT        its headline (the first heading)
  --url URL           where it was seen
  --content DIR       the content folder (content)
  --form FORM         markdown, text or html (by the ending of FILE; what looks like a page is html; else as the version
                      before, else text)
  --encoding NAME     of text that is not UTF-8 (windows-1252)
  --wrapped           in plain text, a paragraph ends at an empty line and not at every line

Of an HTML page only what stands in its one main element, or its one article, is taken, if it has one.
`;

/** Adds one version. Gives the exit code: 0 also where nothing had changed. */
export async function add(args: readonly string[]): Promise<number> {
  const { file, values } = parse(args);
  const { source, article } = values;
  if (source === undefined || article === undefined) throw wrong('Say where it belongs, with --source and --article');
  const content = resolveContent(resolve(values.content));
  const decoded = decodeFile(await readInput(file), parseEncoding(values.encoding));
  if (decoded.kind === 'binary')
    throw new Refusal(`${file} is no text, but binary`, 'Give Markdown, plain text or HTML');
  if (decoded.how !== undefined) process.stderr.write(`warning: ${printable(file)}: read as ${decoded.how}.\n`);
  const form = formFor(file, values.form, decoded.text, () => lastEnding(content, source, article));
  const document = readDocument(decoded.text, form, { isWrapped: values.wrapped });
  const { title, url, date } = values;
  return tell(addVersion({ content, source, article, document, title, url, date, now: Date.now() }));
}

function tell(added: Added): number {
  switch (added.kind) {
    case 'faulty':
      process.stderr.write(`${printProblems(added.problems)}\nNothing was added: the article has errors.\n`);
      return 1;
    case 'same':
      process.stdout.write(`Nothing that is read has changed since ${printable(added.name)}: nothing was added.\n`);
      return 0;
    case 'added': {
      const { path, blocks, before, hasLater } = added;
      const what =
        before === undefined
          ? 'the first version'
          : `${factsLine(summarise(reportOn(before.blocks, blocks)), Number.POSITIVE_INFINITY)} since ${before.name}`;
      process.stdout.write(`Added ${printable(path)}: ${printable(what)}.\n`);
      if (hasLater)
        process.stdout.write('It stands before a later version, whose change is now told from this one on.\n');
      return 0;
    }
  }
}

/** A form given, else one that the name says, else one that the text shows, else that of the version before. */
function formFor(file: string, asked: string | undefined, text: string, before: () => 'md' | 'txt' | undefined): Form {
  if (asked === 'markdown' || asked === 'text' || asked === 'html') return asked;
  if (asked !== undefined) throw wrong(`--form must be markdown, text or html, not “${asked}”`);
  const named = file === '-' ? undefined : formOf(file);
  if (named !== undefined) return named;
  // Markdown, too, may begin with a paragraph or a division in HTML, but hardly with these.
  if (/^\s*<(?:!doctype html|html|head|body|main|article)[\s>]/i.test(text)) return 'html';
  return before() === 'md' ? 'markdown' : 'text';
}

async function readInput(file: string): Promise<Uint8Array> {
  if (file !== '-') {
    if (!existsSync(file))
      throw new Refusal(`There is no file ${file}`, 'Give the file of a text, or - for standard input');
    const status = statSync(file);
    if (!status.isFile())
      throw new Refusal(`${file} is no ordinary file`, 'Give the file of a text, or - for standard input');
    if (status.size > maxFileBytes) throw tooLarge(file);
    return readFileSync(file);
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    parts.push(part);
    size += part.length;
    if (size > maxFileBytes) throw tooLarge('Standard input');
  }
  return Buffer.concat(parts);
}

function tooLarge(what: string): Refusal {
  return new Refusal(`${what} is larger than ${maxFileBytes / 1_000_000} MB`, 'Divide it');
}

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        article: { type: 'string' },
        date: { type: 'string' },
        title: { type: 'string' },
        url: { type: 'string' },
        content: { type: 'string', default: 'content' },
        form: { type: 'string' },
        encoding: { type: 'string', default: 'windows-1252' },
        wrapped: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw wrong('Give one file, or - for standard input');
    return { file, values };
  } catch (error) {
    if (error instanceof TypeError) throw wrong(error.message);
    throw error;
  }
}

function wrong(message: string): UsageError {
  return new UsageError(printable(message.replace(/\.$/, '')), 'add --help');
}
