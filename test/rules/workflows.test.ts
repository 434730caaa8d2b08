import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../site/program.ts';

const folder = join(repository, '.github/workflows');
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

describe.each(workflows)('the workflow $name', ({ text }) => {
  it('uses actions by the hash of a commit, with the version beside it', () => {
    const used = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(used.length).toBeGreaterThan(0);
    for (const line of used) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may only read, but for the job that publishes', () => {
    const { permissions, jobs } = parse(text);
    expect(permissions).toEqual({ contents: 'read' });
    const writing = Object.entries<{ permissions?: Record<string, string> }>(jobs)
      .filter(([, job]) => Object.values(job.permissions ?? {}).includes('write'))
      .map(([name, job]) => [name, job.permissions]);
    expect(writing).toEqual('deploy' in jobs ? [['deploy', { pages: 'write', 'id-token': 'write' }]] : []);
  });

  it('leaves no key of the repository behind, and runs nothing of what strangers wrote', () => {
    const checkouts = text.match(/actions\/checkout@/g)?.length ?? 0;
    expect(text.match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts);
    expect(text).not.toMatch(/pull_request_target|secrets\./);
    for (const line of text.split('\n')) if (/\brun:/.test(line)) expect(line).not.toContain('${{');
  });
});

describe('what is installed', () => {
  const { packages } = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8'));
  const { allowScripts, dependencies, devDependencies } = JSON.parse(
    readFileSync(join(repository, 'package.json'), 'utf8'),
  );

  it('has a fixed version each, and runs no script but what is named', () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d[\w.-]*$/);
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node']);
  });

  it('comes from one registry, with a digest', () => {
    type Locked = { resolved?: string; integrity?: string; optional?: boolean };
    for (const [path, { resolved, integrity, optional }] of Object.entries<Locked>(packages)) {
      if (path === '') continue;
      expect(resolved ?? 'https://registry.npmjs.org/', path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      // Programs for other systems than this one are known by name and version alone.
      if (integrity !== undefined || optional !== true) expect(integrity, path).toMatch(/^sha512-/);
    }
  });

  it('is justified in one table, package by package', () => {
    const table = readFileSync(join(repository, 'docs/dependencies.md'), 'utf8');
    const named = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
  });
});
