import { mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser without a window. */
export async function launch(): Promise<Browser> {
  return driver.launch({ executablePath: await unpacked(), args: flags });
}

/** The path of the browser, unpacked when it is first asked for. Test files run side by side, so they take turns. */
async function unpacked(): Promise<string> {
  const lock = join(tmpdir(), 'variorum-chromium.lock');
  while (!take(lock)) await wait(100);
  try {
    return await chromium.executablePath();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** False where another process holds the lock; one that is a minute old was left by a process that was killed. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > 60_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
