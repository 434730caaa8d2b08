// Prints how many tests passed and failed, as the report of the last run says. Fails where there is no such report.
import { readFileSync } from 'node:fs';

const report = new URL('../node_modules/.cache/variorum/tests.json', import.meta.url);
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
