import { digestOf } from '#digest';
import { parseTimeName } from './times.ts';

const longest = 71;
/** Names that no folder of some systems may have, and those of pages that every site has where a source's would be. */
const reserved = /^(?:con|nul|aux|prn|com\d|lpt\d|index|404)$/;

/**
 * The part of an address made from the name of a folder or file (without its ending): lower-case letters, digits and
 * single hyphens, at most 80. A name that is a time becomes its UTC instant or its bare date. Where something was lost
 * on the way, eight hex digits of the name's SHA-256 tell it from others.
 */
export function slugOf(name: string): string {
  const time = parseTimeName(name, 'UTC');
  if (time.kind === 'time') {
    const iso = new Date(time.moment.epoch).toISOString();
    return time.moment.precision === 'day'
      ? iso.slice(0, 10)
      : `${iso.slice(0, 19).replaceAll(':', '-')}z`.toLowerCase();
  }
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const lost = /[^\P{L}a-z]|[^\P{N}0-9]/u.test(folded);
  const slug = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (!lost && slug.length <= longest && slug !== '' && !reserved.test(slug)) return slug;
  const stem = slug.slice(0, longest).replace(/-+$/, '');
  return `${stem === '' ? 'x' : stem}-${digestOf(name.normalize('NFC')).slice(0, 8)}`;
}
