import type { Result } from './take-exam.js';

/** One line of a result, with what is wrong below it. */
export function describeResult({ id, findings, calls, errors, tokens, ended }: Result): string {
  const passed = findings.length === 0 ? 'yes' : 'no';
  const wrong = [...(ended === null ? [] : [ended]), ...findings.map(({ grader, why }) => `${grader}: ${why}`)];
  return [toRow(id, passed, String(calls), String(errors), String(tokens)), ...wrong.map(indent)].join('\n');
}

/** The head of the table. */
export const TABLE_HEAD: string = toRow('request', 'passed', 'calls', 'errors', 'tokens');

/** The last line: how many are passed, and what all of them took. */
export function describeSum(results: readonly Result[]): string {
  const { passed, calls, errors, tokens } = addUp(results);
  const row = toRow(
    results.length === 1 ? '1 request' : `${results.length} requests`,
    String(passed),
    String(calls),
    String(errors),
    String(tokens),
  );
  const list = Math.max(0, ...results.map(({ listTokens }) => listTokens));
  return `the list of tools${String(list).padStart(36)}\n${row}`;
}

/** The sums of results. */
export function addUp(results: readonly Result[]) {
  const add = (key: 'calls' | 'errors' | 'tokens'): number => results.reduce((sum, result) => sum + result[key], 0);
  return {
    passed: results.filter(({ findings }) => findings.length === 0).length,
    calls: add('calls'),
    errors: add('errors'),
    tokens: add('tokens'),
  };
}

function toRow(id: string, passed: string, ...sizes: readonly string[]): string {
  return `${id.padEnd(20)}${passed.padStart(6)}${sizes.map((size) => size.padStart(9)).join('')}`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
