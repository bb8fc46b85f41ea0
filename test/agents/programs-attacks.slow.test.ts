import { afterEach, describe, expect, it } from 'vitest';
import { PROGRAM_LIMITS } from '../../src/agents/tools/programs/run-program.js';
import { type ProgramReadResponse, ReadCount, runSandbox } from '../../src/agents/tools/programs/run-sandbox.js';
import type { ProgramWorld } from '../../src/agents/tools/programs/worker/wire.js';
import { programScene } from './program-scene.js';
import { getData } from './tool-result.js';

/** A world of one read, with little of everything. */
const world: ProgramWorld = {
  reads: { 'creators.list': { list: true, fields: ['id'] } },
  workflows: [],
  optional: [],
  writes: [],
  outside: [],
  now: 0,
  limits: { ...PROGRAM_LIMITS, computeMs: 250, memoryBytes: 16 * 1_048_576, reads: 300 },
};

interface SandboxOptions {
  readonly respond?: (id: number, name: string, args: string) => Promise<ProgramReadResponse>;
  readonly deadlineMs?: number;
  readonly computeMs?: number;
}

const nothing = async (): Promise<ProgramReadResponse> => ({ ok: true, text: '[]', now: 0 });

function sandbox(
  code: string,
  { respond = nothing, deadlineMs = 30_000, computeMs = world.limits.computeMs }: SandboxOptions = {},
) {
  return runSandbox({ code, world: { ...world, limits: { ...world.limits, computeMs } }, respond, deadlineMs });
}

async function give(code: string, options?: SandboxOptions): Promise<unknown> {
  // A program that ends well has time, also on a busy machine.
  const outcome = await sandbox(code, { computeMs: 20_000, ...options });
  if (!outcome.ok) throw new Error(`${outcome.why}: ${outcome.message}`);
  return (JSON.parse(outcome.output) as { readonly result: unknown }).result;
}

// No program changes this realm.
const before = Object.getOwnPropertyNames(Object.prototype).sort();
const globals = Object.getOwnPropertyNames(globalThis).sort();
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(Object.getOwnPropertyNames(globalThis).sort()).toEqual(globals);
});

describe('a program finds nothing of the host', () => {
  const names =
    'process require module exports global Buffer fetch XMLHttpRequest WebSocket setTimeout setInterval setImmediate Worker SharedArrayBuffer WebAssembly navigator importScripts std os print load scriptArgs Deno Bun performance crypto structuredClone __dirname parentPort workerData';

  it('by its names, or through a constructor', async () => {
    const roots = [
      'globalThis',
      '(function () { return this })()',
      "[].constructor.constructor('return this')()",
      "(async () => {}).constructor('return this')()",
      "(function* () {}).constructor('return globalThis')().next().value",
      "goat.creators.list.constructor('return this')()",
      "console.log.constructor('return this')()",
      "usd.constructor('return this')()",
      "Date.constructor('return this')()",
      "Reflect.getPrototypeOf(goat).constructor.constructor('return this')()",
      "(0, eval)('this')",
    ];
    // Strict code has no `this`.
    const found = (await give(`const names = ${JSON.stringify(names.split(' '))};
      const listTypes = (root) => names.filter((name) => typeof root[name] !== 'undefined');
      return [${roots.map((root) => `listTypes(${root} ?? globalThis)`).join()}]`)) as string[][];
    expect(found).toHaveLength(roots.length);
    for (const [at, root] of roots.entries()) {
      // SharedArrayBuffer and performance belong to the language here, and lead nowhere.
      const leading = found[at]?.filter((name) => !['SharedArrayBuffer', 'performance', 'navigator'].includes(name));
      expect([root, leading]).toEqual([root, []]);
    }
  });

  it('through an error that comes back from a read', async () => {
    const respond = async (): Promise<ProgramReadResponse> => ({
      ok: false,
      text: '{"code":"x","message":"no"}',
      now: 0,
    });
    const code = `try { await goat.creators.list().all() } catch (error) {
      const root = error.constructor.constructor('return globalThis')();
      return [typeof root.process, typeof root.require, Object.keys(error), String(error.stack).includes('/')];
    }`;
    expect(await give(code, { respond })).toEqual(['undefined', 'undefined', ['code'], false]);
  });

  it('through the places of a stack, which name the functions that call it', async () => {
    const code = `let seen = 0;
      try { Error.prepareStackTrace = () => { seen += 1; return ''; }; } catch {}
      try { null.x } catch (error) { void error.stack }
      return [typeof Error.prepareStackTrace, seen];`;
    expect(await give(code)).toEqual(['undefined', 0]);
  });

  it('by import', async () => {
    for (const code of [
      "await import('node:fs')",
      "return await import('fs')",
      'await eval("import(\'node:child_process\')")',
    ]) {
      expect(await sandbox(code)).toMatchObject({ ok: false });
    }
  });

  it('in its thread, which has no environment', async () => {
    process.env.TRACKAGOAT_TEST_SECRET = 'tga_secret';
    try {
      const { Worker } = await import('node:worker_threads');
      const { workerCode } = await import('../../src/generated/program-code.js');
      expect(workerCode).not.toContain('fetch(');
      expect(Worker).toBeDefined();
      expect(
        await give('return Object.getOwnPropertyNames(globalThis).filter((name) => /env|secret/i.test(name))'),
      ).toEqual([]);
    } finally {
      delete process.env.TRACKAGOAT_TEST_SECRET;
    }
  });
});

