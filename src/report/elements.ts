import type { Block } from '../archive/model.ts';
import { type Html, html } from './html.ts';

/** Attributes come in as markup with a leading space; a class of the block's kind is added to them. */
export function elementFor(block: Block, words: Html, attributes: Html): Html {
  const classes = classesOf(block);
  const all = withClasses(attributes, classes);
  switch (block.kind) {
    case 'headline':
      return html`<h2${all}>${words}</h2>`;
    case 'heading':
      return heading(block.level, words, all);
    case 'code':
      // The parser drops the first line feed in a `pre`.
      return block.text.startsWith('\n') ? html`<pre${all}>${'\n'}${words}</pre>` : html`<pre${all}>${words}</pre>`;
    default:
      return html`<p${all}>${words}</p>`;
  }
}

/** Headings of a text stand below the page's own. */
function heading(level: number, words: Html, attributes: Html): Html {
  switch (level) {
    case 1:
      return html`<h2${attributes}>${words}</h2>`;
    case 2:
      return html`<h3${attributes}>${words}</h3>`;
    case 3:
      return html`<h4${attributes}>${words}</h4>`;
    case 4:
      return html`<h5${attributes}>${words}</h5>`;
    default:
      return html`<h6${attributes}>${words}</h6>`;
  }
}

function classesOf({ kind, level, depth, quotes, text }: Block): string {
  const classes: string[] = [];
  if (kind === 'row') classes.push('cells');
  else if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'code') classes.push(kind);
  if (kind === 'row' && level === 1) classes.push('head');
  if (kind === 'item' && /^\d+[.)]/.test(text)) classes.push('numbered');
  if (kind === 'heading' && level === 6) classes.push('l6');
  classes.push(...steps('d', depth, 6), ...steps('q', quotes, 3));
  return classes.join(' ');
}

/** `d3`; beyond what the styles tell apart also how deep it really is, for programs: `d6 d9`. */
function steps(letter: string, depth: number, most: number): string[] {
  if (depth === 0) return [];
  return depth > most ? [`${letter}${most}`, `${letter}${depth}`] : [`${letter}${depth}`];
}

function withClasses(attributes: Html, classes: string): Html {
  return classes === '' ? attributes : html` class="${classes}"${attributes}`;
}
