import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read.ts';
import { digestsOf, filesOf, temporaryFolder, write } from '../site/program.ts';
import { bodiesOf, imported, saidOf, TestRepository, versionsOf } from './repository.ts';

/** A text long enough for git to know it again when little of it changed. */
const long = (words: string): string =>
  `${'The weir holds the water back until the mill asks for it.\n\n'.repeat(20)}${words}\n`;

describe('a file of a repository', () => {
  it('is an article, and every commit that changed what is read in it a version', async () => {
    const repository = new TestRepository();
    const first = repository.commit({
      files: { 'docs/Opening hours.md': '# Hours\n\nNine to five.\n' },
      subject: 'Open',
    });
    repository.commit({ files: { 'other.c': 'int main;' }, subject: 'Not about it' });
    const second = repository.commit({
      files: { 'docs/Opening hours.md': '# Hours\n\nTen to five.\n' },
      subject: 'Later',
    });
    const { content, counts } = await imported(repository);
    expect(counts).toEqual({ versions: 2, articles: 1, unchanged: 0 });
    expect(versionsOf(content, 'harbour/docs-opening-hours')).toEqual([
      {
        name: '2024-01-01T00-01-00Z.md',
        body: '# Hours\n\nNine to five.',
        fields: { note: 'Open', commit: first, path: 'docs/Opening hours.md' },
      },
      {
        name: '2024-01-01T00-03-00Z.md',
        body: '# Hours\n\nTen to five.',
        fields: { note: 'Later', commit: second, path: 'docs/Opening hours.md' },
      },
    ]);
    expect(readFileSync(join(content, 'harbour/source.md'), 'utf8')).toBe('---\nname: harbour\ntimes: recorded\n---\n');
  });

  it('has no version for a commit that changed only line ends, line breaks or what no reader sees', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': '---\ntitle: Weir\nlayout: post\n---\nOne two\nthree.\n' } });
    repository.commit({ files: { 'a.md': '---\ntitle: Weir\nlayout: page\n---\nOne two\nthree.\n' } });
    repository.commit({ files: { 'a.md': '---\r\ntitle: "Weir"\r\n---\r\nOne\r\ntwo three.\r\n' } });
    const { content, counts } = await imported(repository);
    expect(counts).toEqual({ versions: 1, articles: 1, unchanged: 2 });
    expect(bodiesOf(content, 'harbour/a')).toEqual(['One two\nthree.']);
  });

  it('keeps its folder and its versions through renames, and is called by its newest name', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'old.md': long('One.') } });
    repository.commit({ rename: ['old.md', 'docs/middle.md'], files: { 'docs/middle.md': long('Two.') } });
    repository.commit({ rename: ['docs/middle.md', 'new.md'], subject: 'Moved only' });
    repository.commit({ files: { 'new.md': long('Three.'), 'old.md': 'Something else.\n' } });
    const { content, plan } = await imported(repository);
    expect(plan.renames).toBe(2);
    expect(versionsOf(content, 'harbour/new').map(({ fields }) => fields.path)).toEqual([
      'old.md',
      'docs/middle.md',
      'new.md',
    ]);
    expect(bodiesOf(content, 'harbour/old')).toEqual(['Something else.']);
  });

  it('takes the name of another that was renamed in the same commit', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': long('First.') } });
    repository.commit({ rename: ['a.md', 'b.md'], files: { 'a.md': 'Second.\n' } });
    repository.commit({ files: { 'a.md': 'Second, mended.\n' } });
    const { content } = await imported(repository);
    expect(bodiesOf(content, 'harbour/a').at(-1)).toBe('Second, mended.');
    expect(readdirSync(join(content, 'harbour')).sort()).toContain('a');
  });

  it('goes on when it was deleted and made again, and says so', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n', 'b.md': 'Stays.\n' } });
    const deleting = repository.commit({ files: { 'a.md': undefined } });
    repository.commit({ files: { 'a.md': 'Two.\n' }, subject: 'Back' });
    const result = await imported(repository);
    expect(versionsOf(result.content, 'harbour/a').map(({ fields }) => fields.note)).toEqual([
      'A change',
      `Back (the file was deleted in commit ${deleting.slice(0, 10)})`,
    ]);
    expect(saidOf(result)).toEqual([]);
  });

  it('keeps its versions when it is deleted for good, which is said', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n' } });
    repository.commit({ files: { 'a.md': undefined } });
    const result = await imported(repository);
    expect(bodiesOf(result.content, 'harbour/a')).toEqual(['One.']);
    expect(saidOf(result)).toEqual(['a.md: was deleted; the versions before that were kept']);
  });

  it('is told from another whose name would lead to the same address', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a-b.md': 'One.\n', 'a/b.md': 'Two.\n', 'A/B.txt': 'Three.\n' } });
    const { content } = await imported(repository);
    expect(readdirSync(join(content, 'harbour')).sort()).toEqual([
      'a-b',
      expect.stringMatching(/^a-b-[0-9a-f]{8}$/),
      expect.stringMatching(/^a-b-[0-9a-f]{8}$/),
      'source.md',
    ]);
    expect(readArchive(content).problems).toEqual([]);
  });
});

