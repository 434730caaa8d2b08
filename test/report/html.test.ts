import { describe, expect, it } from 'vitest';
import { html, join } from '../../src/report/html.ts';
import { only } from './plain-blocks.ts';
import { attribute, parsed, textOf } from './printed.ts';

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '</p></b><!-- -->',
  '&lt;b&gt; &amp;quot; &#60; &notit;',
  ']]> <![CDATA[ ?> <?php',
  '\u2028 \u202E \u00A0',
];

describe('text in a template', () => {
  it.each(hostile)('is read back as it was between tags: %s', (text) => {
    const element = only(parsed(html`<b>${text}</b>`));
    expect(textOf(element)).toBe(text);
  });

  it.each(hostile)('is read back as it was in an attribute, and makes no other: %s', (text) => {
    const element = only(parsed(html`<b title="${text}" lang="en"></b>`));
    expect(element.attrs.map(({ name }) => name)).toEqual(['title', 'lang']);
    expect(attribute(element, 'title')).toBe(text);
  });

  it('is escaped once, however often it is put into others', () => {
    const inner = html`<i>${'<&>'}</i>`;
    expect(html`<b>${html`${[inner]}`}</b>`.toString()).toBe('<b><i>&lt;&amp;&gt;</i></b>');
  });

  it('is escaped in a list, at any depth', () => {
    expect(html`${['<', ['>', [html`<br>`]]]}`.toString()).toBe('&lt;&gt;<br>');
  });
});

describe('what is no text', () => {
  it('prints nothing where it is undefined, and zero where it is 0', () => {
    expect(html`[${undefined}|${0}|${''}]`.toString()).toBe('[|0|]');
  });
});

describe('pieces that are joined', () => {
  it.each([
    [[], ''],
    [['<'], '&lt;'],
    [['<', html`<br>`, undefined], '&lt;&amp;<br>&amp;'],
  ])('have the separator between them, escaped like themselves: %#', (pieces, markup) => {
    expect(join(pieces, '&').toString()).toBe(markup);
  });

  it('have nothing between them where no separator is given', () => {
    expect(join(['a', 'b']).toString()).toBe('ab');
  });
});
