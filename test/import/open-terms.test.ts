import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read.ts';
import { digestsOf, filesOf } from '../site/program.ts';
import { imported, TestRepository, versionsOf } from './repository.ts';

/** A repository as the engine of Open Terms Archive makes them: a commit for each record of a service's terms. */
function openTerms(): TestRepository {
  const repository = new TestRepository();
  const record = (subject: string, path: string, text: string): void => {
    repository.commit({ subject, files: { [path]: text } });
  };
  repository.commit({ subject: 'Initial commit', files: { 'README.md': '# Versions\n', LICENSE: 'ODbL\n' } });
  record('First record of Harbour Ferries Terms of Service', 'Harbour Ferries/Terms of Service.md', 'You pay 3.\n');
  record('First record of Café Quay Privacy Policy', 'Café Quay/Privacy Policy.md', 'We keep nothing.\n');
  record(
    'Record new changes of Harbour Ferries Terms of Service',
    'Harbour Ferries/Terms of Service.md',
    'You pay 4.\n',
  );
  record('Start tracking Harbour Ferries Privacy Policy', 'Harbour Ferries/Privacy Policy.md', 'We keep all.\n');
  record(
    'Apply technical or declaration upgrade on Harbour Ferries Terms of Service',
    'Harbour Ferries/Terms of Service.md',
    '# Terms\n\nYou pay 4.\n',
  );
  record(
    'Record new changes of weir.example Community Guidelines',
    'weir.example/Community Guidelines #2.md',
    'Be kind.\n',
  );
  return repository;
}

describe('a repository of Open Terms Archive', () => {
  it('becomes a source for each service and an article for each of its terms, by their own names', async () => {
    const { content, plan, problems } = await imported(openTerms());
    expect(plan.layout).toBe('services');
    expect(problems).toEqual([]);
    expect(filesOf(content).filter((path) => path.endsWith('article.md'))).toEqual([
      'Café Quay/Privacy Policy/article.md',
      'Harbour Ferries/Privacy Policy/article.md',
      'Harbour Ferries/Terms of Service/article.md',
      'weir.example/Community Guidelines #2/article.md',
    ]);
    const { archive, problems: faults } = readArchive(content);
    expect(faults).toEqual([]);
    expect(archive?.sources.map(({ name, times }) => [name, times])).toEqual([
      ['Café Quay', 'observed'],
      ['Harbour Ferries', 'observed'],
      ['weir.example', 'observed'],
    ]);
    expect(versionsOf(content, 'Harbour Ferries/Terms of Service').map(({ fields }) => fields.note)).toEqual([
      'First record of Harbour Ferries Terms of Service',
      'Record new changes of Harbour Ferries Terms of Service',
      'Apply technical or declaration upgrade on Harbour Ferries Terms of Service',
    ]);
    expect(readFileSync(join(content, 'Harbour Ferries/Terms of Service/article.md'), 'utf8')).toBe(
      '---\ntitle: "Terms of Service"\n---\n',
    );
  });

  it('is added to by a second run, and not changed where nothing is new', async () => {
    const repository = openTerms();
    const { content } = await imported(repository);
    const before = digestsOf(content);
    await imported(repository, { into: content });
    expect(digestsOf(content)).toEqual(before);
    repository.commit({
      subject: 'Record new changes of Harbour Ferries Terms of Service',
      files: { 'Harbour Ferries/Terms of Service.md': 'You pay 5.\n' },
    });
    expect((await imported(repository, { into: content })).counts.versions).toBe(1);
    expect(digestsOf(content)).toMatchObject(before);
  });

  it('may be read as one source, where its name is given or its layout', async () => {
    const named = await imported(openTerms(), { source: 'terms' });
    expect(readArchive(named.content).archive?.sources.map(({ slug }) => slug)).toEqual(['terms']);
    const told = await imported(openTerms(), { layout: 'files' });
    expect(readArchive(told.content).archive?.sources.map(({ slug }) => slug)).toEqual(['harbour']);
  });

  it('is not seen in folders whose commits speak of something else', async () => {
    const repository = new TestRepository();
    repository.commit({ subject: 'Update the hours', files: { 'docs/hours.md': 'Nine.\n' } });
    repository.commit({ subject: 'Update the map', files: { 'docs/hours.md': 'Ten.\n' } });
    expect((await imported(repository)).plan.layout).toBe('files');
  });
});
