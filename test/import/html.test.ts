import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/archive/blocks.ts';
import type { Block } from '../../src/archive/model.ts';
import { htmlMarkdown } from '../../src/import/html.ts';

function blocksOf(html: string): Block[] {
  return readMarkdown(htmlMarkdown(html).body, 'https://mill.example/');
}

/** Kind and words of each block, e.g. `heading2 The weir`. */
function readingOf(html: string): string[] {
  return blocksOf(html).map(({ kind, level, depth, text }) => `${kind}${level || ''}${'>'.repeat(depth)} ${text}`);
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('# ', '> ', '- ', '+ ', '* ', '---', '===', '~~~', '```', '1. ', '12) ', '1.', '.', ')'),
      fc.constantFrom('*', '**', '_', '__', '`', '[', ']', '](x)', '![', '[^1]: ', '[a]: b', '|', '|-|-|', ':'),
      fc.constantFrom('<', '<http://a.example>', '<b>', '&amp;', '&#35;', '&', '\\', '~~', 'a@b.example', '!'),
      fc.constantFrom(' ', ' ', 'mill', 'weir', '1', 'é', '🌊', '"', '…', '：', '东京'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Words in a line, some of them in elements that Markdown has signs for. */
const inline = fc
  .array(fc.tuple(fc.constantFrom('', '', 'b', 'em', 'code', 'span', 'a', 's', 'u'), hostile), { maxLength: 5 })
  .map((parts) => ({
    html: parts
      .map(([name, text]) => (name === '' ? escaped(text) : `<${name} href="x">${escaped(text)}</${name}>`))
      .join(''),
    words: parts.map(([, text]) => text).join(''),
  }));

describe('HTML', () => {
  it('keeps its words and their order, whatever they are and whatever elements they stand in', () => {
    const page = fc.array(fc.tuple(fc.constantFrom('p', 'h2', 'blockquote', 'div', 'li'), inline), { maxLength: 4 });
    fc.assert(
      fc.property(page, (parts) => {
        const html = parts.map(([name, { html: inner }]) => `<${name}>${inner}</${name}>`).join('');
        const words = parts.map(([, { words: inner }]) => inner).join('');
        const read = blocksOf(html).map(({ text }) => text);
        expect(read.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      }),
      { seed: 2_024_0314, numRuns: 3_000 },
    );
  });

  it('becomes the blocks that it has', () => {
    expect(
      readingOf(
        '<h1>The weir</h1><p>Open <em>again</em>.<br>From May.</p><ul><li>one<ul><li>two</ul></ul><ol start=4><li>four</ol>' +
          '<blockquote><p>Shut.</blockquote><hr><pre>a\n  b</pre><table><tr><th>day<th>hours<tr><td>Mon<td>9|5</table>',
      ),
    ).toEqual([
      'heading1 The weir',
      'paragraph Open again.\nFrom May.',
      'item> one',
      'item>> two',
      'item> 4. four',
      'paragraph Shut.',
      'break * * *',
      'code a\n  b',
      'row1 day\thours',
      'row Mon\t9|5',
    ]);
  });

  it('gives a table without a head none', () => {
    expect(readingOf('<table><tr><td>Mon<td>9<tr><td>Tue<td>10</table>')).toEqual(['row1 Mon\t9', 'row Tue\t10']);
  });

  it('keeps links, resolved against its own base, and pictures as words and address', () => {
    const [block] = blocksOf('<base href="https://a.example/b/"><p>See <a href="c d?e=1&amp;copy;">there</a></p>');
    expect(block?.runs.map(({ format }) => ('address' in format ? format.address : format.kind))).toEqual([
      'https://a.example/b/c%20d?e=1&copy;',
    ]);
    expect(readingOf('<p><img src="/x.png" alt="A [weir]"></p>')).toEqual(['picture A [weir]']);
  });

  it('leaves out what is no text: scripts, styles, forms to fill in, films, menus, what is hidden', () => {
    expect(
      readingOf(
        '<p>Text.</p><script>x()</script><style>p{}</style><nav>Menu</nav><video src=v>Film</video><p hidden>Hidden</p>' +
          '<template>Later</template><svg><text>Drawn</text></svg><noscript>No</noscript><button>Buy</button><!-- note -->',
      ),
    ).toEqual(['paragraph Text.']);
  });

  it('takes no strike through a word for an edit', () => {
    expect(readingOf('<p>It cost <del>3</del> <s>4</s> 5.</p>')).toEqual(['paragraph It cost 3 4 5.']);
  });

  it.each([
    ['its one main element', '<header>Head</header><main><p>Text.</main><footer>Foot</footer>', ['paragraph Text.']],
    ['its one article', '<p>Before</p><article><p>Text.</article>', ['paragraph Text.']],
    ['all of it where it has two', '<article>One</article><article>Two</article>', ['paragraph One', 'paragraph Two']],
  ])('is taken from %s', (_, html, reading) => {
    expect(readingOf(html)).toEqual(reading);
  });

  it('has the title of the page where its text has no heading of the first level, and the language', () => {
    expect(htmlMarkdown('<html lang=en-gb><title> The\nweir </title><p>Text.').metadata).toEqual({
      title: 'The weir',
      lang: 'en-GB',
    });
    expect(htmlMarkdown('<title>Site</title><h1>The weir</h1>').metadata).toEqual({});
    expect(htmlMarkdown('<html lang="no such">').metadata).toEqual({});
  });

  it('is refused, and runs nothing down, where it is nested too deeply', () => {
    expect(() => htmlMarkdown(`${'<div>'.repeat(50_000)}x`)).toThrow('nested too deeply');
  });
});
