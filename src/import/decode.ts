import { Refusal } from './refusal.ts';

/** What the bytes of a file are. `how` names the encoding where it was not plain UTF-8. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly how: string | undefined }
  | { readonly kind: 'binary' };

/** How far git too looks for a NUL before it takes a file for text. */
const looksAt = 8000;

const unicodeMarks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Decodes the bytes of a file from anywhere; line ends are made `\n`. A byte order mark decides; else it is UTF-8, with
 * U+FFFD where a few bytes of it are not; else what was asked for, or the encoding that was most common before UTF-8.
 *
 * @param fallback the name of an encoding, for text that is not UTF-8
 */
export function decodeFile(bytes: Uint8Array, fallback = 'windows-1252'): Decoded {
  const [marked] = unicodeMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
  if (marked !== undefined) return text(bytes, marked, marked === 'utf-8' ? undefined : marked.toUpperCase());
  if (bytes.subarray(0, looksAt).includes(0)) return { kind: 'binary' };
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const wrong = utf8.match(/\uFFFD/g)?.length ?? 0;
  // One that holds U+FFFD of its own is none the worse UTF-8.
  if (wrong === 0 || isUtf8(bytes)) return text(bytes, 'utf-8', undefined);
  const right = utf8.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  if (right > wrong) return text(bytes, 'utf-8', 'UTF-8 with bytes that are not');
  return text(bytes, fallback, fallback);
}

function text(bytes: Uint8Array, encoding: string, how: string | undefined): Decoded {
  return { kind: 'text', text: new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n'), how };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Words that are UTF-8, or else in the encoding that was most common before it. */
export function decodeWords(bytes: Uint8Array): string {
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** The name of an encoding as a person gave it, made sure of. Throws `Refusal`. */
export function parseEncoding(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(`“${name}” is no encoding that is known here`, 'Give one like windows-1252, shift_jis or koi8-r');
  }
}
