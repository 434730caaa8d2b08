import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read.ts';
import { bodiesOf, imported, long, saidOf, TestRepository, versionsOf } from './repository.ts';

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

describe('the name of an article', () => {
  it('is that of the folder for an index, as on the web', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'docs/privacy/index.md': 'One.\n', 'index.md': 'Home.\n' } });
    const { content } = await imported(repository);
    expect(readdirSync(join(content, 'harbour'))).toEqual([
      'docs-privacy',
      expect.stringMatching(/^index-/),
      'source.md',
    ]);
  });

  it('is the plain one for a file that is there, before one that was deleted', async () => {
    const repository = new TestRepository();
    repository.commit({ files: { 'privacy.md': 'Short.\n' } });
    repository.commit({ files: { 'privacy.md': undefined } });
    repository.commit({ files: { 'privacy/index.md': 'Long, and in other words.\n' } });
    const { content } = await imported(repository);
    expect(bodiesOf(content, 'harbour/privacy')).toEqual(['Long, and in other words.']);
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
