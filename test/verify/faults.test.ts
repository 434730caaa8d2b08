import { beforeAll, describe, expect, it } from 'vitest';
import { verifySite } from '../../src/verify/verify.ts';
import { built, fixture } from '../site/program.ts';
import { add, failuresAfter, type Plant, remove, replace } from './planting.ts';

const content = fixture('signal-box');
const base = '/record/';
let site: string;

beforeAll(async () => {
  site = await built(content);
});

const box = 'railway/the-box';
const first = `${box}/2025-03-01t08-00-00z/index.html`;
const change = `${box}/2025-03-01t08-00-00z--2025-03-02t08-00-00z/index.html`;
const later = `${box}/2025-03-02t08-00-00z--2025-03-03t08-00-00z/index.html`;
const alias = 'railway/the-stop/index.html';
const withdrawn = 'railway/the-shed/index.html';

/** A name for what is wrong, how it comes about, the page it is found on, and what is said of it. */
type Fault = readonly [name: string, plant: Plant, page: string, message: RegExp];

/** Each of these is planted alone in a copy of a site without faults, and must be all that is found. */
function eachIsFound(faults: readonly Fault[]): void {
  it.each(faults)('%s', (_, plant, page, message) => {
    const failures = failuresAfter(plant, site, content, base);
    expect(failures.length).toBeGreaterThan(0);
    expect([...new Set(failures.map((failure) => failure.page))]).toContain(page);
    expect(failures.filter((failure) => failure.page === page).map((failure) => failure.message)).toEqual(
      expect.arrayContaining([expect.stringMatching(message)]),
    );
  });
}

describe('a site without faults', () => {
  it('has no failures, and every page, text, link and feed was looked at', () => {
    const { counts, failures } = verifySite({ content, out: site, base });
    expect(failures).toEqual([]);
    expect(counts).toMatchObject({ pages: 34, changes: 3, firstVersions: 2, texts: 13, feeds: 6 });
    expect(counts.links).toBeGreaterThan(300);
  });
});

describe('a text that is not that of its file is found', () => {
  eachIsFound([
    [
      'a word of an unchanged block',
      replace(change, 'sticks when it rains', 'sticks when it snows'),
      change,
      /old text/,
    ],
    ['a word of an edited block', replace(change, 'said on Monday', 'said on Sunday'), change, /new text/],
    ['a removed word', replace(change, '<del>green</del>', '<del>grey</del>'), change, /old text.*“.*grey/],
    ['an added word', replace(change, '<ins>red</ins>', '<ins>rad</ins>'), change, /new text.*“.*rad/],
    ['a space', replace(change, 'numbered from one', 'numbered  from one'), change, /U\+0020/],
    ['a look-alike letter', replace(change, 'The levers', 'Тhe levers'), change, /U\+0422 where the file has U\+0054/],
    ['a tab between cells', replace(change, /<span class="tab">\t<\/span>/, ' '), change, /U\+0020.*U\+0009/],
    [
      'a block that is missing',
      replace(change, /<div data-row="same"><p data-side="both">The lev.*/, ''),
      change,
      /old text/,
    ],
    [
      'a block that stands twice',
      replace(change, '<p data-side="both">The work', '<p data-side="both">The work</p><p data-side="both">The work'),
      change,
      /must hold one both/,
    ],
    [
      'a removed word printed as added',
      replace(change, '<del>green</del><ins>red</ins>', '<ins>green</ins><ins>red</ins>'),
      change,
      /new text/,
    ],
    [
      'an added word without a mark',
      replace(change, /<ins id="[^"]*">Two cats.*?<\/ins>/, 'Two cats have been fed.'),
      change,
      /new text/,
    ],
    [
      'words for screen readers that are not marked as such',
      replace(change, '<p data-side="old">Passengers', '<p data-side="old">Moved: Passengers'),
      change,
      /old text/,
    ],
    ['the first version', replace(first, 'painted green', 'painted grey'), first, /new text/],
    ['the last line of a code block', replace(later, '\nbell 3 - 2', '\nbell 3 - 3'), later, /new text/],
  ]);
});

