// Loaded before a program that is measured (`node --import`): when it ends, writes to file descriptor 3 what it used.
import { existsSync, readFileSync, writeSync } from 'node:fs';

const status = '/proc/self/status';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  // On Linux, maxRSS begins at what the parent used when it started this process; VmHWM is of this process alone.
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8')) : null;
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: Number(own?.[1] ?? maxRSS) * 1024 }));
});
