import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createMock, type MockOptions } from '../../mocks/index.js';

const dist = resolve('dist');
const kept = readdirSync(dist).filter((name) => /^demo-.*\.br$/.test(name));

/** A demo of the built package, and how its file is there. */
interface Beginning {
  readonly options: MockOptions;
  readonly file: 'whole' | 'cut off' | 'absent';
}

interface Begun {
  /** The digest of the world at once, and after three weeks and a payment. */
  readonly digests: readonly string[];
  readonly read: readonly string[];
}

/** The world goes on, with what is owed, what grows and new ids and random numbers. */
const LIVE = `
  const digest = () => createHash('sha256').update(JSON.stringify(mock.snapshot())).digest('hex');
  const digests = [digest()];
  mock.clock.advance({ days: 21 });
  const headers = { authorization: 'Bearer ' + mock.apiKey, 'content-type': 'application/json' };
  const ask = async (path, body) =>
    (await (await mock.fetch(mock.baseUrl + path, { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) })).json()).data;
  const [due] = await ask('/payout-accruals?status=earned');
  const [method] = await ask('/payout-methods');
  const paid = await ask('/payout-payments', { creator_id: due.creator_id, method_id: method.id, auto_apply_outstanding: true });
  if (paid.status !== 'paid') throw new Error('not paid');
  return [...digests, digest()];`;

/** Demos of the built package, in a process of their own. */
function beginBuilt(kind: 'js' | 'cjs', beginnings: readonly Beginning[]): Begun[] {
  const program = `
    import fs from 'node:fs';
    import { createHash } from 'node:crypto';
    const files = {
      whole: fs.readFileSync,
      'cut off': (...given) => fs.readFileSync(...given).subarray(0, 50_000),
      absent: () => { throw new Error('ENOENT') },
    };
    let read, file;
    const get = process.getBuiltinModule;
    const readFileSync = (place) => { read.push(String(place).split('/').at(-1)); return files[file](place); };
    process.getBuiltinModule = (id) => id === 'node:fs' ? { readFileSync } : get(id);
    const { createMock } = await import(${JSON.stringify(join(dist, `mocks/index.${kind}`))});
    const live = async (mock) => {${LIVE} };
    const begun = [];
    for (const beginning of ${JSON.stringify(beginnings)}) {
      [read, file] = [[], beginning.file];
      begun.push({ digests: await live(createMock(beginning.options)), read });
    }
    console.log(JSON.stringify(begun));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }));
}

async function growFresh(options: MockOptions): Promise<readonly string[]> {
  const live = new Function('mock', 'createHash', `return (async () => {${LIVE} })()`);
  return live(createMock(options), createHash);
}

const seed = 'demo';
const taken: readonly MockOptions[] = [{ seed }, { seed, now: '2026-03-02T00:00:00Z' }];
const others: readonly MockOptions[] = [
  { seed, randomSeed: 2 },
  { seed, now: '2026-03-02T00:00:01Z' },
  { seed, timezone: 'Europe/Berlin' },
  { seed, rules: { rounding: 'floor' } },
];

describe("the demo's world that the build keeps", () => {
  it('is to the byte the one that grows fresh, and goes on alike, of createMock and of the pages', async () => {
    const whole = taken.map((options): Beginning => ({ options, file: 'whole' }));
    const built = beginBuilt('js', whole);
    expect(built.flatMap(({ read }) => read).sort()).toEqual(kept.sort());
    for (const [at, options] of taken.entries()) expect(built[at]?.digests).toEqual(await growFresh(options));
    expect(new Set(built.flatMap(({ digests }) => digests)).size).toBe(4);
    expect(beginBuilt('cjs', whole)).toEqual(built);
  });

  it('is not taken for another random seed, moment, time zone or rule, nor when its file is cut off or absent', async () => {
    const files = ['cut off', 'absent'] as const;
    // Two worlds, because a process lets a world grow once.
    const built = beginBuilt('js', [
      ...others.map((options): Beginning => ({ options, file: 'whole' })),
      ...taken.map((options, at): Beginning => ({ options, file: files[at] ?? 'whole' })),
    ]);
    expect(built.map(({ read }) => read.length)).toEqual([0, 0, 0, 0, 1, 1]);
    const fresh = [...others, ...taken].map(growFresh);
    expect(built.map(({ digests }) => digests)).toEqual(await Promise.all(fresh));
  });

  it('has a file name that follows from its content, so that the code of one build never reads the world of another', () => {
    expect(kept).toHaveLength(2);
    for (const name of kept) {
      const text = brotliDecompressSync(readFileSync(join(dist, name)));
      expect(name).toBe(`demo-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json.br`);
    }
  });
});