describe('a history that is not that of the files is found', () => {
  const article = `${box}/index.html`;
  eachIsFound([
    ['a word that stands', replace(article, '>lamp</span>', '>lamb</span>'), article, /history is not that of .*lamb/],
    [
      'a word that was removed',
      replace(article, '<del data-v="0-0">green</del>', '<del data-v="0-0">grey</del>'),
      article,
      /history is not that of .*2025-03-01.*“.*grey/,
    ],
    [
      'a word that came too early',
      replace(article, '<span data-v="1-">red</span>', '<span data-v="0-">red</span>'),
      article,
      /history is not that of .*2025-03-01/,
    ],
    [
      'a passage that was divided and is shown whole',
      replace(article, '<del class="join" data-v="1-1">¶</del>', ''),
      article,
      /history is not that of .*2025-03-02/,
    ],
    ['a version too many', replace(article, 'data-history="3"', 'data-history="4"'), article, /hold 4 of 3 versions/],
  ]);
});

describe('rows that break the contract are found', () => {
  eachIsFound([
    ['no diff at all', replace(change, 'data-diff', 'data-off'), change, /0 data-diff/],
    ['two diffs', replace(change, '<div class="heads">', '<div class="heads" data-diff>'), change, /2 data-diff/],
    [
      'a kind of row that does not exist',
      replace(change, 'data-row="insert"', 'data-row="added"'),
      change,
      /no kind of row/,
    ],
    [
      'an unchanged row with marks',
      replace(change, 'The levers', '<ins>The</ins> levers'),
      change,
      /row 5 \(same\).*ins/,
    ],
    [
      'a side of no known kind',
      replace(change, 'data-side="both">The levers', 'data-side="left">The levers'),
      change,
      /“left”, not old/,
    ],
    ['a side outside a row', replace(change, '<div data-row="insert">', '<div>'), change, /no data-row/],
    [
      'a copy that counts as text',
      replace(change, '<div data-row="edit">', '<div data-row="edit"><p data-side="new" aria-hidden="true">A copy</p>'),
      change,
      /must hold one both/,
    ],
    [
      'an insertion among removed words',
      replace(change, '<p data-side="old">Passengers', '<p data-side="old"><ins>x</ins>Passengers'),
      change,
      /old element holds ins/,
    ],
    [
      'a mark in a mark',
      replace(change, '<ins>red</ins>', '<ins><del>pink</del>red</ins>'),
      change,
      /ins or del in another/,
    ],
    ['an edit without an id', replace(change, /<span id="e[^"]*"/, '<span'), change, /without the id of an edit/],
    [
      'a split into one',
      replace(change, '.</p><p data-side="new">Nobody', '. Nobody'),
      change,
      /one old and several new/,
    ],
    [
      'a move whose places do not lead to each other',
      replace(change, /<a href="#e[^"]*-from">Moved to here/, '<a href="#main">Moved to here'),
      change,
      /\(move\)/,
    ],
    [
      'marks in a first version',
      replace(first, 'painted green', 'painted <ins>green</ins>'),
      first,
      /has an ins or del/,
    ],
    ['old text in a first version', replace(first, 'data-side="new"', 'data-side="old"'), first, /not new/],
  ]);
});

describe('a page that is no good page is found', () => {
  eachIsFound([
    ['no title', replace(later, /<title>.*?<\/title>/, ''), later, /no title/],
    ['an empty title', replace(later, /<title>.*?<\/title>/, '<title> </title>'), later, /no title/],
    ['no h1', replace(later, /<h1[^>]*>(.*?)<\/h1>/, '<p>Heading</p>'), later, /0 h1/],
    ['two h1', replace(later, '</main>', '<h1>Again</h1></main>'), later, /2 h1/],
    [
      'an id that stands twice',
      replace(later, '<footer>', '<footer id="main">'),
      later,
      /“main” stands more than once/,
    ],
    ['no language', replace(later, '<html lang="en"', '<html'), later, /no lang/],
    ['an inline script', replace(later, '<body>', '<body onload="go()">'), later, /inline script onload/],
    ['a page that was promised', remove(later), later, /missing/],
    [
      'a diff of versions that the archive does not have',
      replace('railway/index.html', '</main>', '<div data-diff></div></main>'),
      'railway/index.html',
      /versions that the archive does not have/,
    ],
  ]);
});

describe('an address that leads nowhere, or elsewhere, is found', () => {
  eachIsFound([
    [
      'a page that is not there',
      replace(later, 'href="/record/-/about/"', 'href="/record/-/abuot/"'),
      later,
      /leads to no file/,
    ],
    [
      'a page of another base path',
      replace(later, 'href="/record/-/about/"', 'href="/-/about/"'),
      later,
      /does not begin with \/record\//,
    ],
    [
      'a folder without its slash',
      replace(later, 'href="/record/-/about/"', 'href="/record/-/about"'),
      later,
      /ending slash/,
    ],
    [
      'a fragment that is not there',
      replace(later, 'href="/record/#sources"', 'href="/record/#source"'),
      later,
      /no element with that id/,
    ],
    [
      'a link to an edit that is not there',
      replace(change, /<a href="#e05580df06b02">/, '<a href="#e05580df06b03">'),
      change,
      /no element with that id/,
    ],
    [
      'a style sheet that is not there',
      replace(later, /_astro\/[^"]*\.css/, '_astro/gone.css'),
      later,
      /leads to no file/,
    ],
    [
      'a script of another host',
      replace(later, '</head>', '<script src="https://other.example/x.js"></script></head>'),
      later,
      /another host/,
    ],
    [
      'a picture of another host',
      replace(later, 'Two cats', '<img src="https://other.example/cat.png" alt="">Two cats'),
      later,
      /another host/,
    ],
    [
      'a reader sent away',
      replace(later, '</head>', '<meta http-equiv="refresh" content="0; url=https://other.example/"></head>'),
      later,
      /sends its reader away/,
    ],
    [
      'an address that runs',
      replace(later, 'href="/record/-/about/"', 'href="javascript:go()"'),
      later,
      /no page may hold/,
    ],
    [
      'a canonical address on another host',
      replace(
        later,
        'href="https://box.example/record/railway/the-box/2',
        'href="https://other.example/record/railway/the-box/2',
      ),
      later,
      /other\.example/,
    ],
    [
      'a former name that leads to another page',
      replace(alias, /\/record\/railway\/the-halt\//g, '/record/railway/the-box/'),
      alias,
      /does not lead on/,
    ],
  ]);
});

describe('a feed that is no good feed is found', () => {
  const feed = `${box}/feed.xml`;
  eachIsFound([
    ['one that is not well-formed', replace(feed, '</channel>', ''), feed, /not well-formed XML/],
    [
      'one with a bare ampersand',
      replace(feed, '<channel><title>', '<channel><title>Tea & '),
      feed,
      /not well-formed XML/,
    ],
    ['one that is no RSS', add(feed, '<feed xmlns="http://www.w3.org/2005/Atom"/>'), feed, /no RSS feed/],
    ['one without a title', replace(feed, /<channel><title>.*?<\/title>/, '<channel>'), feed, /no title/],
    ['an item without an address', replace(feed, /<link>[^<]*--[^<]*<\/link><guid.*?<\/guid>/, ''), feed, /no link/],
    [
      'an item whose page is not there',
      replace(feed, /<link>([^<]*--)[^<]*<\/link>/, '<link>https://box.example/record/railway/the-box/1--2/</link>'),
      feed,
      /leads to no file/,
    ],
    [
      'an address that is not complete',
      replace(feed, /<link>https:\/\/box\.example\/record/, '<link>/record'),
      feed,
      /not a complete address/,
    ],
  ]);
});

describe('what was withdrawn is not shown', () => {
  eachIsFound([
    [
      'its text',
      replace(withdrawn, '</main>', '<div data-diff><p data-side="new">A man was seen.</p></div></main>'),
      withdrawn,
      /withdrawn is shown/,
    ],
    [
      'nor without its reason',
      replace(withdrawn, 'It was about somebody', 'It was about nobody'),
      withdrawn,
      /reason of the withdrawal is missing/,
    ],
  ]);
});

describe('a record that does not say what is there is found', () => {
  const record = '-/published.ndjson';
  const address = '/railway/the-box/2025-03-01t08-00-00z/';
  eachIsFound([
    ['no record', remove(record), record, /^the file is missing$/],
    [
      'a line that is none',
      replace(record, '{"address":"/railway/"', '{"at":"/railway/"'),
      record,
      /^line \d+ is none/,
    ],
    ['an address that is not there', replace(record, `"${address}"`, '"/railway/none/"'), record, /not on the site/],
    ['a page it does not have', replace(record, `"${address}"`, '"/railway/none/"'), record, /is not in the record/],
    [
      'another digest',
      replace(record, /"digest":"[0-9a-f]{8}/, '"digest":"00000000'),
      record,
      /, which has another digest$/,
    ],
    ['a page without its files', replace(record, /"files":\[[^\]]+\]/, '"files":[]'), record, /does not say so$/],
  ]);
});