describe('a program ends in its limits', () => {
  it.each([
    ['an endless loop', 'for (;;) {}', 'compute'],
    ['one that catches', 'for (;;) { try { for (;;) {} } catch {} finally { for (;;) {} } }', 'compute'],
    ['a loop inside a promise', 'await Promise.resolve().then(() => { for (;;) {} })', 'compute'],
    ['a loop after a read', 'await goat.creators.list().all(); for (;;) {}', 'compute'],
    ['promises that make promises', 'const next = () => Promise.resolve().then(next); await next();', 'compute'],
    [
      'a bomb of promises',
      'const bomb = () => { for (let i = 0; i < 9; i++) Promise.resolve().then(bomb); }; bomb(); await new Promise(() => {});',
      'compute|thrown|stuck|crashed',
    ],
    ['microtasks', 'const again = () => queueMicrotask(again); again(); await new Promise(() => {});', 'compute'],
    ['a thenable that never ends', 'await { then() { for (;;) {} } }', 'compute'],
    ['a slow pattern', "return /^(a+)+$/.test('a'.repeat(60) + 'b')", 'compute'],
    ['a getter of the result', 'return { get x() { for (;;) {} } }', 'compute'],
    ['a proxy as the result', 'return new Proxy({}, { ownKeys() { for (;;) {} } })', 'compute'],
    ['toJSON', 'return { toJSON() { for (;;) {} } }', 'compute'],
    ['an error that is slow to read', 'throw { get message() { for (;;) {} } }', 'compute'],
    ['a generator', 'function* all() { for (;;) yield 1 } return [...all()].length', 'compute|thrown'],
    ['what never comes', 'await new Promise(() => {})', 'stuck'],
    [
      'memory by arrays',
      'const all = []; for (;;) all.push(new Array(1000).fill(1.5))',
      'thrown|compute|crashed|stuck',
    ],
    ['memory by buffers', 'const all = []; for (;;) all.push(new ArrayBuffer(1e6))', 'thrown|compute|crashed|stuck'],
    ['memory by a string', "let text = 'x'; for (;;) text += text", 'thrown|compute|crashed|stuck'],
    ['a giant string', "return 'x'.repeat(2 ** 29)", 'thrown|output|compute'],
    ['a giant result', "return 'x'.repeat(1e6)", 'output'],
    ['a giant log', "for (;;) console.log('x'.repeat(1000))", 'output'],
    ['a giant error', "throw new Error('x'.repeat(5e6))", 'thrown'],
    ['recursion', 'const deep = () => deep() + 1; return deep()', 'thrown'],
    ['a deep result', 'let deep = {}; for (let i = 0; i < 1e5; i++) deep = { deep }; return deep', 'thrown|compute'],
    ['a deep program', `return ${'['.repeat(4_000)}${']'.repeat(4_000)}`, 'syntax|thrown|crashed|compute'],
    [
      'many reads at once',
      'await Promise.all(Array.from({ length: 200 }, () => goat.creators.list().all()))',
      'pending',
    ],
    ['a giant argument', "await goat.creators.list({ search: 'x'.repeat(1e6) }).all()", 'arguments'],
    [
      'reads without an end, each refused and caught',
      'for (;;) await goat.creators.list().all().catch(() => {})',
      'reads',
    ],
    ['a circle', 'const circle = {}; circle.circle = circle; return circle', 'thrown'],
  ])('%s', async (_, code, why) => {
    // Time is short for a program that ends by it. Another would meet a short time first on a busy machine.
    const outcome = await sandbox(code, why.includes('compute') ? {} : { computeMs: 20_000 });
    expect(outcome.ok ? 'ended well' : outcome.why).toMatch(new RegExp(`^(${why})$`));
  });

  it('by the count of its reads at the host, whatever became of its thread', () => {
    const { limits } = world;
    const begin = (count: ReadCount, args = '[]') => count.begin({ args });
    const one = new ReadCount(limits);
    const ends = Array.from({ length: limits.reads + 1 }, () => {
      const why = begin(one);
      one.end();
      return why;
    });
    expect(ends.filter((why) => why === null)).toHaveLength(limits.reads);
    expect(ends.at(-1)).toBe('reads');
    const open = new ReadCount(limits);
    const begun = Array.from({ length: limits.pendingReads + 1 }, () => begin(open));
    expect(begun.filter((why) => why === null)).toHaveLength(limits.pendingReads);
    expect(begun.at(-1)).toBe('pending');
    expect(begin(new ReadCount(limits), 'x'.repeat(limits.argsChars + 1))).toBe('arguments');
  });

  it('and reads nothing once it is over', async () => {
    const { call, mock } = await programScene();
    const sent = () => mock.requests.find().length;
    await call('for (let i = 0; i < 90; i++) goat.projects.list().all(); return 1');
    const atItsEnd = sent();
    for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate);
    expect(sent() - atItsEnd).toBeLessThanOrEqual(1);
  });

  it('also when nobody answers what it reads, and when the call is aborted', async () => {
    const respond = () => new Promise<ProgramReadResponse>(() => {});
    const code = 'await goat.creators.list().all()';
    expect(await sandbox(code, { respond, deadlineMs: 1_500 })).toMatchObject({ ok: false, why: 'deadline' });
    expect(await sandbox('for (;;) {}', { deadlineMs: 0 })).toMatchObject({ ok: false, why: 'deadline' });
    const signal = AbortSignal.abort();
    expect(await runSandbox({ code, world, respond, deadlineMs: 9_000, signal })).toMatchObject({
      ok: false,
      why: 'aborted',
    });
  });

  it('many at once: each ends, and no thread is left', async () => {
    const { call } = await programScene();
    // Four run and 32 wait. The others get the error that says to try again later.
    const codes = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? `throw ${index}` : `return ${index}`));
    const results = await Promise.all(codes.map(call));
    expect(results.map((result) => (result.ok ? result.data.result : [result.error.code, result.error.retry]))).toEqual(
      codes.map((_, index) => {
        if (index >= 36) return ['program_busy', 'later'];
        return index % 3 === 0 ? ['program_failed', 'fix_input'] : index;
      }),
    );
  });
});

