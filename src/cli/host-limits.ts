import type { Host } from '../archive/model.ts';
import { count } from '../report/wording.ts';
import type { Measured } from './publish.ts';

/** What a host publishes at most, as it says itself; undefined where it names no limit. */
interface Limits {
  readonly name: string;
  readonly bytes?: number;
  readonly files?: number;
  /** Bytes of one file. */
  readonly fileBytes?: number;
  /** Files in one folder, not counting those in folders within it. */
  readonly folderFiles?: number;
}

const gigabyte = 1_000_000_000;

/** Those of the plans that cost nothing. */
const limitsOf: Readonly<Record<Host, Limits | undefined>> = {
  'github-pages': { name: 'GitHub Pages', bytes: gigabyte },
  'gitlab-pages': { name: 'GitLab Pages', bytes: gigabyte, files: 200_000 },
  'cloudflare-pages': { name: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * 1024 * 1024 },
  netlify: { name: 'Netlify', folderFiles: 54_000 },
  other: undefined,
};

/** The part of a limit from which on it is warned of. */
const near = 0.8;

/** `, 12.3 % of the 1 GB that GitHub Pages publishes`; nothing where the host names no such limit. */
export function shareOfLimit({ bytes }: Measured, host: Host): string {
  const limits = limitsOf[host];
  if (limits?.bytes === undefined) return '';
  return `, ${((100 * bytes) / limits.bytes).toFixed(1)} % of the ${limits.bytes / gigabyte} GB that ${limits.name} publishes`;
}

/** Warnings, a sentence each, of every limit of the host that a site comes near to, or exceeds. */
export function nearLimits({ bytes, files, largest, fullest }: Measured, host: Host): string[] {
  const limits = limitsOf[host];
  if (limits === undefined) return [];
  const reached: readonly [found: number, limit: number | undefined, unit: string, where: string][] = [
    [bytes, limits.bytes, 'bytes', 'The site'],
    [files, limits.files, 'files', 'The site'],
    [largest.bytes, limits.fileBytes, 'bytes', `The file ${largest.path}`],
    [fullest.files, limits.folderFiles, 'files', `The folder ${fullest.path}`],
  ];
  return reached.flatMap(([found, limit, unit, where]) => {
    if (limit === undefined || found < near * limit) return [];
    const share = Math.floor((100 * found) / limit);
    const of = `${share} % of the ${count(limit)} that ${limits.name} publishes`;
    const then = found > limit ? 'What exceeds it is not published.' : 'The README says what other hosts take.';
    return `${where} has ${count(found)} ${unit}, ${of}. ${then}`;
  });
}
