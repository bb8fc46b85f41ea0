import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createMock, type MockOptions } from '../../mocks/index.js';

const dist = resolve('dist');
const kept = readdirSync(dist).filter((name) => /^demo-.*\.br$/.test(name));

/** Code that runs before the built mock reads its file. */
const CUT = 'return (...given) => fs.readFileSync(...given).subarray(0, 50_000)';
const ABSENT = "return () => { throw new Error('ENOENT') }";
const AS_IT_IS = 'return fs.readFileSync';

interface Begun {
  /** The digest of the world at once, and after three weeks and a payment. */
  readonly digests: readonly string[];
  readonly read: readonly string[];
}

/** A demo of the built package, in a process of its own; `readFile` is the body of what gives it a way to read files. */
function beginBuilt(options: MockOptions, readFile = AS_IT_IS, kind: 'js' | 'cjs' = 'js'): Begun {
  const program = `
    import fs from 'node:fs';
    import { createHash } from 'node:crypto';
    const read = [];
    const readFileSync = (() => { ${readFile} })();
    const get = process.getBuiltinModule;
    process.getBuiltinModule = (id) =>
      id === 'node:fs' ? { readFileSync: (place) => { read.push(String(place).split('/').at(-1)); return readFileSync(place); } } : get(id);
    const { createMock } = await import(${JSON.stringify(join(dist, `mocks/index.${kind}`))});
    const mock = createMock(${JSON.stringify(options)});
    const digest = () => createHash('sha256').update(JSON.stringify(mock.snapshot())).digest('hex');
    const digests = [digest()];
    ${GO_ON}
    digests.push(digest());
    console.log(JSON.stringify({ digests, read }));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  return JSON.parse(out) as Begun;
}

/** The world goes on, with what is owed, what grows and new ids and random numbers. */
const GO_ON = `
    mock.clock.advance({ days: 21 });
    const headers = { authorization: 'Bearer ' + mock.apiKey, 'content-type': 'application/json' };
    const ask = async (path, body) =>
      (await (await mock.fetch(mock.baseUrl + path, { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) })).json()).data;
    const [due] = await ask('/payout-accruals?status=earned');
    const [method] = await ask('/payout-methods');
    const paid = await ask('/payout-payments', { creator_id: due.creator_id, method_id: method.id, auto_apply_outstanding: true });
    if (paid.status !== 'paid') throw new Error('not paid');`;

async function growFresh(options: MockOptions): Promise<readonly string[]> {
  const mock = createMock(options);
  const digest = (): string => createHash('sha256').update(JSON.stringify(mock.snapshot())).digest('hex');
  const digests = [digest()];
  const goOn = new Function('mock', `return (async () => { ${GO_ON} })()`) as (target: typeof mock) => Promise<void>;
  await goOn(mock);
  return [...digests, digest()];
}

describe("the demo's world that the build keeps", () => {
  it.each([
    ['of createMock', { seed: 'demo' }],
    ['of the pages', { seed: 'demo', now: '2026-03-02T00:00:00Z' }],
  ] as const)('is to the byte the one that grows fresh, and goes on alike: the one %s', async (_, options) => {
    const built = beginBuilt(options);
    expect(built.read).toEqual([expect.stringMatching(/^demo-[0-9a-f]{12}\.json\.br$/)]);
    expect(kept).toContain(built.read[0]);
    expect(built.digests).toEqual(await growFresh(options));
    expect(built.digests[0]).not.toBe(built.digests[1]);
    expect(beginBuilt(options, AS_IT_IS, 'cjs')).toEqual(built);
  });

  it.each([
    ['another random seed', { seed: 'demo', randomSeed: 2 }],
    ['another moment', { seed: 'demo', now: '2026-03-02T00:00:01Z' }],
    ['a time zone', { seed: 'demo', timezone: 'Europe/Berlin' }],
    ['a rule', { seed: 'demo', rules: { rounding: 'floor' } }],
  ] as const)('is not taken for %s', async (_, options) => {
    const built = beginBuilt(options);
    expect(built.read).toEqual([]);
    expect(built.digests).toEqual(await growFresh(options));
  });

  it.each([
    ['is cut off', CUT],
    ['is not there', ABSENT],
  ])('is not taken when its file %s: the world grows', (_, readFile) => {
    const options = { seed: 'demo' } as const;
    const built = beginBuilt(options, readFile);
    expect(built.read).toHaveLength(1);
    expect(built.digests).toEqual(beginBuilt(options).digests);
  });

  it('has a file name that follows from its content, so that the code of one build never reads the world of another', () => {
    expect(kept).toHaveLength(2);
    for (const name of kept) {
      const text = brotliDecompressSync(readFileSync(join(dist, name)));
      expect(name).toBe(`demo-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json.br`);
    }
  });
});
