// Prints how many tests passed and failed, as the report of the last run says. Fails where there is no such report.
import { readFileSync } from 'node:fs';

const report = new URL('../node_modules/.cache/variorum/tests.json', import.meta.url);
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
// Where what its tests need cannot be made, a file fails and its tests are skipped: that is a failure as well.
const isBroken = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((result) => result.status === 'failed');
console.log(`${numPassedTests} passed, ${numFailedTests + testResults.filter(isBroken).length} failed`);
