import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { needBuild } from '../harness/built.js';
import { startService } from './language-service.js';

// Completions of an editor and output of Node for the built package: dist/, as a user has it, and not the sources.
const file = `${process.cwd()}/dist/completions.ts`;

const head = `
  import { hasCode, type TrackagoatError } from './index.js';
  import { createMock } from './mocks/index.js';
  import type { PaymentReceipt, SettlementReceipt } from './workflows/index.js';
  declare const error: TrackagoatError;
  declare const receipt: SettlementReceipt | PaymentReceipt;
`;

needBuild();

/** The completions at the bar in the code. */
function complete(code: string): string[] {
  const source = head + code;
  const place = source.indexOf('|>');
  const service = startService(file, source.replace('|>', ''));
  return service.getCompletionsAtPosition(file, place, {})?.entries.map(({ name }) => name) ?? [];
}

describe('an editor completes', () => {
  it('the codes of errors, by comparison and in hasCode', () => {
    const codes = ['handle_taken', 'rate_limit_exceeded', 'timeout', 'bad_option', 'plan_changed', 'budget_spent'];
    expect(complete("error.code === '|>';")).toEqual(expect.arrayContaining(codes));
    expect(complete("hasCode(error, '|>');")).toEqual(expect.arrayContaining(codes));
  });

  it('the codes of reasons', () => {
    const codes = ['lost_response', 'voided_since', 'nothing_due', 'method_inactive'];
    expect(complete("receipt.reason?.code === '|>';")).toEqual(expect.arrayContaining(codes));
  });

  it('the fields of a fault by its kind', () => {
    const fields = complete("createMock().faults.add({ operation: '*', kind: 'latency', |> });");
    expect(fields).toContain('ms');
    expect(fields).not.toContain('retry_after');
  });
});

describe('errors of the built package', () => {
  const run = (program: string, type: 'module' | 'commonjs'): string =>
    execFileSync(process.execPath, [`--input-type=${type}`, '-e', program], { encoding: 'utf8' });

  it.each([
    ['module', "import * as all from './dist/index.js'; import { inspect } from 'node:util';"],
    ['commonjs', "const all = require('./dist/index.cjs'); const { inspect } = require('node:util');"],
  ] as const)('are printed by the names of their classes: %s', (type, loading) => {
    const printed = run(
      `${loading} for (const [name, Class] of Object.entries(all)) if (/Error$/.test(name) && !/^is/.test(name))
        console.log(name, Class.name, inspect(new Class('x', { code: 'x' })).split('\\n')[0]);`,
      type,
    );
    const lines = printed.trim().split('\n');
    expect(lines).toContain('RateLimitError RateLimitError RateLimitError: x');
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) {
      const [name] = line.split(' ');
      expect(line).toBe(`${name} ${name} ${name}: x`);
    }
  });
});
