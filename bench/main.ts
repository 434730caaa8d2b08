import { parseArgs } from 'node:util';
import { readGenerated, readLabelled, readMarked } from './gold.ts';
import { byPosition, ourEdits, ours, wordPeers } from './peers.ts';
import { type Quality, score, scoreMarked } from './quality.ts';

const { values } = parseArgs({ options: { gold: { type: 'string', default: '../shared/gold' } } });
const { gold } = values;

const generated = [
  ...readGenerated(`${gold}/generated/plain.jsonl`),
  ...readGenerated(`${gold}/generated/dense.jsonl`),
];
const sentences = readLabelled(`${gold}/argrewrite-v2/sentences.jsonl`);
const marked = readMarked(`${gold}/argrewrite-v2/words.jsonl`);

const print = (name: string, value: number, goal = ''): void => {
  process.stdout.write(`  ${name.padEnd(44)} ${value.toFixed(3).padStart(8)}  ${goal}\n`);
};

function printQuality(name: string, quality: Quality): void {
  process.stdout.write(`${name}\n`);
  print('links between changed blocks, F1', quality.changedLinks, '≥ 0.99');
  print('split, F1', quality.kinds.split, '≥ 0.95');
  print('merge, F1', quality.kinds.merge, '≥ 0.97');
  print('move, F1', quality.kinds.move, '≥ 0.85');
  print('changed words, F1', quality.words, '≥ 0.98');
  print('edits shown per edit made', quality.runsPerEdit, '0.95–1.05');
  print('edits shown per replaced sentence', quality.runsPerSentence, '≤ 1.1');
}

if (generated.length > 0) {
  process.stdout.write(`Generated documents: ${generated.length}\n`);
  printQuality('ours', score(generated, ours));
  for (const [name, words] of Object.entries(wordPeers))
    printQuality(`by position, ${name}`, score(generated, byPosition(words)));
}
if (sentences.length > 0) {
  const { allLinks, changedLinks } = score(sentences, ours);
  process.stdout.write(`Sentences of essays, linked by people: ${sentences.length} pairs of drafts\n`);
  print('all links, F1', allLinks);
  print('links between changed sentences, F1', changedLinks, '≥ 0.965');
}
if (marked.length > 0) {
  process.stdout.write(`Words of essays, marked by people: ${marked.length} pairs of sentences\n`);
  print('ours, F1', scoreMarked(marked, ourEdits), '≥ 0.945');
  for (const [name, words] of Object.entries(wordPeers)) print(`${name}, F1`, scoreMarked(marked, words));
}
