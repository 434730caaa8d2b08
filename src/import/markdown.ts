import { legal } from '../archive/characters.ts';

/**
 * Paragraphs of plain words as Markdown that is read back as exactly these paragraphs. Line breaks inside one are kept.
 * Paragraphs in which nothing stands are left out, as the reader of plain text leaves them out.
 */
export function plainMarkdown(paragraphs: readonly string[]): string {
  return paragraphs
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `${escapeParagraph(legal(paragraph))}\n`)
    .join('\n');
}

function escapeParagraph(paragraph: string): string {
  // A line break is written as a backslash at the end of a line, but for those at the end, after which no line comes.
  const words = paragraph.replace(/\n+$/, '');
  return words.split('\n').map(escapeLine).join('\\\n') + coded(paragraph.slice(words.length));
}

/** Signs that mean something wherever they stand. */
const anywhere = /[\\`*_[\]<|]|&(?=#|[a-z])/gi;
/** Signs that mean something at the begin of a line: headings, quotations, lists, rules, underlines, fences, tables. */
const atStart = /^(?:[#>+\-=~:]|\d+(?=[.)]))/;

function escapeLine(line: string): string {
  const words = line.trim();
  const start = line.length - line.trimStart().length;
  const escaped = words
    .replace(anywhere, (sign) => `\\${sign}`)
    .replace(atStart, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
  return coded(line.slice(0, start)) + escaped + coded(line.slice(start + words.length));
}

/** White space that a reader of Markdown would drop, written so that it stays. */
function coded(space: string): string {
  return [...space].map((sign) => `&#${sign.codePointAt(0)};`).join('');
}
