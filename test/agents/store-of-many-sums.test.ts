import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { fileToolsetStore } from '../../src/agents/store/file-store.js';
import { folderOfTest } from '../harness/temporary-folder.js';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, readdir: vi.fn(real.readdir) };
});

const HOUR = { ttlMs: 3_600_000 };

it('the store in a folder adds to a number that has 200,000 sums', async () => {
  const folder = folderOfTest();
  const store = fileToolsetStore(folder);
  expect(await store.increment('spent', 7, HOUR)).toBe(7);
  const [sums = ''] = (await readdir(folder)).map((name) => join(folder, name));
  await rename(join(sums, '1'), join(sums, '200000'));
  const names = Array.from({ length: 200_000 }, (_, at) => String(at + 1));
  vi.mocked(readdir).mockResolvedValueOnce(names as never);
  expect(await store.increment('spent', 5, HOUR)).toBe(12);
  expect((await readdir(sums)).sort()).toEqual(['200000', '200001']);
});
