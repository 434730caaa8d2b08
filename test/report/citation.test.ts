import { describe, expect, it } from 'vitest';
import { type Cited, cite } from '../../src/report/citation.ts';

const cited: Cited = {
  headline: 'Mill {to} close_& reopen',
  source: 'The Weir Times',
  archive: 'Book of Record',
  address: 'https://record.example/weir/mill/2024-01-01--2024-01-02/',
  edit: undefined,
  old: { time: '2024-01-01', digest: 'aa11', witnesses: ['https://captures.example/1'] },
  new: { time: '2024-01-02T10:30:00Z', digest: 'bb22', witnesses: [] },
};

describe('a citation', () => {
  it('names the change, the digests of both files and the captures by others', () => {
    expect(cite(cited, 'plain')).toMatchInlineSnapshot(
      `"“Mill {to} close_& reopen”. The Weir Times: change from the version of 2024-01-01 to that of 2024-01-02T10:30:00Z. Book of Record. https://record.example/weir/mill/2024-01-01--2024-01-02/. SHA-256 of the old version: aa11; of the new one: bb22. Captured by others too: https://captures.example/1"`,
    );
  });

  it('names the edit that is cited', () => {
    expect(cite({ ...cited, edit: '3', address: `${cited.address}#e0123456789` }, 'plain')).toContain(
      'edit 3 of the change from the version of 2024-01-01 to that of 2024-01-02T10:30:00Z',
    );
  });

  it('in Markdown shows signs of markup as they are', () => {
    expect(cite({ ...cited, headline: '*All* [but] <b>' }, 'Markdown')).toMatch(
      /^\[\\\*All\\\* \\\[but\\\] \\<b\\>\]\(<https:/,
    );
  });

  it('in BibTeX is one entry, its key made from what is cited', () => {
    expect(cite({ ...cited, address: `${cited.address}#e0123456789`, edit: '3' }, 'BibTeX')).toMatchInlineSnapshot(`
      "@misc{variorum-2024-01-02-bb22-e0123456789,
        title = {{Mill \\{to\\} close\\_\\& reopen}},
        organization = {{The Weir Times}},
        howpublished = {{Book of Record}},
        year = {2024},
        url = {https://record.example/weir/mill/2024-01-01--2024-01-02/#e0123456789},
        note = {edit 3 of the change from the version of 2024-01-01 to that of 2024-01-02T10:30:00Z. SHA-256 of the old version: aa11; of the new one: bb22. Captured by others too: https://captures.example/1}
      }"
    `);
  });
});
