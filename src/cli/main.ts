import { ContentChanged } from '../archive/changed.ts';
import { Refusal } from '../import/refusal.ts';
import type { Options } from './options.ts';
import { printable } from './problems.ts';
import { UsageError } from './usage.ts';

const usage = `variorum: a static site of what texts said before

  variorum import git REPO
                      make versions of what a git repository recorded
  variorum add FILE   add a version of one text: Markdown, plain text or HTML
  variorum check      tell what a content folder holds, what is wrong in it and what is odd

  variorum build      make the site of a content folder
  variorum merge DIR…
                      make it of shards that were built before
  variorum dev        serve it while you write, and reload when a file changes
  variorum preview    serve a built site
  variorum verify     rebuild both texts of every change from the built pages, and check all links and feeds
  variorum diff OLD NEW
                      print what changed between two files; --json for programs
  variorum diff --jsonl
                      compare pairs of texts, a line of JSON each, from standard input

Options of build, merge, dev, preview and verify; variorum COMMAND --help tells those of import, add and check
  --content DIR       the content folder (content)
  --out DIR           the folder of the site (dist)
  --site URL          the public address of the site, path included (url: of archive.md)
  --keep-going        build: leave out articles that have errors, publish the others, and exit with 1;
                      verify: take them for left out
  --previous PLACE    build: the last published site, as its address or a folder; nothing that it has published is lost
                      or changed in silence
  --force             build: take nothing from what earlier builds kept
  --shard I/N         build: make the pages of one part of the articles only, into --out, for merge
  --port NUMBER       dev, preview: the port to serve at (4321)
`;

/** Each command is loaded when it is called for: most of what the others need takes long to load. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  build: async (args) => (await import('./build.ts')).build(await optionsOf(args)),
  merge: async (args) => (await import('./merge.ts')).merge(await optionsOf(args, true)),
  dev: async (args) => (await import('./dev.ts')).dev(await optionsOf(args)),
  preview: async (args) => (await import('./preview.ts')).preview(await optionsOf(args)),
  verify: async (args) => (await import('./verify.ts')).verify(await optionsOf(args)),
  diff: async (args) => (await import('./diff.ts')).diff(args),
  import: async (args) => (await import('./import.ts')).importFrom(args),
  add: async (args) => (await import('./add.ts')).add(args),
  check: async (args) => (await import('./check.ts')).check(args),
};

/** How the commands are used that have a help of their own. */
const usages: Readonly<Record<string, () => Promise<string>>> = {
  import: async () => (await import('./import.ts')).usage,
  add: async () => (await import('./add.ts')).usage,
  check: async () => (await import('./check.ts')).usage,
};

async function optionsOf(args: readonly string[], takesOthers = false): Promise<Options> {
  return (await import('./options.ts')).parseOptions(args, takesOthers);
}

/** Runs a command line. Gives the exit code: 0 for done, 1 for content or usage to be mended. */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || args.includes('--help')) {
    const topic = name === 'help' ? rest[0] : name;
    const own = topic !== undefined && Object.hasOwn(usages, topic) ? usages[topic] : undefined;
    process.stdout.write(own === undefined ? usage : await own());
    return name === undefined ? 1 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (command === undefined) throw new UsageError(`There is no command “${name}”`);
    return await command(rest);
  } catch (error) {
    if (error instanceof UsageError) process.stderr.write(`${error.message}.\nSee variorum ${error.help}.\n`);
    else if (error instanceof Refusal)
      process.stderr.write(`${printable(error.message)}.\n${printable(error.remedy)}.\n`);
    else if (error instanceof ContentChanged)
      process.stderr.write(`${printable(error.message)}.\nRun the command again.\n`);
    else {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      process.stderr.write(`The system refused: ${printable(refusal)}.\n`);
    }
    return 1;
  }
}

/** What the disk or the network says no to, as for want of room or permission: no bug, so no stack is shown. */
function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('syscall' in error) return error.message;
  // What the bundler throws is not of that kind, but holds the words of the system.
  return /^ *(.+) \(os error \d+\)$/m.exec(error.message)?.[1];
}
