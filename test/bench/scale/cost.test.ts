import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Command, costOf } from '../../../bench/scale/cost.ts';

const node = (code: string): Command => ({ words: [process.execPath, '-e', code] });
const busy = 'const end = Date.now() + 600; while (Date.now() < end) {}';
/** A program that leaves all the work to another one. */
const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;

describe('costOf', () => {
  it('counts the processor time of what a program starts', async () => {
    const { cpu } = await costOf([node(parent)]);
    const { cpu: idle } = await costOf([node('')]);
    expect(cpu).toBeGreaterThan(idle + 0.1);
  });

  it.runIf(existsSync('/proc/self/status'))('knows the memory of the largest process', async () => {
    const large = 'const bytes = Buffer.alloc(300e6, 1); setTimeout(() => bytes.length, 1000)';
    const { memory = 0 } = await costOf([node(large), node('')]);
    expect(memory).toBeGreaterThan(300e6);
    expect(memory).toBeLessThan(600e6);
  });

  it('runs a stage when the one before has ended, and says what went wrong', async () => {
    const failing = node("console.error('the disk is full'); process.exit(3)");
    await expect(costOf([failing], [node('while (true) {}')])).rejects.toThrow('the disk is full');
  });
});
