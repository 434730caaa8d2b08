// Compares pairs of texts from standard input with one function of the package `diff`, as `variorum diff --jsonl` does
// with ours: the texts of a pair are joined by line feeds.
import { createInterface } from 'node:readline';
import { diffArrays, diffWords } from 'diff';

const compare = {
  diffWords,
  diffArrays: (old, neu) => diffArrays(old.match(/\s+|\S+/g) ?? [], neu.match(/\s+|\S+/g) ?? []),
}[process.argv[2]];

for await (const line of createInterface({ input: process.stdin })) {
  const { id, old, new: neu } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify({ id, parts: compare(old.join('\n'), neu.join('\n')) })}\n`);
}
