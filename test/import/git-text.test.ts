import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, temporaryFolder } from '../site/program.ts';
import { bodiesOf, imported, saidOf, TestRepository, versionsOf } from './repository.ts';

describe('encodings', () => {
  const utf16 = (text: string, mark: number[], swap: boolean): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return Buffer.concat([Uint8Array.from(mark), swap ? bytes.swap16() : bytes]);
  };

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFCafé – “open”\n'), 0],
    ['UTF-16, little end first', utf16('Café – “open”\n', [0xff, 0xfe], false), 1],
    ['UTF-16, big end first', utf16('Café – “open”\n', [0xfe, 0xff], true), 1],
    [
      'what Windows wrote before',
      Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0x93, ...Buffer.from('open'), 0x94]),
      1,
    ],
  ])('are read: %s', async (_, bytes, warnings) => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': bytes } });
    const result = await imported(repository);
    expect(bodiesOf(result.content, 'harbour/a')).toEqual(['Café – “open”']);
    expect(result.problems).toHaveLength(warnings);
  });

  it('that are named are used for what is not UTF-8', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': Buffer.from([0xcd, 0xc9, 0xd2]), 'b.md': 'мир\n' } });
    const { content } = await imported(repository, { encoding: 'koi8-r' });
    expect([bodiesOf(content, 'harbour/a'), bodiesOf(content, 'harbour/b')]).toEqual([['мир'.toLowerCase()], ['мир']]);
  });

  it('do not make a text of another out of one wrong byte', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': Buffer.concat([Buffer.from('Grüße, Füße, Öl '), Buffer.from([0xe9])]) } });
    const { content } = await imported(repository);
    expect(bodiesOf(content, 'harbour/a')).toEqual(['Grüße, Füße, Öl \uFFFD']);
  });
});

describe('what is no text', () => {
  it('is left out and named, and the next version says what stood between', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n', 'b.md': Uint8Array.of(0, 1, 2) } });
    const broken = repository.commit({ files: { 'a.md': Uint8Array.of(0, 1, 2) } });
    repository.commit({ files: { 'a.md': 'Two.\n' }, subject: 'Mended' });
    const result = await imported(repository);
    expect(versionsOf(result.content, 'harbour/a').map(({ fields }) => fields.note)).toEqual([
      'A change',
      `Mended (the version of commit ${broken.slice(0, 10)} was left out: no text, but binary)`,
    ]);
    expect(filesOf(result.content)).not.toContain('harbour/b/article.md');
    expect(saidOf(result)).toEqual([
      'b.md: is left out in some versions: no text, but binary',
      'a.md: is left out in some versions: no text, but binary',
    ]);
  });

  it('is left out where it is larger than a version may be', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'x '.repeat(2_600_000), 'b.md': 'Small.\n' } });
    const result = await imported(repository);
    expect(saidOf(result)).toEqual(['a.md: is left out in some versions: larger than 5 MB']);
    expect(bodiesOf(result.content, 'harbour/b')).toEqual(['Small.']);
  });

  it('is not followed where it is a link, nor entered where it is a submodule', async () => {
    const other = new TestRepository();
    other.commit({ files: { 'inner.md': 'Inner.\n' } });
    const repository = new TestRepository();
    repository.git(['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.folder, 'part.md']);
    repository.git(['update-index', '--add', '--cacheinfo', `120000,${hashOf(repository, '/etc/passwd')},link.md`]);
    repository.git(['commit', '--quiet', '-m', 'Both']);
    const result = await imported(repository);
    expect(saidOf(result)).toEqual([
      'link.md: is a symbolic link, which is not followed',
      'part.md: is a submodule, which is not entered',
    ]);
    expect(filesOf(result.content)).toEqual([]);
  });

  it('is told where Git keeps it elsewhere', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n' } });
    expect(saidOf(await imported(repository))).toEqual([
      'a.md: is left out in some versions: kept outside of the repository (Git LFS)',
    ]);
  });
});

function hashOf(repository: TestRepository, text: string): string {
  const file = join(temporaryFolder(), 'content');
  writeFileSync(file, text);
  return repository.git(['hash-object', '-w', file]).trim();
}
