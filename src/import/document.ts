import { type Metadata, takeApart } from './front-matter.ts';
import { htmlMarkdown } from './html.ts';
import { plainMarkdown } from './markdown.ts';
import type { Form } from './paths.ts';

/** A text as a version of the archive holds it. */
export interface Document {
  readonly metadata: Metadata;
  /** The ending of its file: Markdown, or plain text with a paragraph a line. */
  readonly ending: 'md' | 'txt';
  readonly body: string;
  /** True where front matter is no valid YAML. */
  readonly wasLenient: boolean;
}

/** How texts are read. */
export interface Reading {
  /** True where a paragraph of plain text ends at an empty line, since its lines were broken at some width. */
  readonly isWrapped: boolean;
}

/** Makes a text of any form one that a version can hold. */
export function readDocument(text: string, form: Form, { isWrapped }: Reading): Document {
  switch (form) {
    case 'markdown':
      return { ...takeApart(text), ending: 'md' };
    case 'html':
      return { ...htmlMarkdown(text), ending: 'md', wasLenient: false };
    case 'text':
      if (!isWrapped) return { metadata: {}, ending: 'txt', body: text, wasLenient: false };
      return { metadata: {}, ending: 'md', body: plainMarkdown(unwrap(text)), wasLenient: false };
  }
}

/** The paragraphs of text whose lines were broken at some width: what stands between empty lines, in one line. */
function unwrap(text: string): string[] {
  return text.split(/\n[^\S\n]*(?:\n|$)/).map((paragraph) => paragraph.trim().replace(/[^\S\n]*\n[^\S\n]*/g, ' '));
}