describe('front matter', () => {
  it('gives what a reader sees of it, and nothing else', async () => {
    const repository = new TestRepository();
    const text =
      '---\ntitle: Bridge\nsubtitle: Shut until spring\nauthor: [Una Fallow, Ned Pike]\ndate: 2024-01-02 10:00:00 +0100\n' +
      'lang: en-gb\nwithdrawn: yes\nurl: /bridge/\ntags: [a]\n---\nText.\n';
    repository.commit({ files: { 'a.md': text } });
    const { content } = await imported(repository);
    expect(versionsOf(content, 'harbour/a')[0]?.fields).toMatchObject({
      title: 'Bridge',
      standfirst: 'Shut until spring',
      byline: 'Una Fallow, Ned Pike',
      published: '2024-01-02 10:00:00 +0100',
      lang: 'en-GB',
    });
    expect(Object.keys(versionsOf(content, 'harbour/a')[0]?.fields ?? {})).not.toContain('withdrawn');
    expect(readArchive(content).problems).toEqual([]);
  });

  it.each([
    ['YAML that is none', '---\ntitle: Bridge: shut\nx: [\n---\nText.\n', 'Bridge: shut', 'Text.'],
    ['TOML', '+++\ntitle = "Bridge"\n+++\nText.\n', 'Bridge', 'Text.'],
    ['a rule at the begin', '---\n\nHello\n\n---\nText.\n', undefined, '---\n\nHello\n\n---\nText.'],
    ['a rule that nothing closes', '---\nText.\n', undefined, '---\nText.'],
    ['code', '---js\n{}\n---\nText.\n', undefined, '---js\n{}\n---\nText.'],
  ])('that is %s is read as far as it can be', async (_, text, title, body) => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': text } });
    const { content } = await imported(repository);
    const [version] = versionsOf(content, 'harbour/a');
    expect({ title: version?.fields.title, body: version?.body }).toEqual({ title, body });
    expect(readArchive(content).problems).toEqual([]);
  });
});

describe('times', () => {
  it('are those of the committer, or of the author where that is asked for', async () => {
    const repository = new TestRepository();
    repository.commit({
      files: { 'a.md': 'One.\n' },
      date: '2020-05-01T08:00:00+0200',
      committed: '2021-06-01T00:00:00Z',
    });
    const committer = await imported(repository);
    const author = await imported(repository, { dates: 'author' });
    expect(versionsOf(committer.content, 'harbour/a').map(({ name }) => name)).toEqual(['2021-06-01T00-00-00Z.md']);
    expect(versionsOf(author.content, 'harbour/a').map(({ name }) => name)).toEqual(['2020-05-01T06-00-00Z.md']);
  });

  it('go forward though the dates of commits go back, and both are kept and told', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n' }, date: '2022-01-01T00:00:00Z' });
    repository.commit({ files: { 'a.md': 'Two.\n' }, date: '2022-01-01T00:00:00Z' });
    repository.commit({ files: { 'a.md': 'Three.\n' }, date: '2019-03-04T00:00:00Z', subject: 'Late' });
    repository.commit({ files: { 'a.md': 'Four.\n' }, date: '2023-01-01T00:00:00Z' });
    const result = await imported(repository);
    const versions = versionsOf(result.content, 'harbour/a');
    expect(versions.map(({ name, body }) => `${name} ${body}`)).toEqual([
      '2022-01-01T00-00-00Z.md One.',
      '2022-01-01T00-00-01Z.md Two.',
      '2022-01-01T00-00-02Z.md Three.',
      '2023-01-01T00-00-00Z.md Four.',
    ]);
    expect(versions.map(({ fields }) => fields['commit-date'])).toEqual([
      undefined,
      '2022-01-01T00:00:00Z',
      '2019-03-04T00:00:00Z',
      undefined,
    ]);
    expect(versions[2]?.fields.note).toBe('Late (the commit is dated 4 March 2019, before the version before it)');
    expect(versions[1]?.fields.note).toBe('A change');
    expect(saidOf(result)).toEqual([
      'a.md: has commits that are not dated later than the version before them; they were dated one second after it',
    ]);
  });
});

describe('branches', () => {
  it('are read by what they showed: a merge is one change, and what was on the other branch is none', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n' } });
    repository.git(['checkout', '--quiet', '-b', 'side']);
    repository.commit({ files: { 'a.md': 'Draft.\n' } });
    repository.commit({ files: { 'a.md': 'Two.\n' } });
    repository.git(['checkout', '--quiet', 'main']);
    repository.commit({ files: { 'b.md': 'Else.\n' } });
    repository.git(['merge', '--quiet', '--no-ff', '-m', 'Merge side', 'side'], {
      GIT_AUTHOR_DATE: '2024-02-01T00:00:00Z',
      GIT_COMMITTER_DATE: '2024-02-01T00:00:00Z',
    });
    const { content, plan } = await imported(repository);
    expect(versionsOf(content, 'harbour/a').map(({ body, fields }) => [body, fields.note])).toEqual([
      ['One.', 'A change'],
      ['Two.', 'Merge side'],
    ]);
    expect(plan.merges).toBe(1);
    const side = await imported(repository, { branch: 'side' });
    expect(bodiesOf(side.content, 'harbour/a')).toEqual(['One.', 'Draft.', 'Two.']);
  });

  it.each([
    ['nosuch', 'The repository has no branch, tag or commit “nosuch”'],
    ['--output=/tmp/x', 'is no name of a branch'],
    ['-x', 'is no name of a branch'],
  ])('that are not there are refused: %s', async (branch, words) => {
    const repository = new TestRepository();
    repository.commit({ files: { 'a.md': 'One.\n' } });
    await expect(imported(repository, { branch })).rejects.toThrow(words);
  });
});

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
