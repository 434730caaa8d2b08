/** Words for a place in an archive, such as `title`. They must hold no line break. */
export type Words = (place: string) => string;

/** Characters that a page may not hold, or that it must name where they were edited. */
const control = '\u0001\u0008\u001b[31m\u0085\u202e\u2028\u200b\uFFFE';

/** Signs that mean something to HTML, XML, JavaScript, JSON, YAML, a template, a terminal or a file system. */
export const hostile: Words = (place) =>
  `${place} ${control} "><script>alert(1)</script><img src=x onerror=alert(1)> 'onload='alert(1) </title></textarea></style>` +
  `[j](javascript:alert(1)) ![d](data:text/html,x) [v](VBScript:x) <!-- --> ]]> <![CDATA[ &amp; &#x6a; \${7*7} {{7*7}} <%= 7*7 %> %0d%0a \\u003c ${place}`;

/** The same without a sign that could mean anything. */
export const harmless: Words = (place) =>
  `${place} \u202e\u200b some *words* [j](https://j.example/) ![d](https://d.example/x) that stand where others might stand ${place}`;

/** A value of YAML in quotation marks, with nothing but ASCII in them. */
const yaml = (text: string): string =>
  JSON.stringify(text).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const at = (address: string, words: string): string => `${address}?q=${words.replaceAll(' ', '+')}`;

/** Names of folders and files that mean something to a file system, a web server, a shell, a parser or to Astro. */
export const hostileNames: readonly string[] = [
  'a "source" <script>alert(1)<\u2215script>',
  "an 'article' `touch here` $(touch here) & > here",
  'a version?x=1#y "><b>',
  'x..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f%41%00',
  ' before and after ',
  'in two\nlines',
  '\u202egnp.exe',
  'Übergröße 東京 🦭',
  `{{x}} \${y} <%= z %>`,
  '[source]',
  '[...rest]',
  '__proto__',
  'constructor',
  '500',
  'index',
  'CON',
  '-',
  '_astro',
  'feed.xml',
  'sitemap-index.xml',
  `long${' name'.repeat(45)}`,
];

/** As many that mean nothing. */
export const harmlessNames: readonly string[] = hostileNames.map((_, turn) => `name ${turn + 1}`);

/**
 * An archive that has everything an archive can have, with words of these in each place. Built with `harmless` it shows
 * what elements and attributes the same archive may bring; with `hostile` it must bring no others.
 */
export function archiveOf(words: Words, names: readonly string[]): Record<string, string> {
  const [source = '', article = '', file = ''] = names;
  const files = {
    'archive.md': front({
      title: yaml(words('archive title')),
      description: yaml(words('archive description')),
      contact: yaml(words('archive contact')),
      license: yaml(words('archive license')),
      url: 'https://record.example/of/',
      robots: 'index',
    }).concat(words('about')),
    [`${source}/source.md`]: front({
      name: yaml(words('source name')),
      homepage: yaml(at('https://source.example/', words('homepage'))),
      license: yaml(words('source license')),
    }).concat(words('source body')),
    [`${source}/${article}/article.md`]: front({
      title: yaml(words('article title')),
      url: yaml(at('https://source.example/article', words('url'))),
      aliases: `[${yaml(`alias ${words('alias')}`.slice(0, 200))}]`,
      license: yaml(words('article license')),
      redact: `[{quote: "the private part", reason: ${yaml(words('redaction'))}}]`,
    }).concat(words('note of the editor')),
    [`${source}/${article}/2024-01-01.md`]: version(words, 'first').concat('\n\nThis is the private part.\n'),
    [`${source}/${article}/2024-01-02.md`]: version(words, 'second'),
    [`${source}/${article}/2024-01-03.md`]: front({ withdrawn: yaml(words('version withdrawn')) }),
    [`${source}/${article}/2024-01-04.txt`]: `${words('plain one')}\n\n${words('plain two')}\n`,
    [`${source}/${article}/2024-01-05.txt`]: `${words('plain one')}\n\n${words('plain three')}\n`,
    [`${source}/${article}/${file}.md`]: `---\ndate: 2024-01-06\n---\n${words('plain one')}\n\n${words('plain three')}\n`,
    [`${source}/withdrawn/article.md`]: front({ withdrawn: yaml(words('article withdrawn')) }),
    [`${source}/withdrawn/2024-01-01.md`]: words('never shown'),
    'withdrawn source/source.md': front({ withdrawn: yaml(words('source withdrawn')) }),
    'withdrawn source/an article/2024-01-01.md': words('never shown'),
  };
  const others = names.slice(3).map((name) => [`${name}/${name}/2024-02-01.md`, `# ${words('named')}\n`]);
  return { ...files, ...Object.fromEntries(others) };
}

function version(words: Words, turn: string): string {
  const head = front({
    title: yaml(words(`${turn} title`)),
    byline: yaml(words(`${turn} byline`)),
    standfirst: yaml(words(`${turn} standfirst`)),
    published: turn === 'first' ? '2024-01-01T08:00:00Z' : '2024-01-01T09:00:00Z',
    url: yaml(at('https://source.example/version', words('url'))),
    note: yaml(words(`${turn} note`)),
    'captured-by': yaml(words(`${turn} captor`)),
    witness: `[${yaml(at('https://witness.example/', words('witness')))}]`,
    license: yaml(words('license')),
  });
  const cell = words(`${turn} cell`).replaceAll('|', '');
  return `${head}
## ${words(`${turn} heading`)}

${words(`${turn} paragraph`)}

[${words(`${turn} link`)}](<https://link.example/${words('target').replace(/[<>]/g, '')}>)

![${words(`${turn} picture`)}](<https://picture.example/${words('source').replace(/[<>]/g, '')}>)

- ${words(`${turn} item`)}

> ${words(`${turn} quotation`)}

| ${cell} | b |
| --- | --- |
| ${cell} | d |

\`\`\`${words('language').replaceAll('`', '')}
${words(`${turn} code`)}
\`\`\`

Some \`${words(`${turn} code span`)}\` in a line that is longer than what stands in it, so that it stays.
`;
}

function front(fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join('')}---\n`;
}
