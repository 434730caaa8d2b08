import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of texts in UTF-8, with NUL between two, in hex: in a browser, which has none that answers at once. */
export function digestOf(...texts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(texts.join('\0'))));
}
