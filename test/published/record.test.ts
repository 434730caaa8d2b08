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
    expect(printRecord([line('/b/'), line('/a/')])).toBe('{"address":"/a/"}\n{"address":"/b/"}\n');
  });

  it('says all of a file once, and names it in the lines below', () => {
    const [old, neu, other] = ['one', 'two', 'one'].map((name, at) => ({
      path: `p/${at < 2 ? 'a' : 'b'}/${name}.md`,
      digest: `${at}`,
    }));
    const line = (address: string, ...files: (typeof old)[]): Published => ({
      address,
      first: null,
      files: files.filter((file) => file !== undefined),
    });
    const printed = printRecord([
      line('/p/a/', old, neu),
      line('/p/a/feed.xml'),
      line('/p/a/one--two/', old, neu),
      line('/p/a/one/', old),
      line('/p/b/', other),
      line('/p/b/one/', other),
    ]);
    expect(printed.trimEnd().split('\n')).toEqual([
      '{"address":"/p/a/","files":[{"path":"p/a/one.md","digest":"0"},{"path":"p/a/two.md","digest":"1"}]}',
      '{"address":"/p/a/feed.xml"}',
      '{"address":"/p/a/one--two/","files":["one.md","two.md"]}',
      '{"address":"/p/a/one/","files":["one.md"]}',
      '{"address":"/p/b/","files":[{"path":"p/b/one.md","digest":"2"}]}',
      '{"address":"/p/b/one/","files":["one.md"]}',
    ]);
  });

  it('may say all of every file in every line, as older ones do', () => {
    const files = [{ path: 'p/a/one.md', digest: '0' }];
    const lines = ['/p/a/', '/p/a/one/'].map((address) => JSON.stringify({ address, first: null, files }));
    const reading = parseRecord(`${lines.join('\n')}\n`);
    expect('record' in reading && [...reading.record.values()].map((line) => line.files)).toEqual([files, files]);
  });

  it.each([
    ['what is no JSON', '{"address":'],
    ['no object', '["/a/"]'],
    ['no address', '{"first":null,"files":[]}'],
    ['an address that is none of the site', '{"address":"https://mill.example/","first":null,"files":[]}'],
    ['a file that no line above says all of', '{"address":"/a/","files":["a.md"]}'],
    ['files without digests', '{"address":"/a/","first":null,"files":[{"path":"a.md"}]}'],
  ])('is not read where a line holds %s, and says which line', (_, line) => {
    expect(parseRecord(`{"address":"/a/","first":null,"files":[]}\n${line}\n`)).toEqual({ brokenAt: 2 });
  });

  it('may hold more than is known of it', () => {
    const reading = parseRecord('{"address":"/a/","first":null,"files":[],"later":1}\n');
    expect('record' in reading && [...reading.record.keys()]).toEqual(['/a/']);
  });
});
