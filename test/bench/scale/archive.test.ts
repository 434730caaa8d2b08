import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeArchive } from '../../../bench/scale/archive.ts';
import { countsOf } from '../../../src/archive/query.ts';
import { readArchive } from '../../../src/archive/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-made-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('writeArchive', () => {
  it('writes an archive in which nothing is wrong', () => {
    const written = writeArchive(folder, 80);
    const { archive, problems } = readArchive(folder);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const counts = archive && countsOf(archive);
    const { articles, versions } = written;
    expect(counts).toEqual({ sources: 5, articles, versions, changes: 80 });
  });
});
