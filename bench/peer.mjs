// Compares pairs of texts from standard input with another tool, as `variorum diff --jsonl` does with ours: the texts of
// a pair are joined by line feeds. Only the tool that is asked for is loaded.
import { createInterface } from 'node:readline';

const tools = {
  diffWords: async () => (await import('diff')).diffWords,
  diffWordsWithSpace: async () => (await import('diff')).diffWordsWithSpace,
  diffArrays: async () => {
    const { diffArrays } = await import('diff');
    const tokens = (text) => text.match(/\s+|\S+/g) ?? [];
    return (old, neu) => diffArrays(tokens(old), tokens(neu));
  },
  'diff-match-patch': async () => {
    const { diffCleanupSemantic, diffMain } = await import('diff-match-patch-es');
    return (old, neu) => {
      const parts = diffMain(old, neu, { diffTimeout: 0 });
      diffCleanupSemantic(parts);
      return parts;
    };
  },
};
const compare = await tools[process.argv[2]]();

for await (const line of createInterface({ input: process.stdin })) {
  const { id, old, new: neu } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify({ id, parts: compare(old.join('\n'), neu.join('\n')) })}\n`);
}
