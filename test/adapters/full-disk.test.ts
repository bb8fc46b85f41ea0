import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backupFolder } from '../../mocks/adapters/persistence/kept-folder.js';
import { type ServedMock, serveMock } from '../../mocks/adapters/server.js';
import { folderOfTest } from '../harness/temporary-folder.js';

let place: string;
let served: ServedMock | undefined;
const isRoot = process.getuid?.() === 0;
const mount = (options: string): unknown => execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]);

function canMount(): boolean {
  if (!isRoot) return false;
  const test = mkdtempSync(join(tmpdir(), 'trackagoat-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', test]);
    execFileSync('umount', [test]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(test, { recursive: true, force: true });
  }
}

beforeEach(() => {
  place = folderOfTest();
});
afterEach(async () => {
  await served?.close();
  served = undefined;
  try {
    execFileSync('umount', [place]);
  } catch {}
});

async function call(to: ServedMock, method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${to.mock.apiKey}`, 'content-type': 'application/json' };
  const response = await fetch(to.baseUrl + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, ...(await response.json()) };
}

// A small disk of its own can be made by root alone.
describe.runIf(canMount())('a folder on a disk that is full', () => {
  it('answers writes 507 with a code, goes on reading, says so once, and goes on when there is room', async () => {
    mount('size=3m');
    const onNotice = vi.fn();
    served = await serveMock({ persist: join(place, 'kept'), seed: 'empty', hooks: { onNotice } });
    const note = 'n'.repeat(20_000);
    writeFileSync(join(place, 'filler'), Buffer.alloc(1_500_000));
    const confirmed: string[] = [];
    let refused: Awaited<ReturnType<typeof call>> | undefined;
    for (let i = 0; i < 200 && !refused; i++) {
      const result = await call(served, 'POST', '/projects', { name: `p${i}`, readme: note });
      if (result.status === 201) confirmed.push(result.data.id);
      else refused = result;
    }
    expect(refused).toMatchObject({ status: 507, data: null, meta: { code: 'storage_full' } });
    expect(refused?.error).toContain('is full: make room');
    expect(await call(served, 'POST', '/projects', { name: 'again' })).toMatchObject({
      status: 507,
      error: expect.stringContaining('Nothing was changed'),
    });
    expect((await call(served, 'GET', `/projects/${confirmed[0]}`)).status).toBe(200);
    expect(onNotice).toHaveBeenCalledOnce();

    rmSync(join(place, 'filler'));
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect((await call(served, 'POST', '/projects', { name: 'room' })).status).toBe(201);
    expect(onNotice).toHaveBeenCalledTimes(2);
    const before = JSON.stringify(served.mock.snapshot());
    await served.close();
    served = await serveMock({ persist: join(place, 'kept') });
    expect(JSON.stringify(served.mock.snapshot())).toBe(before);
    for (const id of confirmed) expect((await call(served, 'GET', `/projects/${id}`)).status).toBe(200);
  }, 60_000);

  it('is started on, reads, and answers writes 507; its backup elsewhere has room', async () => {
    mount('size=3m');
    const [folder, elsewhere] = [join(place, 'kept'), mkdtempSync(join(tmpdir(), 'trackagoat-backup-'))];
    served = await serveMock({ persist: folder, seed: 'empty' });
    const { data } = await call(served, 'POST', '/projects', { name: 'kept' });
    for (let nth = 0; nth < 20; nth++) {
      await call(served, 'PATCH', `/projects/${data.id}`, { readme: `${nth} ${'n'.repeat(40_000)}` });
    }
    await served.close();
    served = undefined;
    try {
      writeFileSync(join(place, 'filler'), Buffer.alloc(4_000_000));
    } catch {}
    served = await serveMock({ persist: folder, hooks: { onNotice: () => {} } });
    expect((await call(served, 'GET', `/projects/${data.id}`)).data.readme).toMatch(/^19 n/);
    expect((await call(served, 'POST', '/projects', { name: 'more', readme: 'n'.repeat(40_000) })).status).toBe(507);
    backupFolder(folder, join(elsewhere, 'copy'));
    const sizes = [folder, join(elsewhere, 'copy')].map((path) => statSync(join(path, 'worlds.log')).size);
    expect(sizes[1]).toBeLessThan((sizes[0] as number) / 5);
    await served.close().catch(() => {});
    served = await serveMock({ persist: join(elsewhere, 'copy') });
    expect((await call(served, 'POST', '/projects', { name: 'more' })).status).toBe(201);
    await served.close();
    served = undefined;
    rmSync(elsewhere, { recursive: true });
  }, 60_000);

  it('keeps every write while the store does not fit there twice, and writes it anew when it does', async () => {
    mount('size=26m');
    const filler = join(place, 'filler');
    const kept = join(place, 'kept');
    const size = () => statSync(join(kept, 'worlds.log')).size / 1e6;
    const onNotice = vi.fn();
    served = await serveMock({ persist: kept, seed: 'empty', hooks: { onNotice } });
    const project = served.mock.projectId;
    const ids: string[] = [];
    for (let number = 0; number < 5; number += 1) {
      const body = { name: `c${number}`, readme: String(number).repeat(900_000) };
      ids.push((await call(served, 'POST', `/projects/${project}/campaigns`, body)).data.id);
    }
    writeFileSync(filler, Buffer.alloc(1_000_000));
    // 9 MB of rows (a readme is the description too); written over they come to 23 MB, and anew they need 9 more.
    for (let number = 0; number < 8; number += 1) {
      const readme = 'abcdefgh'.charAt(number).repeat(900_000);
      const { status, error } = await call(served, 'PATCH', `/campaigns/${ids[number % 2]}`, { readme });
      expect([number, status, error]).toEqual([number, 200, null]);
    }
    expect(size()).toBeGreaterThan(19);
    expect(onNotice).toHaveBeenCalledOnce();
    expect(onNotice.mock.calls[0]?.[0]).toMatch(/\d\d\.\d MB, 9\.\d MB when written anew.*is full.*Everything is kept/);
    const before = JSON.stringify(served.mock.snapshot());
    await served.close();
    served = await serveMock({ persist: kept, hooks: { onNotice } });
    expect(JSON.stringify(served.mock.snapshot())).toBe(before);
    const last = await call(served, 'PATCH', `/campaigns/${ids[0]}`, { readme: 'after a new start' });
    expect(last.status).toBe(200);

    rmSync(filler);
    execFileSync('mount', ['-o', 'remount,size=60m', place]);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect((await call(served, 'PATCH', `/campaigns/${ids[1]}`, { readme: 'with room' })).status).toBe(200);
    expect(size()).toBeLessThan(9);
    const compact = JSON.stringify(served.mock.snapshot());
    await served.close();
    served = await serveMock({ persist: kept });
    expect(JSON.stringify(served.mock.snapshot())).toBe(compact);
  }, 60_000);

  it('at the start says so', async () => {
    mount('size=128k');
    writeFileSync(join(place, 'filler'), Buffer.alloc(124_000));
    await expect(serveMock({ persist: join(place, 'kept') })).rejects.toThrow('is full: make room');
  });

  it('and one that is read-only say so at the start', async () => {
    mount('size=1m,ro');
    await expect(serveMock({ persist: join(place, 'kept') })).rejects.toThrow('its file system is read-only');
  });
});
