import ts from 'typescript';
import { expect, it } from 'vitest';
import { readSources, type SourceFiles } from './source-files.js';

const LIMITS = new Set(['deadlineMs', 'timeoutMs']);
/** Programs of the explorer have its clock. Those of the site wait in a page. */
const OTHER_CLOCK = /^test\/(explore\/jobs|planted|site)\//;

/**
 * How often each file of tests waits for less than a second by the clock on the wall, or gives a call less than a second. A slow
 * machine needs more for anything: then the test is red on right code, or green where it shall see that nothing happened. A
 * limit beside a `clock` is by that clock. A pause in a loop that ends by its condition only looks again.
 */
function countShortWaits(files: SourceFiles): ReadonlyMap<string, number> {
  const counts = [...files].map(([path, text]) => [path, OTHER_CLOCK.test(path) ? 0 : countIn(path, text)] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

/** A file without one of these words needs no parsing. */
const CANDIDATE = /deadlineMs|timeoutMs|setTimeout|timers\/promises/;

function countIn(path: string, text: string): number {
  if (!CANDIDATE.test(text)) return 0;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const pauses = new Set(
    [...text.matchAll(/\bsetTimeout(?: as (\w+))? \} from 'node:timers\/promises'/g)].map(readName),
  );
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (isShortLimit(node) || (ts.isCallExpression(node) && isShortPause(node, pauses))) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return count;
}

function readName([, name = 'setTimeout']: RegExpMatchArray): string {
  return name;
}

function isShortLimit(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node) || !LIMITS.has(node.name.getText()) || !isShort(node.initializer)) return false;
  return !node.parent.properties.some(({ name }) => name?.getText() === 'clock');
}

function isShortPause(call: ts.CallExpression, pauses: ReadonlySet<string>): boolean {
  if (!ts.isIdentifier(call.expression)) return false;
  const name = call.expression.text;
  const ms = pauses.has(name) ? call.arguments[0] : name === 'setTimeout' ? call.arguments[1] : undefined;
  return isShort(ms) && !looksAgain(call);
}

function isShort(node: ts.Node | undefined): boolean {
  return node !== undefined && ts.isNumericLiteral(node) && Number(node.text) > 0 && Number(node.text) < 1000;
}

/** Whether a pause is in a loop that ends when its condition has come true. */
function looksAgain(node: ts.Node): boolean {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isWhileStatement(at) || ts.isDoStatement(at)) return at.expression.kind !== ts.SyntaxKind.TrueKeyword;
  }
  return false;
}

const NO_RESPONSE = 'a response that never comes: no machine is too slow to miss it';
const OVER = 'waits until a lifetime or a promise is over; a slow machine only waits longer';
const NOTHING = 'sees that nothing happens; what could happen has only to be let run, on a moved clock or none';
const OUTSIDE = 'programs outside of this process, which have the clock on the wall';

/** Waits that are left, by file: how many, and why none of them is red on a slow machine. */
const PERMITTED: Readonly<Record<string, readonly [number, string]>> = {
  'test/adapters/long-jobs.test.ts': [1, NO_RESPONSE],
  'test/adapters/server.test.ts': [1, NOTHING],
  'test/adapters/ways.test.ts': [1, NOTHING],
  'test/agents/bad-toolset-stores.test.ts': [2, OVER],
  'test/agents/mcp-both-eras.slow.test.ts': [2, NOTHING],
  'test/agents/stores.slow.test.ts': [2, OVER],
  'test/cli/processes.slow.test.ts': [1, OUTSIDE],
  'test/client/access.test.ts': [1, NO_RESPONSE],
  'test/client/limiter.test.ts': [2, NOTHING],
  'test/client/networks.test.ts': [2, NO_RESPONSE],
  'test/client/responses.test.ts': [1, NO_RESPONSE],
  'test/client/retries.test.ts': [2, NO_RESPONSE],
  'test/client/time.test.ts': [3, NO_RESPONSE],
  'test/client/waiting.slow.test.ts': [4, NOTHING],
  'test/house/checks.test.ts': [1, OUTSIDE],
  'test/house/harness.test.ts': [1, NOTHING],
  'test/limiter-redis/limiter-redis.slow.test.ts': [1, OUTSIDE],
  'test/limiter-redis/redis-options.slow.test.ts': [1, OUTSIDE],
  'test/limiter-redis/shared-limit.slow.test.ts': [1, OUTSIDE],
  'test/workflows/approved-only.test.ts': [1, 'a call that waits for its turn for ever: slower reads end it likewise'],
};

it('no test hangs on less than a second of the clock on the wall: move a clock, wait for an event, or say here why not', () => {
  const permitted = Object.entries(PERMITTED).map(([path, [count]]) => [path, count]);
  expect(Object.fromEntries(countShortWaits(readSources(['test'])))).toEqual(Object.fromEntries(permitted));
});

it('sees short limits and pauses, and lets those be that are by another clock or only look again', () => {
  const count = (text: string) => countShortWaits(new Map([['test/a.test.ts', text]])).get('test/a.test.ts') ?? 0;
  expect(count('createClient({ timeoutMs: 50 }); goat.get(id, { deadlineMs: 999 });')).toBe(2);
  expect(count('createClient({ clock, timeoutMs: 50 }); goat.get(id, { deadlineMs: 0, timeoutMs: 1_000 });')).toBe(0);
  expect(count('setTimeout(run, 20); await new Promise((resolve) => setTimeout(resolve, 5));')).toBe(2);
  expect(count('time.setTimeout(run, 20); setTimeout(run, ms); setTimeout(run, 0);')).toBe(0);
  expect(count("import { setTimeout as wait } from 'node:timers/promises';\nawait wait(100);")).toBe(1);
  expect(count('while (mock.requests.count() === 0) await new Promise((go) => setTimeout(go, 5));')).toBe(0);
  expect(count('while (true) await new Promise((go) => setTimeout(go, 5));')).toBe(1);
});
