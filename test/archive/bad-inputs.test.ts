import { afterEach, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read.ts';
import { written } from '../site/program.ts';
import { brief, texts } from './reading.ts';

/*
 * The content folder is data from strangers. These are the bad inputs of the list that concern the reader, each in a whole
 * archive of one article, beside which lies another that nothing is wrong with.
 */

const path = 'post/mill/2024-03-14.md';
const beside = { 'post/weir/2024-03-14.md': 'Open.' };

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'wasRun');
});

describe('is refused, with its article and no other', () => {
  const run = '{ title: (globalThis.wasRun = true) }';
  const noYaml = (line: string): string =>
    `${path}:1 “${line}” is no way to begin front matter: only YAML is read, and no code is ever run`;
  const noWeb = 'is no address of the web';

  it.each<[string, string, string]>([
    ['code for front matter', `---js\n${run}\n---\n`, noYaml('---js')],
    ['code by its long name', `---javascript\n${run}\n---\n`, noYaml('---javascript')],
    ['code in capitals', `---JS\n${run}\n---\n`, noYaml('---JS')],
    ['code in both', `---JavaScript\n${run}\n---\n`, noYaml('---JavaScript')],
    ['code after spaces', `---   js  \n${run}\n---\n`, noYaml('---   js')],
    ['code of another language', '---coffee\ntitle: 1\n---\n', noYaml('---coffee')],
    ['JSON for front matter', '---json\n{"title": "Mill"}\n---\n', noYaml('---json')],
    ['broken YAML', '---\ntitle: "Mill\n---\n', `${path}:2 the front matter is not valid YAML: Missing closing "quote`],
    ['30 February', '---\ndate: 2024-02-30\n---\n', `${path}:2 date: “2024-02-30” is no real time`],
    ['a thirteenth month', '---\ndate: 2024-13-01\n---\n', `${path}:2 date: “2024-13-01” is no real time`],
    ['a day of zeros', '---\ndate: 0000-00-00\n---\n', `${path}:2 date: “0000-00-00” is no real time`],
    ['a day of nines', '---\ndate: 9999-99-99\n---\n', `${path}:2 date: “9999-99-99” is no real time`],
    ['code for an address', '---\nurl: javascript:alert(1)\n---\n', `${path}:2 url: “javascript:alert(1)” ${noWeb}`],
    ['code in capitals for an address', '---\nurl: JaVaScript:x\n---\n', `${path}:2 url: “JaVaScript:x” ${noWeb}`],
    [
      'code with a tab in its scheme',
      '---\nurl: "JaVa\\tScript:x"\n---\n',
      `${path}:2 url: “JaVa Script:x” is no complete address`,
    ],
    [
      'code with a line end in its scheme',
      '---\nurl: "java\\nscript:x"\n---\n',
      `${path}:2 url: “java script:x” is no complete address`,
    ],
    ['code as a witness', '---\nwitness: [javascript:x]\n---\n', `${path}:2 witness: “javascript:x” ${noWeb}`],
  ])('%s', (_, text, problem) => {
    const { problems, leftOut, archive } = readArchive(written({ ...beside, [path]: text }));
    expect(problems.filter(({ severity }) => severity === 'error').map(brief)).toEqual([`error ${problem}`]);
    expect(leftOut).toEqual(['post/mill']);
    expect(archive?.sources.flatMap(({ articles }) => articles.map(({ slug }) => slug))).toEqual(['weir']);
    expect(Reflect.has(globalThis, 'wasRun')).toBe(false);
  });

  it('broken YAML, the second time too', () => {
    const folder = written({ [path]: '---\ntitle: "Mill\n---\nText' });
    const first = readArchive(folder);
    expect(readArchive(folder)).toEqual(first);
    expect(first.leftOut).toEqual(['post/mill']);
  });

  it('a second name for one address', () => {
    const { problems, leftOut } = readArchive(written({ [path]: '', 'post/Mill!/2024-03-14.md': '', ...beside }));
    expect(problems.map(brief)).toEqual(['error post/mill it would have the same address (mill) as post/Mill!']);
    expect(leftOut).toEqual(['post/Mill!', 'post/mill']);
  });
});

describe('is text, character for character', () => {
  it.each<[string, string]>([
    ['the end of a title and a script', '</title><script>alert(1)</script>'],
    ['the end of a script', '</ScRiPt ><script>alert(1)//'],
    ['the start of a comment', '<!--<script>'],
    ['a quotation mark and an attribute', `" onload='alert(1)`],
    ['the end of a section of characters', ']]> a'],
    ['a template', `\${a} {b} {{ c }} <% d %>`],
  ])('in a headline: %s', (_, words) => {
    expect(texts(written({ [path]: `---\ntitle: ${JSON.stringify(words)}\n---\n` }))).toEqual([[`headline: ${words}`]]);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<iframe src="https://mill.example/"></iframe>',
    '<base href="https://mill.example/">',
    '<meta http-equiv=refresh content="0;url=https://mill.example/">',
    '<style>p { display: none }</style>',
    '<form action="https://mill.example/"><input></form>',
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">a</a>',
  ])('in a text: %s', (html) => {
    const [block] = texts(written({ [path]: `${html}\n\nAnd *${html}*` }));
    expect(block).toEqual(['headline: mill', `paragraph: ${html}`, `paragraph: And ${html}`]);
  });
});

describe('is replaced by U+FFFD, with a warning', () => {
  const codes = [0x00, 0x01, 0x08, 0x0b, 0x0c, 0x0e, 0x1f, 0xfffe, 0xffff];

  it.each(codes)('in a text: %i', (code) => {
    const folder = written({ [path]: `a${String.fromCharCode(code)}b` });
    expect(texts(folder)).toEqual([['headline: mill', 'paragraph: a\uFFFDb']]);
    expect(readArchive(folder).problems.map(brief)).toEqual([
      `warning ${path} the text holds characters that no page may hold; they are shown as \uFFFD`,
    ]);
  });

  it.each([...codes, 0xd800, 0xdfff])('in a title: %i', (code) => {
    const folder = written({ [path]: `---\ntitle: "a\\u${code.toString(16).padStart(4, '0')}b"\n---\n` });
    expect(texts(folder)).toEqual([['headline: a\uFFFDb']]);
    expect(readArchive(folder).problems.map(brief)).toEqual([
      `warning ${path}:2 title: holds characters that no page may hold; they are shown as \uFFFD`,
    ]);
  });
});
