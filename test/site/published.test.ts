import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Published, parseRecord, recordPath } from '../../src/published/record.ts';
import { mainText, readPage } from './pages.ts';
import { digestsOf, environment, type Run, run, temporaryFolder, write, written } from './program.ts';

/*
 * A site that was published once, and what may be done to its content afterwards. Every case starts from the same content
 * and the same published site, and builds with the record of it.
 */

const files = {
  'archive.md': '---\ntitle: Record\ncontact: a@mill.example\nlicense: CC0-1.0\nurl: https://mill.example/\n---\n',
  'post/mill/2024-03-01.md': '# Mill\n\nThe mill is open.\n',
  'post/mill/2024-03-05.md': '# Mill\n\nThe mill is shut.\n',
  'post/weir/2024-03-02.md': '# Weir\n\nThe weir is low.\n',
  'post/weir/2024-03-03.md': '# Weir\n\nThe weir is high.\n',
  ...twice('post/dam', 'Dam'),
  ...twice('post/ford', 'Ford'),
  ...twice('post/lock', 'Lock'),
  'post/quay/2024-01-31.md': '# Quay\n\nThe quay is full.\n',
  'post/quay/2024-02-10.md': '# Quay\n\nThe quay is empty.\n',
};
/** An article of two versions. */
function twice(path: string, name: string): Record<string, string> {
  return {
    [`${path}/2024-03-02.md`]: `# ${name}\n\nThe ${name.toLowerCase()} is low.\n`,
    [`${path}/2024-03-03.md`]: `# ${name}\n\nThe ${name.toLowerCase()} is dry.\n`,
  };
}

const pair = '/post/mill/2024-03-01--2024-03-05/';

/** 1 March 2024, noon. */
const firstTime = '1709294400';

