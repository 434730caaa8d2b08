import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Published, parseRecord, printRecord } from '../../src/published/record.ts';

const file = fc.record(
  { path: fc.string(), digest: fc.string(), amended: fc.string() },
  { requiredKeys: ['path', 'digest'] },
);
const published = fc.record({
  address: fc.string({ unit: 'binary' }).map((text) => `/${text}`),
  first: fc.option(fc.string()),
  files: fc.array(file),
});

describe('a record of what was published', () => {
  it('is read as it was printed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(published, { selector: ({ address }) => address }), (lines) => {
        const reading = parseRecord(printRecord(lines));
        const expected = new Map(lines.map((line): [string, Published] => [line.address, line]));
        expect('record' in reading && new Map(reading.record)).toEqual(expected);
      }),
    );
  });

  it('has one line for each address, in order of address', () => {
    const line = (address: string): Published => ({ address, first: null, files: [] });
    expect(printRecord([line('/b/'), line('/a/')])).toBe(
      '{"address":"/a/","first":null,"files":[]}\n{"address":"/b/","first":null,"files":[]}\n',
    );
  });

  it.each([
    ['what is no JSON', '{"address":'],
    ['no object', '["/a/"]'],
    ['no address', '{"first":null,"files":[]}'],
    ['an address that is none of the site', '{"address":"https://mill.example/","first":null,"files":[]}'],
    ['files without digests', '{"address":"/a/","first":null,"files":[{"path":"a.md"}]}'],
  ])('is not read where a line holds %s, and says which line', (_, line) => {
    expect(parseRecord(`{"address":"/a/","first":null,"files":[]}\n${line}\n`)).toEqual({ brokenAt: 2 });
  });

  it('may hold more than is known of it', () => {
    const reading = parseRecord('{"address":"/a/","first":null,"files":[],"later":1}\n');
    expect('record' in reading && [...reading.record.keys()]).toEqual(['/a/']);
  });
});
