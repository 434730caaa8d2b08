import { describe, expect, it } from 'vitest';
import { ourProgram, peerProgram, run } from '../../bench/program.ts';
import { linesOf } from '../../bench/speed.ts';
import { peerNames } from '../../bench/words.ts';

const input = linesOf([{ old: ['The pier is shut.'], new: ['The pier is open.'] }]);

describe('run', () => {
  it.each(['ours', ...peerNames] as const)('runs %s on lines of JSON, and says what it took', (name) => {
    const result = run(name === 'ours' ? ourProgram : peerProgram(name), input, 60);
    expect(JSON.parse(result?.output ?? '')).toMatchObject({ id: 0 });
    expect(result?.cpu).toBeGreaterThan(0);
    expect(result?.memory).toBeGreaterThan(1_000_000);
  });

  it('does not wait for a program for ever', () => {
    expect(run(['-e', 'setInterval(() => {}, 1000)'], '', 1)).toBeUndefined();
  });
});