/** Starts a server that answers so, and gives the address of its site. */
async function serving<T>(
  answer: (path: string) => [number, string],
  use: (address: string) => Promise<T>,
): Promise<T> {
  const server = createServer((request, response) => {
    const [status, body] = answer(request.url ?? '');
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/record`);
  } finally {
    server.close();
  }
}

async function build(content: string, out: string, previous: string, time: string): Promise<Run> {
  const before = environment.SOURCE_DATE_EPOCH;
  environment.SOURCE_DATE_EPOCH = time;
  try {
    return await run(['build', '--content', content, '--out', out, '--previous', previous, '--keep-going']);
  } finally {
    environment.SOURCE_DATE_EPOCH = before;
  }
}

let published: string;
let publication: Run;

beforeAll(async () => {
  published = join(temporaryFolder(), 'site');
  const none = (): [number, string] => [404, ''];
  publication = await serving(none, (address) => build(written(files), published, address, firstTime));
});

function recordOf(site: string): Published[] {
  const reading = parseRecord(readFileSync(join(site, recordPath), 'utf8'));
  if (!('record' in reading)) throw new Error(`Line ${reading.brokenAt} of the record cannot be read`);
  return [...reading.record.values()];
}

function lineOf(site: string, address: string): Published | undefined {
  return recordOf(site).find((line) => line.address === address);
}

/** The content, with something done to it, built over a copy of the published site. */
async function rebuilt(change: (content: string) => void, time = ''): Promise<Run & { out: string; content: string }> {
  const content = written(files);
  change(content);
  const out = join(temporaryFolder(), 'site');
  cpSync(published, out, { recursive: true });
  return { ...(await build(content, out, published, time)), out, content };
}

describe('a first publication', () => {
  it('needs no record: where the site has none yet, nothing was published', () => {
    expect(publication.stderr).toMatch(
      /^There is no -\/published\.ndjson at http:.* yet: this is taken for the first publication\.$/m,
    );
    expect(publication.code).toBe(0);
  });

  it('has a record of every page and feed, and of the digests of the files that a page shows', () => {
    expect(recordOf(published).map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/', '/feed.xml', '/post/', '/post/mill/', '/post/mill/2024-03-01/', pair]),
    );
    expect(lineOf(published, pair)).toEqual({
      address: pair,
      first: '2024-03-01T12:00:00Z',
      files: [
        { path: 'post/mill/2024-03-01.md', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
        { path: 'post/mill/2024-03-05.md', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
    });
    expect(lineOf(published, '/')?.files).toEqual([]);
  });
});

describe('nothing published is lost: the build ends with 1 and the last site stays, where', () => {
  it.each<[string, (content: string) => void, string, string]>([
    [
      'a version is gone',
      (content) => rmSync(join(content, 'post/mill/2024-03-05.md')),
      `error: post/mill/2024-03-05.md: the version was published and is gone, and with it the published address ${pair}.`,
      'Put the file back, under the name it had; to show nothing of it, leave only front matter with “withdrawn: reason” in it.',
    ],
    [
      'an article is gone',
      (content) => rmSync(join(content, 'post/mill'), { recursive: true }),
      'error: post/mill: the article is gone, and the published address /post/mill/ and 3 more would vanish.',
      'Put its folder back, and write “withdrawn: reason” in its article.md to show nothing of it;',
    ],
    [
      'an article was renamed',
      (content) => renameSync(join(content, 'post/mill'), join(content, 'post/old-mill')),
      'error: post/mill: the article is gone, and the published address /post/mill/ and 3 more would vanish.',
      'if it was renamed, list “mill” under “aliases:” in its article.md.',
    ],
    [
      'a source is gone',
      (content) => renameSync(join(content, 'post'), join(content, 'herald')),
      'error: post: the source is gone, and the published address /post/ and 25 more would vanish.',
      'Put its folder back, under the name it had;',
    ],
    [
      'versions were turned round',
      (content) =>
        write(content, { 'post/mill/2024-03-05.md': '---\ndate: 2024-02-01\namended: Its time was wrong\n---\nShut' }),
      `error: post/mill: its versions are in another order now, and the published address ${pair} would vanish.`,
      'Take back the change of “date:” that turned them round.',
    ],
    [
      'a file was changed',
      (content) => write(content, { 'post/mill/2024-03-05.md': '# Mill\n\nThe mill was never shut.\n' }),
      'error: post/mill/2024-03-05.md: the file was changed since it was published.',
      'Take the change back; or say why it was made, as “amended: reason” in the front matter of the file, which its pages show.',
    ],
  ])('%s', async (_, change, problem, remedy) => {
    const { code, stderr, stdout, out } = await rebuilt(change);
    expect(stderr).toContain(problem);
    expect(stderr).toContain(remedy);
    expect(stderr).toMatch(/\n\d errors? against what was published: the last site stays as it is\.\n/);
    expect(stderr).not.toMatch(/^\s+at .*:\d+/m);
    expect([code, stdout]).toEqual([1, '']);
    expect(digestsOf(out)).toEqual(digestsOf(published));
  });

  it('a file was renamed and changed at once', async () => {
    const { code, stderr } = await rebuilt((content) => {
      rmSync(join(content, 'post/mill/2024-03-05.md'));
      write(content, { 'post/mill/2024-03-05.txt': 'Mill\n\nThe mill was never shut.\n' });
    });
    expect(stderr).toContain('post/mill/2024-03-05.txt: the file was changed since it was published.');
    expect(code).toBe(1);
  });

  it('an article with an error would be left out', async () => {
    const { code, stderr } = await rebuilt((content) =>
      write(content, { 'post/mill/2024-03-05.md': '---\ndate: never\n---\n' }),
    );
    expect(stderr).toContain(
      'post/mill: it is left out for its errors, and the published address /post/mill/ and 3 more would vanish.',
    );
    expect(code).toBe(1);
  });
});

describe('what may be done to a published site', () => {
  const reason = 'The capture had lost its last line';
  const amendedFile = `---\namended: ${reason}\n---\n# Lock\n\nThe lock is dry.\n\nFor good.\n`;
  let grown: Awaited<ReturnType<typeof rebuilt>>;

  beforeAll(async () => {
    grown = await rebuilt((content) => {
      renameSync(join(content, 'post/dam'), join(content, 'post/old-dam'));
      write(content, {
        'post/old-dam/article.md': '---\naliases: [dam]\n---\n',
        'post/ford/2024-03-03.md': '---\nwithdrawn: By order of a court\n---\n',
        'post/lock/2024-03-03.md': amendedFile,
        'post/quay/article.md': '---\nwithdrawn: By order of a court\n---\n',
        'post/mill/2024-03-03.md': '# Mill\n\nThe mill is shutting.\n',
        'post/weir/2024-03-01.md': '# Weir\n\nThe weir is dry.\n',
      });
    });
  });

  it('is built', () => {
    expect(grown.stderr).not.toMatch(/^(?:error|warning)/m);
    expect(grown.code).toBe(0);
  });

  it('keeps the time of the first publication; of what is new it says none where none was given', () => {
    expect(lineOf(grown.out, pair)?.first).toBe('2024-03-01T12:00:00Z');
    expect(lineOf(grown.out, '/post/mill/2024-03-01--2024-03-03/')?.first).toBe(null);
  });

  it('a renamed article: its former addresses lead on', () => {
    expect(lineOf(grown.out, '/post/dam/2024-03-02--2024-03-03/')?.files).toEqual([]);
    expect(lineOf(grown.out, '/post/old-dam/2024-03-02--2024-03-03/')?.files).toHaveLength(2);
  });

  it('a version withdrawn: no page shows its file any more', () => {
    expect(lineOf(grown.out, '/post/ford/2024-03-02--2024-03-03/')?.files).toEqual([]);
    expect(lineOf(grown.out, '/post/ford/')?.files.map(({ path }) => path)).toEqual(['post/ford/2024-03-02.md']);
  });

  it('the only change of a month withdrawn: the page of the month stays', () => {
    expect(mainText(readPage(grown.out, '-/changes/2024/02/index.html'))).toContain(
      'No change of this month is shown any more.',
    );
  });

  it.each(['post/lock/index.html', 'post/lock/2024-03-02--2024-03-03/index.html'])(
    'a file changed that says why: %s says it',
    (page) => {
      expect(mainText(readPage(grown.out, page))).toContain(`Amended after it was published: ${reason}`);
    },
  );

  it('but not changed once more without another reason', async () => {
    const content = join(temporaryFolder(), 'content');
    cpSync(grown.content, content, { recursive: true });
    write(content, { 'post/lock/2024-03-03.md': `${amendedFile}\nSo they say.\n` });
    const { code, stderr } = await build(content, join(temporaryFolder(), 'site'), grown.out, '');
    expect(stderr).toContain('the file was changed once more since it was published');
    expect(code).toBe(1);
  });

  it('a version found later between two others: the page of the two stays, says so, and leads on', () => {
    const path = `${pair.slice(1)}index.html`;
    expect(mainText(readPage(grown.out, path))).toContain(
      'When this page was published, no version between these two was known; one was found since.',
    );
    const page = readFileSync(join(grown.out, path), 'utf8');
    expect(page).toContain('2024-03-01--2024-03-03/');
    expect(page).toContain('2024-03-03--2024-03-05/');
  });

  it('a version found before the first: the page of what was the first stays, and says so', () => {
    expect(mainText(readPage(grown.out, 'post/weir/2024-03-02/index.html'))).toContain(
      'When this page was published, no earlier version was known; one was found since.',
    );
  });

  it('passes verification, kept pages and all', async () => {
    const { code, stdout } = await run(['verify', '--content', grown.content, '--out', grown.out]);
    expect(stdout).toContain('no failures');
    expect(code).toBe(0);
  });
});

describe('the record is read', () => {
  const attempt = (place: string, content: Readonly<Record<string, string>> = files): Promise<Run> =>
    build(written(content), join(temporaryFolder(), 'site'), place, '');

  it('from a published site', async () => {
    const record = readFileSync(join(published, '-/published.ndjson'), 'utf8');
    const gone = { ...files, 'post/mill/2024-03-05.md': 'Other' };
    const { code, stderr } = await serving(
      (path) => [path === '/record/-/published.ndjson' ? 200 : 404, record],
      (address) => attempt(address, gone),
    );
    expect(stderr).toContain('post/mill/2024-03-05.md: the file was changed since it was published.');
    expect(code).toBe(1);
  });

  it.each<[string, [number, string], RegExp]>([
    ['a site is out of order', [503, ''], /answered 503, so what was published is not known\.\nLook at the address/],
    ['it is none', [200, '<!doctype html>'], /^Line 1 of the record of what was published is none of a record: http/],
  ])('not at all, where %s: nothing is published then', async (_, answer, words) => {
    const { code, stderr } = await serving(
      () => answer,
      (address) => attempt(address),
    );
    expect(stderr).toMatch(words);
    expect(code).toBe(1);
  });

  it('not at all, where a folder has none: its name may be mistyped', async () => {
    const { code, stderr } = await attempt(temporaryFolder());
    expect(stderr).toMatch(/holds no record of what was published/);
    expect(code).toBe(1);
  });
});
