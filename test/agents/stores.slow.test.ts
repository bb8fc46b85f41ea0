import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { fileToolsetStore, redisToolsetStore } from '../../src/agents/stores.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { useRedis } from './use-redis.js';

const ttlMs = 60_000;
const resources = useRedis();

const stores: Record<string, () => ToolsetStore> = {
  memory: () => memoryToolsetStore(),
  file: () => fileToolsetStore(folderOfTest()),
  redis: () => redisToolsetStore(resources.redis),
};

describe.each(Object.entries(stores))('the %s store', (_, open) => {
  it('keeps what was set last, for a while', async () => {
    const store = open();
    expect(await store.get('plan:1')).toBeNull();
    await store.set('plan:1', 'first', ttlMs);
    await store.set('plan:1', '{"text":"ü\\n"}', ttlMs);
    expect(await store.get('plan:1')).toBe('{"text":"ü\\n"}');
    await store.set('plan:2', 'gone', 20);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(await store.get('plan:2')).toBeNull();
  });

  it('adds for exactly one of many at once, and again what has expired', async () => {
    const store = open();
    const addByMany = async (key: string) => {
      const added = await Promise.all(Array.from({ length: 20 }, (_, index) => store.add(key, `${index}`, ttlMs)));
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await store.get(key)).toBe(String(added.indexOf(true)));
    };
    await addByMany('used:1');
    expect(await store.add('used:again', 'x', 1)).toBe(true);
    await vi.waitFor(async () => expect(await store.get('used:again')).toBeNull());
    await addByMany('used:again');
  });

  it('sums exactly, and never passes a bound, whoever comes at once', async () => {
    const store = open();
    const adding = Array.from({ length: 30 }, () => store.increment('spent:1', 7, { ttlMs, max: 100 }));
    const sums = (await Promise.all(adding)).filter((sum) => sum !== null);
    // 14 times 7 is 98.
    expect(sums.sort((a, b) => a - b)).toEqual(Array.from({ length: 14 }, (_, index) => 7 * (index + 1)));
    expect(await store.increment('spent:1', -8, { ttlMs })).toBe(90);
    // It can be read like a value.
    expect(await store.get('spent:1')).toBe('90');
    expect(await store.increment('large', Number.MAX_SAFE_INTEGER - 1, { ttlMs })).toBe(Number.MAX_SAFE_INTEGER - 1);
    expect(await store.increment('large', 1, { ttlMs })).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('the memory store', () => {
  it('forgets the oldest plans, and nothing that has to last', async () => {
    const store = memoryToolsetStore();
    const day = 86_400_000;
    await store.set('plan:first', '{}', 2 * day);
    // Kept for months: what moved, what is unfinished, the head of the audit log. Also where it replaces something.
    await store.set('moved:cyd:1', 'a goal', 180 * day);
    await store.set('open:1', 'begun', 48 * day);
    await store.set('open:1', 'done', 48 * day);
    await store.add('used:1', '1', 2 * day);
    await store.set('used:1', '2', 2 * day);
    for (let number = 0; number < 2_000; number++) await store.set(`plan:${number}`, '{}', 2 * day);
    const keys = ['plan:first', 'moved:cyd:1', 'open:1', 'used:1', 'plan:0'];
    expect(await Promise.all(keys.map((key) => store.get(key)))).toEqual([null, 'a goal', 'done', '2', '{}']);
  });
});

describe('the file store', () => {
  it('is shared by processes: one of them adds, and no sum is lost', async () => {
    const shared = folderOfTest();
    const program = bundleProgram('test/agents/fixtures/store-worker.ts');
    const work = async () => (await promisify(execFile)(process.execPath, [program, shared, '25'])).stdout.trim();
    const outputs = await Promise.all([work(), work(), work()]);
    expect(outputs.sort()).toEqual(['added false', 'added false', 'added true']);
    expect(await fileToolsetStore(shared).increment('spent', 0, { ttlMs })).toBe(75);
  });

  it('is readable by its owner alone, and forgets what has expired when it is opened', async () => {
    const path = join(folderOfTest(), 'private');
    const store = fileToolsetStore(path);
    await store.set('plan:1', 'x', 1);
    await store.increment('spent', 1, { ttlMs: 1 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    await store.set('plan:2', 'x', ttlMs);
    expect((await stat(path)).mode & 0o077).toBe(0);
    for (const name of await readdir(path)) expect((await stat(join(path, name))).mode & 0o077).toBe(0);
    expect(await fileToolsetStore(path).get('plan:2')).toBe('x');
    expect(await readdir(path)).toHaveLength(1);
  });

  it.runIf(existsSync('/proc/self'))('rejects at once where no folder can be made', async () => {
    await expect(fileToolsetStore('/proc/trackagoat/below').get('plan:1')).rejects.toThrow(/ENOENT|EACCES/);
  });

  it('keeps what was spent and used through a start with a clock that is years ahead', async () => {
    const path = folderOfTest();
    const store = fileToolsetStore(path);
    await store.add('used:1', 'x', ttlMs);
    expect(await store.increment('spent', 500, { ttlMs })).toBe(500);
    const ahead = vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2096-01-01T00:00:00Z'));
    const wrong = fileToolsetStore(path);
    // By its clock they have expired.
    expect(await wrong.get('spent')).toBeNull();
    await wrong.set('plan:1', 'x', ttlMs);
    await fileToolsetStore(path).get('plan:1');
    ahead.mockRestore();
    const again = fileToolsetStore(path);
    expect([await again.get('spent'), await again.add('used:1', 'y', ttlMs)]).toEqual(['500', false]);
  });

  it('with a file that is empty or damaged rejects the key of that file alone, and says which file', async () => {
    const path = folderOfTest();
    const store = fileToolsetStore(path);
    await store.set('plan:1', 'x', ttlMs);
    await store.add('used:1', 'x', ttlMs);
    await store.increment('spent', 5, { ttlMs });
    const [plan, spent] = (await readdir(path)).filter((name) => /^(plan|spent)/.test(name)).sort();
    await writeFile(join(path, `${plan}`), '');
    await writeFile(join(path, `${spent}`, '1'), '{"expiresAt":9e15,"value":"lots"}');
    const again = fileToolsetStore(path);
    await expect(again.get('plan:1')).rejects.toThrow(`${plan} of the toolset store is damaged`);
    await expect(again.increment('spent', 1, { ttlMs })).rejects.toThrow('holds no sum');
    expect(await again.add('plan:1', 'y', ttlMs)).toBe(false);
    expect(await again.get('used:1')).toBe('x');
    await again.set('plan:2', 'y', ttlMs);
    expect(await again.get('plan:2')).toBe('y');
  });

  it('opens when its folder can be made later, and nobody is left with a promise that rejects', async () => {
    const path = join(folderOfTest(), 'later');
    await writeFile(path, 'a file in the way');
    const store = fileToolsetStore(join(path, 'store'));
    await expect(store.get('plan:1')).rejects.toThrow('ENOTDIR');
    await rm(path);
    await store.set('plan:1', 'x', ttlMs);
    expect(await store.get('plan:1')).toBe('x');
  });
});
