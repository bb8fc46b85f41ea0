import fc from 'fast-check';
import type { ToolRefusal } from '../../src/agents/text/tool-error.js';
import { Scope } from '../../src/agents/tools/parts/scope.js';
import { describeFailure } from '../../src/agents/tools/programs/describe-failure.js';
import { ProgramReads } from '../../src/agents/tools/programs/program-reads.js';
import { PROGRAM_LIMITS } from '../../src/agents/tools/programs/run-program.js';
import { runSandbox } from '../../src/agents/tools/programs/run-sandbox.js';
import type { TrackagoatClient } from '../../src/index.js';

/** Things to do, from the harmless to what tries to get out; `$` is another one of them, or a number. */
const PIECES = [
  '1',
  "'x'",
  '[$, $]',
  '({ a: $, b: $ })',
  '$ + $',
  '$ && $',
  '($ ?? $)',
  '`$`',
  'typeof $',
  '!$',
  '-$',
  'new Array(1e5).fill($)',
  "'ab'.repeat(1e5)",
  "'ab'.repeat(2 ** 28)",
  'new Map([[$, $]])',
  'new Proxy({}, { get: () => $ })',
  'Symbol($)',
  '10n ** 5000n',
  'goat',
  'goat.creators',
  'goat.creators.list()',
  'await goat.creators.list().all()',
  'await goat.projects.list().all({ limit: $ })',
  'await goat.creators.list($).all($)',
  'await goat.payoutAccruals.list({ status: $ }).all()',
  'await goat.creators.get($)',
  'goat.creators.delete($)',
  'goat.payoutPayments.create($)',
  'await auditUnpaidCreators(goat, $)',
  'await trend(goat, $)',
  'goat[$]',
  'goat.creators[$]',
  'usd($)',
  'formatUsd($)',
  'console.log($)',
  'new Date($)',
  'Date.now()',
  "({}).constructor.constructor('return ' + $)()",
  "eval('(' + $ + ')')",
  'globalThis[$]',
  'Object.setPrototypeOf(goat, $)',
  'Reflect.construct(Date, [$])',
  'await Promise.all([$, $])',
  'await Promise.race([new Promise(() => {}), $])',
  'await { then: (f) => f($) }',
  'await new Promise((done) => done($))',
  '(() => { throw $ })()',
  '(() => { try { return $ } catch (e) { return e } finally { $ } })()',
  '(function f(n) { return n > 0 ? f(n - 1) : $ })(5)',
  'JSON.parse(JSON.stringify([$]))',
  'JSON.parse(\'{"__proto__": {"polluted": 1}}\')',
  'Object.assign(Object.prototype, { polluted: $ })',
  '/(a+)+$/.test($)',
  '[...String($)].reverse()',
  'Array.from({ length: 300 }, () => $)',
  'structuredClone($)',
  'WebAssembly',
  'process',
  'require($)',
  'import($)',
];
const STATEMENTS = [
  'const rows% = await goat.creators.list().all();',
  "const owed% = await goat.payoutAccruals.list({ status: 'earned' }).all({ limit: 3 });",
  'try { await auditUnpaidCreators(goat); } catch {}',
  'try { $; } catch {}',
  'try { console.log($, $); } catch {}',
  'try { if ($) { $; } } catch {}',
  'const g% = async () => $; try { await g%(); } catch {}',
  'try { for (let i = 0; i < 3; i++) { $; } } catch {}',
  '$;',
  'const v% = $;',
  'let w%: any = $;',
  'if ($) { $; }',
  'for (let i = 0; i < 50; i++) { $; }',
  'for (;;) { $; }',
  'while ($) { $; }',
  'return $;',
  'throw $;',
  'for (const x of $) console.log(x);',
  'const f% = async () => { await null; await f%(); }; f%();',
  'Promise.resolve().then(() => { for (;;) {} });',
  'queueMicrotask(() => $);',
  'Array.prototype.then = $;',
  'Promise.prototype.then = $;',
  'globalThis.goat = $;',
  'interface T% { a: string }',
  'enum E% { A, B }',
  '}',
  '{',
  '})();',
  'label: for (;;) break label;',
];

