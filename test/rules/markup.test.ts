import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, repository } from '../site/program.ts';

/** A way for text to become markup or code that is closed, and the files that may go it. */
interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly files: RegExp;
  readonly except: readonly string[];
  /** Lines that break it. */
  readonly planted: readonly string[];
}

const code = /\.(?:ts|mjs|astro)$/;
const pages = /\.astro$/;

// The linter has no rules for the markup of Astro files, so the sources are read here.
const rules: readonly Rule[] = [
  {
    name: 'markup is printed by one component, which takes nothing but `Html`',
    pattern: /\bset:(?:html|text)\b/,
    files: pages,
    except: ['components/Print.astro'],
    planted: ['<p set:html={view.note} />', '<Fragment set:html={`<b>`} />'],
  },
  {
    // `foreign` gives `lang` and `dir`, and nothing else.
    name: 'an element has the attributes that are written on it, beside the language of a text, and no others',
    pattern: /<[\w.-]+(?:\s[^<>]*)?\{\s*\.\.\.(?!foreign\()/,
    files: pages,
    except: [],
    planted: ['<a {...link}>', '<a href={href} { ...rest } class="x">'],
  },
  {
    name: 'nothing is written into a script or a style sheet in the page',
    pattern: /\bdefine:vars\b|\bis:inline\b/,
    files: pages,
    except: [],
    planted: ['<script define:vars={{ title }}>', '<script is:inline>'],
  },
  {
    name: 'an element has no code and no style in its attributes',
    pattern: /<[a-z][^<>]*\son[a-z]+\s*=/,
    files: pages,
    except: [],
    planted: ['<button onclick="go()">', '<img src={src} onerror={tell}>'],
  },
  {
    name: 'a script makes markup of `Html` alone, in one place',
    pattern:
      /\.(?:innerHTML|outerHTML|srcdoc)\s*\+?=|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe/,
    files: code,
    except: ['scripts/compare/shell.ts'],
    planted: [
      'place.innerHTML = text;',
      'place.outerHTML += text;',
      'place.insertAdjacentHTML("beforeend", text);',
      'document.write(text);',
    ],
  },
  {
    name: 'text is never run',
    pattern: /\bnew Function\b|\beval\(|\bset(?:Timeout|Interval)\(\s*['"`]|['"`]javascript:/,
    files: code,
    except: [],
    planted: ['new Function(text)', 'eval(text)', "setTimeout('go()', 1)", 'location.href = `javascript:go()`'],
  },
  {
    name: 'a response is printed by a function, never written by hand',
    pattern: /new Response\(\s*['"`]/,
    files: code,
    except: [],
    planted: ['new Response(`<rss>`)'],
  },
  {
    name: 'no text is read as a patch',
    pattern: /\b(?:parsePatch|applyPatch|applyPatches|createPatch)\b/,
    files: code,
    except: [],
    planted: ['applyPatch(text, patch)'],
  },
];

const sources = filesOf(join(repository, 'src')).map((path) => ({
  path,
  // Without comments, which may name what is closed.
  text: readFileSync(join(repository, 'src', path), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, ''),
}));

describe.each(rules)('$name', ({ pattern, files, except, planted }) => {
  it('holds in every source', () => {
    const broken = sources.filter(({ path, text }) => files.test(path) && pattern.test(text)).map(({ path }) => path);
    // Also where an exception is no longer needed.
    expect(broken).toEqual([...except]);
  });

  it.each(planted)('would be broken by %s', (line) => {
    expect(line).toMatch(pattern);
  });
});
