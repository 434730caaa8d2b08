import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read.ts';
import { filesOf, run, temporaryFolder, write, written } from '../site/program.ts';
import { gitEnvironment, imported, TestRepository } from './repository.ts';

const steering = /(?!\n)[\p{Cc}\p{Cf}]/u;

/** A repository made from a stream, which may hold what no file system would. */
function fromStream(stream: string | Buffer): string {
  const folder = join(temporaryFolder(), 'odd');
  execFileSync('git', ['init', '--quiet', '--bare', '-b', 'main', folder], { env: gitEnvironment() });
  execFileSync('git', ['-C', folder, 'fast-import', '--quiet'], { env: gitEnvironment(), input: stream });
  return folder;
}

function commitOf(paths: readonly string[], subject = 'Odd'): Buffer {
  const head = `commit refs/heads/main\ncommitter U <u@example.org> 1700000000 +0000\ndata ${Buffer.byteLength(subject)}\n${subject}\n`;
  const files = paths.map((path, at) => `M 100644 inline ${path}\ndata 8\nWords ${at}\n\n`);
  return Buffer.from(head + files.join(''), 'latin1');
}

describe('names of strangers', () => {
  it('lead nowhere but to folders of their own', async () => {
    const folder = fromStream(
      commitOf([
        '"a\\nb.md"',
        '"-x.md"',
        '"\\033[31mred.md"',
        '"\\342\\200\\256rtl.md"',
        '"..\\\\up.md"',
        'con.md',
        'pages.md',
        'caf\xe9.md',
        `${'long'.repeat(60)}.md`,
        '...md',
        '" .md"',
      ]),
    );
    const { content } = await imported(folder);
    const { archive, problems } = readArchive(content);
    expect(problems).toEqual([]);
    // Two of them begin with a dot, and are not asked for.
    expect(archive?.sources[0]?.articles).toHaveLength(9);
    for (const path of filesOf(content)) expect(path).toMatch(/^odd\/(?:[a-z0-9-]+\/[\w.-]+|source\.md)$/);
  });

  it('are never the names of folders where these are kept as they are', async () => {
    const folder = fromStream(
      commitOf(
        ['"..\\\\x/..\\\\Terms.md"', 'pages/Terms.md', '"a:b/Te\\nrms.md"', '"Z /CON.md"'],
        'First record of Terms',
      ),
    );
    const { content } = await imported(folder, { layout: 'services' });
    expect(readArchive(content).problems).toEqual([]);
    for (const path of filesOf(content)) expect(path).toMatch(/^[a-z0-9-]+\/(?:(?:[\w -]+)\/[\w.-]+|source\.md)$/);
    expect(existsSync(join(content, 'pages'))).toBe(false);
  });

  it('do not steer the terminal', async () => {
    const folder = fromStream(commitOf(['"\\033[31mred\\n.bin"', '"\\302\\233x.md"'], 'A \u001B[31mred subject'));
    const { code, stdout, stderr } = await run(['import', 'git', folder, '--paths', '*', '--into', join(folder, 'c')]);
    expect(code).toBe(0);
    expect(stdout + stderr).not.toMatch(steering);
  });
});

describe('a repository of strangers', () => {
  it('runs nothing of its own', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n', '.gitattributes': '*.md diff=evil filter=evil\n' } });
    const trace = join(repository.folder, 'trace');
    const program = join(repository.folder, '.git', 'evil');
    write(repository.folder, { '.git/evil': `#!/bin/sh\ntouch ${trace}\n` });
    chmodSync(program, 0o755);
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.alternateRefsCommand',
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'filter.evil.smudge',
      'gpg.program',
      'pager.log',
      'alias.log',
    ]) {
      repository.git(['config', key, program]);
    }
    repository.git(['config', 'log.showSignature', 'true']);
    repository.git(['config', 'core.hooksPath', join(repository.folder, '.git')]);
    const { counts } = await imported(repository);
    expect(counts.versions).toBe(1);
    expect(existsSync(trace)).toBe(false);
  });

  it('says the same whatever its configuration', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n' } });
    repository.commit({ files: { 'a.md': 'Two.\n' } });
    for (const [key, value] of [
      ['log.showRoot', 'false'],
      ['diff.renames', 'false'],
      ['diff.orderFile', '/nowhere'],
      ['diff.relative', 'true'],
      ['log.date', 'relative'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
      ['format.pretty', 'oneline'],
      ['log.decorate', 'full'],
      ['i18n.logOutputEncoding', 'UTF-16'],
    ] as const) {
      repository.git(['config', key, value]);
    }
    expect((await imported(repository)).counts.versions).toBe(2);
  });
});

describe('a content folder', () => {
  it('is not written through a link that leads out of it', async () => {
    const outside = temporaryFolder();
    const content = written({ 'archive.md': '' });
    symlinkSync(outside, join(content, 'harbour'));
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n' } });
    await expect(imported(repository, { into: content })).rejects.toThrow('is no folder, so nothing is written there');
    expect(filesOf(outside)).toEqual([]);
  });

  it('inside the repository is no text of it', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n', 'content/gazette/b/2024-01-01.md': 'Else.\n' } });
    const { content } = await imported(repository, { into: join(repository.folder, 'content') });
    expect(filesOf(join(content, 'harbour'))).toEqual(['a/2024-01-01T00-01-00Z.md', 'a/article.md', 'source.md']);
  });
});

describe('what is asked for in a way that cannot be', () => {
  const repository = new TestRepository();
  repository.commit({ files: { 'docs/a.md': 'One.\n' } });
  const nobody = temporaryFolder();
  mkdirSync(join(nobody, 'empty'));
  execFileSync('git', ['init', '--quiet', join(nobody, 'none')], { env: gitEnvironment() });

  it.each([
    ['nothing', [], 'Say which repository'],
    ['a folder that is not there', [join(nobody, 'x')], 'There is no folder'],
    ['an address', ['https://git.example/a.git'], 'Clone it first'],
    ['another kind of address', ['git@git.example:a.git'], 'Clone it first'],
    ['a folder without a repository', [join(nobody, 'empty')], 'is no git repository'],
    ['a repository without a commit', [join(nobody, 'none')], 'has no commit yet'],
    ['a folder inside a repository', [join(repository.folder, 'docs')], '--paths docs'],
    ['a file', [join(repository.folder, 'docs/a.md')], 'is no folder'],
    ['a branch that is none', [repository.folder, '--branch', 'nosuch'], 'It has main'],
    [
      'a name of a source that leads elsewhere',
      [repository.folder, '--source', '../x'],
      'cannot be the name of a folder',
    ],
    ['an encoding that is none', [repository.folder, '--encoding', 'klingon'], 'is no encoding'],
    ['dates of nobody', [repository.folder, '--dates', 'mine'], '--dates must be author or committer'],
    ['an unknown option', [repository.folder, '--colour'], '--colour'],
  ])('is answered in a sentence, with what to do: %s', async (_, args, words) => {
    const into = join(temporaryFolder(), 'content');
    const { code, stdout, stderr } = await run(['import', 'git', ...args, '--into', into]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(into)).toBe(false);
  });

  it.skipIf(process.getuid?.() !== 0)('is answered where git trusts nobody else', async () => {
    const folder = new TestRepository();
    folder.commit({ files: { 'a.md': 'One.\n' } });
    execFileSync('chown', ['-R', '12345', folder.folder]);
    const { code, stderr } = await run(['import', 'git', folder.folder, '--into', join(temporaryFolder(), 'content')]);
    expect(code).toBe(1);
    expect(stderr).toContain(`git config --global --add safe.directory ${folder.folder}`);
  });
});