/** A program of a few statements; half of them can be read. */
const program = fc
  .array(
    fc.record({
      statement: fc.constantFrom(...STATEMENTS),
      pieces: fc.array(fc.constantFrom(...PIECES), { minLength: 6, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) =>
    parts.map(({ statement, pieces }, index) => fill(statement.replaceAll('%', String(index)), pieces)).join('\n'),
  );

function fill(text: string, pieces: readonly string[]): string {
  return pieces.reduce((code, piece) => code.replace('$', () => piece), text).replaceAll(/\$(?=[\s,;)\]}]|$)/g, '1');
}

/** The results of random programs. */
export interface RandomRuns {
  /** Outcome → how often. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Faults: a program that does not end, a response of an unknown kind, a trace in this process. */
  readonly findings: readonly string[];
}

const KNOWN =
  /^(ok|program_(time|memory|stack|output|reads|stuck|syntax|failed)|invalid_input|invalid_path|invalid_query|invalid_params|not_found|creator_not_found|out_of_scope|budget_spent|bad_option|tool_failed)$/;
/** Milliseconds after which one is given up, which its own bounds should have ended long before. */
const HANGS_AFTER = 60_000;

/** Runs so many random programs, two at a time, and looks at what they leave. */
export async function runRandomPrograms(goat: TrackagoatClient, count: number, seed: number): Promise<RandomRuns> {
  const codes = fc.sample(program, { numRuns: count, seed });
  const outcomes: Record<string, number> = {};
  const findings: string[] = [];
  const was = stateOfProcess();
  const rejected = (error: unknown): void => void findings.push(`an unhandled rejection: ${String(error)}`);
  process.on('unhandledRejection', rejected);
  const next = codes[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let one = next.next(); !one.done; one = next.next()) {
      const outcome = await runOrGiveUp(goat, one.value).catch((error: unknown) => `rejected: ${String(error)}`);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (!KNOWN.test(outcome)) findings.push(`${outcome}\n${one.value}`);
    }
  };
  await Promise.all([work(), work()]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off('unhandledRejection', rejected);
  const is = stateOfProcess();
  if (is !== was) findings.push(`the process is not as it was: ${was} became ${is}`);
  return { outcomes, findings };
}

async function runOrGiveUp(goat: TrackagoatClient, code: string): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, HANGS_AFTER, 'does not end');
  });
  return Promise.race([runOne(goat, code), hangs]).finally(() => clearTimeout(timer));
}

async function runOne(goat: TrackagoatClient, code: string): Promise<string> {
  const reads = new ProgramReads(goat, new Scope(), { budget: { maxRequests: 10, deadlineMs: 5_000 } });
  const limits = {
    ...PROGRAM_LIMITS,
    computeMs: 80,
    memoryBytes: 16 * 1_048_576,
    outputChars: 2_000,
    pendingReads: 20,
  };
  const world = { ...reads.offer(), now: 0, limits };
  const outcome = await runSandbox({ code, world, respond: reads.respond.bind(reads), deadlineMs: 5_000 });
  if (outcome.ok) {
    JSON.parse(outcome.output);
    return outcome.output.length <= limits.outputChars ? 'ok' : 'longer than it may be';
  }
  const refusal: ToolRefusal = describeFailure(outcome, { code, limits, errors: reads.errors });
  return refusal.error.code;
}

/** The traces that a program could leave in the process that ran it. */
function stateOfProcess(): string {
  const names = [globalThis, Object.prototype, Array.prototype, Promise.prototype, Function.prototype].map(
    (holder) => Object.getOwnPropertyNames(holder).length,
  );
  const threads = process.getActiveResourcesInfo().filter((name) => name === 'Worker' || name === 'MessagePort').length;
  return JSON.stringify([names, threads, process.listenerCount('exit')]);
}
