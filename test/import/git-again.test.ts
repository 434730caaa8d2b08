import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestsOf, filesOf, temporaryFolder, write } from '../site/program.ts';
import { bodiesOf, imported, long, saidOf, TestRepository, versionsOf } from './repository.ts';

describe('a second run', () => {
  it('changes nothing where nothing is new', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n', 'b.txt': 'Else.\n' }, date: '2024-01-01T00:00:00Z' });
    repository.commit({ files: { 'a.md': 'Two.\n' }, date: '2023-01-01T00:00:00Z' });
    const { content } = await imported(repository);
    const before = digestsOf(content);
    expect((await imported(repository, { into: content })).counts.versions).toBe(0);
    expect(digestsOf(content)).toEqual(before);
  });

  it('adds only what is new, to the same article though its file was renamed, or its folder by hand', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': long('One.') } });
    repository.commit({ files: { 'a.md': long('Two.') } });
    const { content } = await imported(repository);
    repository.commit({ rename: ['a.md', 'b.md'] });
    repository.commit({ files: { 'b.md': long('Three.') } });
    const { counts } = await imported(repository, { into: content });
    expect(counts.versions).toBe(1);
    expect(readdirSync(join(content, 'harbour'))).toEqual(['a', 'source.md']);
    expect(versionsOf(content, 'harbour/a')).toHaveLength(3);
  });

  it('gives what one run over all would have given', async () => {
    const repository = new TestRepository();
    const steps = Array.from({ length: 12 }, (_, at) => () => {
      repository.commit({
        files: { 'a.md': `Text ${at % 5}.\n`, [`b${at % 3}.md`]: at % 4 === 0 ? undefined : `Other ${at}.\n` },
        date: `2024-01-${String(1 + ((at * 7) % 20)).padStart(2, '0')}T00:00:00Z`,
      });
    });
    write(repository.folder, { 'b0.md': 'x', 'b1.md': 'x', 'b2.md': 'x' });
    const content = join(temporaryFolder(), 'content');
    for (const step of steps) {
      step();
      await imported(repository, { into: content });
    }
    const whole = await imported(repository);
    expect(filesOf(content)).toEqual(filesOf(whole.content));
    const withoutNotes = (folder: string): string[][] =>
      ['harbour/a', 'harbour/b1'].map((article) =>
        versionsOf(folder, article).map(({ name, body }) => `${name} ${body}`),
      );
    expect(withoutNotes(content)).toEqual(withoutNotes(whole.content));
  });

  it('does not put back what was taken out by hand', async () => {
    const repository = new TestRepository();
    for (const words of ['One', 'Two', 'Three']) repository.commit({ files: { 'a.md': `${words}.\n` } });
    const { content } = await imported(repository);
    const [, second] = versionsOf(content, 'harbour/a');
    writeFileSync(join(content, 'harbour/a', second?.name ?? ''), '---\nwithdrawn: By order of a court\n---\n');
    const before = digestsOf(content);
    repository.commit({ files: { 'a.md': 'Four.\n' } });
    await imported(repository, { into: content });
    expect(digestsOf(content)).toMatchObject(before);
    expect(versionsOf(content, 'harbour/a')).toHaveLength(4);
  });

  it('adds what is dated later where the history was written anew, and says so', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n' }, date: '2024-01-01T00:00:00Z' });
    const { content } = await imported(repository);
    repository.git(['commit', '--quiet', '--amend', '-m', 'Otherwise'], {
      GIT_COMMITTER_DATE: '2024-01-01T00:00:00Z',
    });
    repository.commit({ files: { 'a.md': 'Two.\n' }, date: '2024-02-01T00:00:00Z' });
    const result = await imported(repository, { into: content });
    expect(bodiesOf(content, 'harbour/a')).toEqual(['One.', 'Two.']);
    expect(saidOf(result)).toEqual([
      'harbour/a: the commit of its newest version is not in the history any more; only what is dated later was added',
    ]);
  });

  it('goes on where one was stopped, and leaves no scraps', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n' } });
    repository.commit({ files: { 'a.md': 'Two.\n' } });
    const content = join(temporaryFolder(), 'content');
    write(content, { '.variorum-999999999/1': 'half' });
    await imported(repository, { into: content, branch: 'main~1' });
    await imported(repository, { into: content });
    expect(readdirSync(content)).toEqual(['harbour']);
    expect(bodiesOf(content, 'harbour/a')).toEqual(['One.', 'Two.']);
  });
});

describe('a clone', () => {
  it('that was cut off says that the first texts may be older', async () => {
    const origin = new TestRepository();
    for (const words of ['One', 'Two', 'Three']) origin.commit({ files: { 'a.md': `${words}.\n` } });
    const folder = join(temporaryFolder(), 'harbour');
    origin.git(['clone', '--quiet', '--depth', '2', `file://${origin.folder}`, folder]);
    const { content } = await imported(folder);
    expect(versionsOf(content, 'harbour/a').map(({ fields }) => fields.note)).toEqual([
      'A change (the history was cut off here when it was cloned, so the text may be older)',
      'A change',
    ]);
  });

  it('may be bare, and is named without its ending', async () => {
    const origin = new TestRepository();
    origin.commit({ files: { 'a.md': 'One.\n' } });
    const folder = join(temporaryFolder(), 'weir.git');
    origin.git(['clone', '--quiet', '--bare', origin.folder, folder]);
    const { content } = await imported(folder);
    expect(filesOf(content)).toContain('weir/source.md');
  });

  it('that lacks texts fetches none, and names them', async () => {
    const origin = new TestRepository();
    origin.commit({ files: { 'a.md': 'One.\n' } });
    origin.git(['config', 'uploadpack.allowFilter', 'true']);
    const folder = join(temporaryFolder(), 'weir.git');
    origin.git(['clone', '--quiet', '--bare', '--filter=blob:none', `file://${origin.folder}`, folder]);
    expect(saidOf(await imported(folder))).toEqual(['a.md: is left out in some versions: not in this clone']);
  });
});
