import { anyName, each, field, proven, published, type Row, refused, row, shown, warned } from './row.ts';

const noWeb = (address: string): string => `${anyName}:2 url: “${address}” is no address of the web`;
const incomplete = (address: string): string => `${anyName}:2 url: “${address}” is no complete address`;
const illegalText = `${anyName} the text holds characters that no page may hold; they are shown as \uFFFD`;
const illegal = (key: string): string =>
  `${anyName}:2 ${key}: holds characters that no page may hold; they are shown as \uFFFD`;

/** A title in quotation marks, and what is made of it. */
const title = (words: string) => shown(field(`title: ${JSON.stringify(words)}`), `headline: ${words}`);

/** Addresses that strangers give. */
export const addressRows: readonly Row[] = [
  row(
    36,
    'an address that runs',
    refused(field('url: javascript:alert(1)'), noWeb('javascript:alert(1)')),
    refused(field('url: JaVaScript:x'), noWeb('JaVaScript:x')),
    refused(field('url: "JaVa\\tScript:x"'), incomplete('JaVa Script:x')),
    refused(field('url: "java\\nscript:x"'), incomplete('java script:x')),
    refused(field('url: "\\u0001javascript:x"'), incomplete('\uFFFDjavascript:x')),
    refused(field('witness: [javascript:x]'), `${anyName}:2 witness: “javascript:x” is no address of the web`),
  ),
  row(
    37,
    'an address that holds a page, a file or a feed',
    each(
      ['data:text/html,x', 'blob:https://mill.example/1', 'file:///etc/passwd', 'vbscript:x', 'about:blank', 'feed:x'],
      (address) => refused(field(`url: ${address}`), noWeb(address)),
    ),
  ),
  row(
    38,
    'an address that hangs on another',
    each(['//mill.example/x', '/mill', '\\\\mill\\x'], (address) =>
      refused(field(`url: ${address}`), incomplete(address)),
    ),
  ),
  row(
    39,
    'an address without its slashes',
    published(field('url: https:mill.example')),
    proven('archive/links.test.ts', 'is kept as'),
  ),
  row(
    40,
    'an address with a password',
    warned(
      field('url: https://ann:secret@mill.example/'),
      `${anyName}:2 url: holds a user name or password, which is left out`,
    ),
  ),
  row(
    41,
    'a host in look-alike letters',
    published(field('url: https://аррӏе.example/')),
    proven('archive/links.test.ts', 'is kept as'),
  ),
  row(
    42,
    'an address that holds markup, line ends or a mark of direction',
    each(
      ['https://mill.example/"><script>', 'https://mill.example/%0d%0a x', 'https://mill.example/\u202Ecod'],
      (address) => published(field(`url: ${JSON.stringify(address)}`)),
    ),
  ),
  row(
    43,
    'an address that is too long',
    refused(
      field(`url: https://mill.example/${'m'.repeat(60_000)}`),
      `${anyName}:2 url: “https://mill.example/${'m'.repeat(39)}…” is longer than 2048 characters`,
    ),
  ),
];

/** What means something where it is printed: to HTML, XML, JSON, scripts and style sheets. */
export const contextRows: readonly Row[] = [
  row(
    44,
    'the end of a title, and a script',
    title('</title><script>globalThis.wasRun=1</script>'),
    title(`" onload='alert(1)`),
  ),
  // No page holds JSON or a script of its own, so nothing can break out of one.
  row(
    45,
    'the start of a comment, and a script',
    title('<!--<script>'),
    proven('site/hostile.test.ts', 'has no script in the page'),
  ),
  row(
    46,
    'the end of a script',
    title('</ScRiPt ><script>alert(1)//'),
    proven('rules/markup.test.ts', 'nothing is written into a script'),
  ),
  row(47, 'data in a style sheet', proven('rules/markup.test.ts', 'nothing is written into a script')),
  row(
    48,
    'attributes by their names',
    proven('rules/markup.test.ts', 'an element has the attributes that are written'),
  ),
  row(
    49,
    'HTML in Markdown',
    each(
      [
        '<img src=x onerror=alert(1)>',
        '<iframe src="https://mill.example/"></iframe>',
        '<base href="https://mill.example/">',
        '<meta http-equiv=refresh content="0;url=https://mill.example/">',
        '<style>p { display: none }</style>',
        '<form action="https://mill.example/"><input></form>',
        '<script>alert(1)</script>',
        '<a href="javascript:alert(1)">a</a>',
      ],
      (markup) => shown(`${markup}\n\nAnd *${markup}*`, `paragraph: ${markup}`, `paragraph: And ${markup}`),
    ),
  ),
  row(
    50,
    'pictures of others',
    shown('![a gauge](http://mill.example/x.gif)', 'picture: a gauge'),
    shown('![](./local.avif)', 'picture: \uFFFC'),
  ),
  row(51, 'the end of a section of characters', title(']]> a'), shown('a ]]> b', 'paragraph: a ]]> b')),
  row(
    52,
    'characters that no page may hold',
    each([0x00, 0x01, 0x08, 0x0b, 0x0c, 0x0e, 0x1f, 0xfffe, 0xffff], (code) =>
      warned(`a${String.fromCharCode(code)}b`, illegalText, 'paragraph: a\uFFFDb'),
    ),
    each([0x00, 0x01, 0x08, 0x0b, 0x0c, 0x0e, 0x1f, 0xfffe, 0xffff, 0xd800, 0xdfff], (code) =>
      warned(field(`title: "a\\u${code.toString(16).padStart(4, '0')}b"`), illegal('title'), 'headline: a\uFFFDb'),
    ),
  ),
  // In Markdown an entity is the sign it stands for, as everywhere; in plain text and in titles it is as written.
  row(
    53,
    'entities',
    title('&amp; &#x202e; &nbsp'),
    shown('&amp;lt; &nbsp', 'paragraph: &lt; &nbsp'),
    shown({ files: { '2024-03-14.txt': '&amp; &#x202e;' } }, 'paragraph: &amp; &#x202e;'),
  ),
  row(54, 'line separators', shown('a\u2028b\u2029c', 'paragraph: a\u2028b\u2029c')),
  row(
    55,
    'white space of every kind',
    shown({ files: { '2024-03-14.txt': '  a \t b \u00A0 c  ' } }, 'paragraph:   a \t b \u00A0 c  '),
    shown('a *b*\n**c**   d  \ne', 'paragraph: a b c   d\ne'),
  ),
  row(
    56,
    'templates',
    title(`\${a} {b} {{ c }} <% d %> <Fragment>`),
    shown('{a} <Fragment>', 'paragraph: {a} <Fragment>'),
  ),
  row(
    57,
    'headings that are called as our ids are',
    shown('a\n\n# main\n\n# edit-3', 'headline: main', 'paragraph: a', 'heading 1: edit-3'),
  ),
  // The site has no output that a spreadsheet would reckon with.
  row(58, 'formulas', title('=1+1'), shown('+1\n\n@a', 'paragraph: +1', 'paragraph: @a')),
];