describe('what a program breaks, it breaks for itself', () => {
  it('prototypes and functions of its own realm', async () => {
    const code = `
      Object.prototype.polluted = 1; Array.prototype.map = () => ['stolen']; Promise.prototype.then = function () { return this };
      JSON.stringify = () => '"forged"'; JSON.parse = () => ({ forged: true }); Map.prototype.get = () => null;
      Reflect.apply = () => null; Object.defineProperty(Function.prototype, 'call', { value: () => 'stolen' });
      return { plain: 1 };`;
    expect(await give(code)).toBeDefined();
    expect(await give('return 1 + 1')).toBe(2);
  });

  it('by a result or an answer that names __proto__', async () => {
    const respond = async (): Promise<ProgramReadResponse> => ({
      ok: true,
      text: '[{"id":"1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]',
      now: 0,
    });
    const code = `const rows = await goat.creators.list().all();
      const copy = {}; for (const key of Object.keys(rows[0])) copy[key] = rows[0][key];
      return [({}).polluted === undefined, JSON.parse('{"__proto__": {"polluted": 2}}')];`;
    const given = (await give(code, { respond })) as unknown[];
    expect(given[0]).toBe(true);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const { call } = await programScene();
    const result = getData(
      await call(`return JSON.parse('{"__proto__": {"polluted": 2}, "constructor": {"prototype": 3}}')`),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((result as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('goat, the clock and the helpers cannot be replaced', async () => {
    const replace = (name: string) => `try { globalThis.${name} = null } catch {} found.push(${name} === null);
      try { delete globalThis.${name} } catch {} found.push(typeof ${name} === 'undefined');`;
    const names = ['goat', 'usd', 'formatUsd', 'console', 'Date'];
    const found = await give(`const found = []; ${names.map(replace).join('\n')} return found`);
    expect(found).toEqual(names.flatMap(() => [false, false]));
  });
});
