import type { Placed } from './row.ts';

/** Two versions of one text, so that there is a change. */
export function change(old: string, neu: string): Placed {
  return { files: { '2024-01-01.md': old, '2024-01-02.md': neu } };
}
