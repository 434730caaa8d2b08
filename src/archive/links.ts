import type { Format } from './model.ts';

const maxLength = 2048;

/** What an address in the text is: where it leads, or undefined for what is no safe place on the web. */
export function linkTarget(
  kind: 'link' | 'picture',
  target: string,
  base: string | undefined,
): Extract<Format, { target: string }> {
  const schemes = kind === 'link' ? ['http:', 'https:', 'mailto:'] : ['http:', 'https:'];
  const url = URL.parse(target, base);
  const isSafe = url !== null && schemes.includes(url.protocol) && url.href.length <= maxLength;
  return { kind, target, address: isSafe ? withoutCredentials(url) : undefined };
}

/** An address in front matter: its canonical form, or what is wrong with it. */
export type Address =
  | { readonly kind: 'address'; readonly href: string; readonly hadCredentials: boolean }
  | { readonly kind: 'wrong'; readonly message: string };

/** Reads an address that stands for itself: `http` or `https`, absolute, and no longer than browsers take. */
export function parseAddress(text: string): Address {
  if (text.length > maxLength) return { kind: 'wrong', message: `is longer than ${maxLength} characters` };
  // `new URL` reads `https:host` and back slashes too; control characters inside a scheme are what it must not forgive.
  const url = URL.parse(text);
  if (url === null) return { kind: 'wrong', message: 'is no complete address' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { kind: 'wrong', message: 'is no address of the web' };
  }
  return { kind: 'address', href: withoutCredentials(url), hadCredentials: url.username !== '' || url.password !== '' };
}

function withoutCredentials(url: URL): string {
  if (url.username === '' && url.password === '') return url.href;
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  return clean.href;
}
