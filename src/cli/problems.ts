import type { Problem } from '../archive/model.ts';

/** Problems as a person reads them: errors one by one with their remedy, warnings grouped by what they say. */
export function printProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const parts = [...errors.map(printError), ...groupWarnings(warnings)];
  return parts.map((part) => `${part}\n`).join('');
}

function printError(problem: Problem): string {
  return `error: ${placeOf(problem)}: ${wordsOf(problem)}.\n       ${problem.remedy}.`;
}

/** Files named in a group of warnings; of the others, how many there are. */
const named = 3;

function groupWarnings(warnings: readonly Problem[]): string[] {
  const groups = Map.groupBy(warnings, (warning) => `${wordsOf(warning)}.\n         ${warning.remedy}.`);
  return [...groups].map(([words, group]) => {
    const places = group.slice(0, named).map(placeOf).join(', ');
    const more = group.length > named ? ` and ${group.length - named} more` : '';
    return `warning: ${places}${more}: ${words}`;
  });
}

function placeOf({ file, line }: Problem): string {
  const name = printable(file === '' ? 'the content folder' : file);
  return line === undefined ? name : `${name}:${line}`;
}

function wordsOf({ field, message }: Problem): string {
  return printable(field === undefined ? message : `${field}: ${message}`);
}

/** Names of files are the text of strangers too: nothing in them may steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
}
