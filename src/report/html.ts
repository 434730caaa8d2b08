/**
 * Text that may be printed into a page as it stands. The only ways to make one are `html`, `join` and `json`, which escape
 * everything that is not already `Html`, so text of strangers cannot become markup by mistake.
 */
export class Html {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** Escapes all values that are not `Html`; see `html`. */
  static fromTemplate(strings: readonly string[], values: readonly Printable[]): Html {
    // Strings are put together, never joined from lists: the machine copies them once, when the page is written.
    let text = strings[0] ?? '';
    for (let at = 0; at < values.length; at += 1) {
      text += print(values[at]);
      text += strings[at + 1] ?? '';
    }
    return new Html(text);
  }

  /** Escapes all pieces that are not `Html`; see `join`. */
  static joined(pieces: readonly Printable[], separator: Printable): Html {
    const between = print(separator);
    let text = '';
    for (let at = 0; at < pieces.length; at += 1) {
      if (at > 0) text += between;
      text += print(pieces[at]);
    }
    return new Html(text);
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template. Undefined prints nothing. */
export type Printable = Html | string | number | undefined | readonly Printable[];

/** Markup with values in it: ``html`<b title="${title}">${text}</b>` ``. Attributes must be in double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Printable[]): Html {
  return Html.fromTemplate(strings, values);
}

/** Several pieces of markup one after the other, with nothing or `separator` between. */
export function join(pieces: readonly Printable[], separator: Printable = ''): Html {
  return Html.joined(pieces, separator);
}

/** What JSON can say. What is undefined is left out. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Data as the whole of a `script` element: no text in it can end the element, or begin a comment. */
export function json(data: Json): Html {
  const signs: Readonly<Record<string, string>> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' };
  return Html.fromTemplate([JSON.stringify(data).replace(/[<\u2028\u2029]/g, (sign) => signs[sign] ?? sign)], []);
}

function print(value: Printable): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(print).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  // Few texts hold a sign to escape.
  return !/[&<>"]/.test(text) ? text : text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
