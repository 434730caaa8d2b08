import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, launcher, run, written } from './program.ts';

/** Runs `variorum diff` with these words on its standard input. */
function diff(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [launcher, 'diff', ...args], { input, env: environment, encoding: 'utf8' });
}

const files = written({
  'old.md': '---\ntitle: The mill\n---\n\nIt stands by the weir.\n\nIt was shut for 3 weeks.\n',
  'new.md': '---\ntitle: The mill\n---\n\nIt stands by the weir.\n\nIt was shut for 4 weeks.\n',
  'broken.md': '---\ntitle: [\n---\n',
});
const [old, neu] = [join(files, 'old.md'), join(files, 'new.md')];

describe('variorum diff OLD NEW', () => {
  it('says what happened, and marks it, without colours where it does not write to a terminal', async () => {
    const { code, stdout } = await run(['diff', old, neu]);
    expect(stdout).toBe(
      'Figure: 3 → 4, 1 paragraph edited\n\n… 2 unchanged passages\n\n·\nIt was shut for [-3-]{+4+} weeks.\n',
    );
    expect(code).toBe(0);
  });

  it('gives blocks and rows with --json', async () => {
    const { stdout } = await run(['diff', '--json', old, neu]);
    const { old: blocks, rows } = JSON.parse(stdout);
    expect(blocks).toEqual(['The mill', 'It stands by the weir.', 'It was shut for 3 weeks.']);
    expect(rows[2]).toEqual({
      kind: 'edit',
      old: [2],
      new: [2],
      edits: [{ old: [16, 17], new: [16, 17], classes: ['amount'] }],
    });
  });

  it.each([
    ['one file', [old], 'takes two files'],
    ['a file that is not there', [old, join(files, 'nowhere.md')], 'There is no file'],
    ['a file with a mistake', [old, join(files, 'broken.md')], 'broken.md'],
    ['an option that does not exist', ['--colour', old, neu], '--colour'],
    ['files and --jsonl', ['--jsonl', old], 'takes no file'],
  ])('says so, and ends with 1: %s', async (_, args, words) => {
    const { code, stderr } = await run(['diff', ...args]);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });
});

describe('variorum diff --jsonl', () => {
  it('writes a line for each line, in order, whatever else stands in it', () => {
    const input = [
      { id: 'a', old: ['It cost 1.5 million.'], new: ['It cost 15 million.', 'Nobody knew why.'], more: true },
      { id: 2, old: ['Gone without a word.'], new: [] },
      { id: null, old: ['Same.'], new: ['Same.'] },
    ];
    const { status, stdout } = diff(['--jsonl'], input.map((line) => JSON.stringify(line)).join('\n'));
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        id: 'a',
        rows: [
          { kind: 'edit', old: [0], new: [0], edits: [{ old: [8, 19], new: [8, 18], classes: ['amount'] }] },
          { kind: 'insert', old: [], new: [1], edits: [{ old: null, new: [0, 16], classes: ['negation'] }] },
        ],
        exhausted: false,
      },
      {
        id: 2,
        rows: [{ kind: 'delete', old: [0], new: [], edits: [{ old: [0, 20], new: null, classes: ['negation'] }] }],
        exhausted: false,
      },
      { id: null, rows: [{ kind: 'same', old: [0], new: [0], edits: [] }], exhausted: false },
    ]);
    expect(status).toBe(0);
  });

  it('reads a language where a line names one, and tells it from the words where none does', () => {
    const pair = { id: 1, old: ['Gewicht 1.500'], new: ['Gewicht 1500'] };
    const lines = [{ ...pair, lang: 'de' }, pair, { ...pair, lang: null }].map((line) => JSON.stringify(line));
    const classes = diff(['--jsonl'], lines.join('\n'))
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line).rows[0].edits[0].classes);
    expect(classes).toEqual([['punctuation'], ['number'], ['number']]);
  });

  it('tells which lines it cannot read, goes on, and ends with 1', () => {
    const { status, stdout, stderr } = diff(
      ['--jsonl'],
      '{"id":1,"old":[],"new":[]}\nnonsense\n{"id":3,"old":["x"]}\n{"id":4,"old":[],"new":[],"lang":4}\n',
    );
    expect(stdout).toBe('{"id":1,"rows":[],"exhausted":false}\n');
    expect(stderr).toMatch(/line 2: .*\n.*line 3: .*\n.*line 4: /);
    expect(status).toBe(1);
  });
});
