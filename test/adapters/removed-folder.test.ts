import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ServedMock, serveMock } from '../../mocks/adapters/server.js';
import { folderOfTest } from '../harness/temporary-folder.js';

let place: string;
let folder: string;
let served: ServedMock | undefined;
beforeEach(() => {
  place = folderOfTest();
  folder = join(place, 'kept');
});
afterEach(async () => {
  // It rejects where changes could not be kept.
  await served?.close().catch(() => {});
  served = undefined;
});

async function create({ mock, baseUrl }: ServedMock, name: string) {
  const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
  const response = await fetch(`${baseUrl}/projects`, { method: 'POST', headers, body: JSON.stringify({ name }) });
  return { status: response.status, ...(await response.json()) };
}

it.each<[what: string, happen: () => void]>([
  ['removed', () => rmSync(folder, { recursive: true })],
  ['moved', () => renameSync(folder, join(place, 'moved'))],
  [
    'replaced by a copy',
    () => {
      cpSync(folder, join(place, 'copy'), { recursive: true });
      rmSync(folder, { recursive: true });
      renameSync(join(place, 'copy'), folder);
    },
  ],
])('a mock whose folder was %s answers writes 507, says so once, and reads go on', async (_, happen) => {
  const onNotice = vi.fn();
  served = await serveMock({ persist: folder, seed: 'empty', hooks: { onNotice } });
  expect(await create(served, 'one')).toMatchObject({ status: 201 });
  happen();
  const refused = await create(served, 'two');
  expect(refused).toMatchObject({ status: 507, data: null, meta: { code: 'storage_failed' } });
  expect(refused.error).toContain('removed, moved or replaced');
  expect(await create(served, 'three')).toMatchObject({ status: 507 });
  expect(onNotice.mock.calls.filter(([text]) => String(text).includes('removed, moved'))).toHaveLength(1);
  const read = await fetch(`${served.baseUrl}/projects`, {
    headers: { authorization: `Bearer ${served.mock.apiKey}` },
  });
  expect(read.status).toBe(200);
});

it('a copy that is made of the folder while the mock runs can be started from', async () => {
  served = await serveMock({ persist: folder, seed: 'empty' });
  await create(served, 'one');
  mkdirSync(join(place, 'copies'));
  const copy = join(place, 'copies', 'kept');
  cpSync(folder, copy, { recursive: true });
  expect(readFileSync(join(copy, 'worlds.log'))).toEqual(readFileSync(join(folder, 'worlds.log')));
  const second = await serveMock({ persist: copy });
  expect(second.isResumed).toBe(true);
  await second.close();
});

it.each<[what: string, happen: (path: string, former: Buffer) => void]>([
  ['cut', (path) => truncateSync(path, 10)],
  ['emptied', (path) => truncateSync(path)],
  ['overwritten by an earlier copy of itself', (path, former) => writeFileSync(path, former)],
])('a mock whose file was %s confirms no write that no start would find', async (_, happen) => {
  const onNotice = vi.fn();
  served = await serveMock({ persist: folder, seed: 'empty', hooks: { onNotice } });
  const path = join(folder, 'worlds.log');
  const former = readFileSync(path);
  expect(await create(served, 'one')).toMatchObject({ status: 201 });
  happen(path, former);
  const refused = await create(served, 'two');
  expect(refused).toMatchObject({ status: 507, meta: { code: 'storage_failed' } });
  expect(refused.error).toMatch(/was cut or overwritten .* bytes are left; save GET \/_mock\/snapshot/);
  expect(onNotice).toHaveBeenCalledTimes(1);
});

it('a mock that ends with changes that it could not keep says so, and is silent about a folder that only went', async () => {
  served = await serveMock({ persist: folder, seed: 'empty', hooks: { onNotice: () => {} } });
  await create(served, 'one');
  rmSync(folder, { recursive: true });
  await served.close();
  served = await serveMock({ persist: folder, seed: 'empty', hooks: { onNotice: () => {} } });
  rmSync(folder, { recursive: true });
  expect(await create(served, 'two')).toMatchObject({ status: 507 });
  await expect(served.close()).rejects.toThrow('The changes that could not be kept are lost.');
  served = undefined;
});
