import { execFileSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { backupFolder } from '../../mocks/adapters/persistence/kept-folder.js';
import type { ServedMock } from '../../mocks/adapters/server.js';
import { canMountSmallDisk, mountSmallDisk } from '../files/small-disk.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { serveKept } from './serve-kept.js';

/** The folder of a small disk that goes with the test. */
function mount(size: string): string {
  const { place, remove } = mountSmallDisk(size);
  onTestFinished(remove);
  return place;
}

async function call(to: ServedMock, method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${to.mock.apiKey}`, 'content-type': 'application/json' };
  const response = await fetch(to.baseUrl + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, ...(await response.json()) };
}

// A small disk of its own can be made by root alone.
describe.runIf(canMountSmallDisk())('a folder on a disk that is full', () => {
  it('answers writes 507 with a code, goes on reading, says so once, and goes on when there is room', async () => {
    const place = mount('3m');
    const onNotice = vi.fn();
    const served = await serveKept(join(place, 'kept'), { seed: 'empty', hooks: { onNotice } });
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
    // For a second the first refusal holds; then the disk is tried again.
    await new Promise((resolve) => setTimeout(resolve, 1_050));
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
    const again = await serveKept(join(place, 'kept'));
    expect(JSON.stringify(again.mock.snapshot())).toBe(before);
    for (const id of confirmed) expect((await call(again, 'GET', `/projects/${id}`)).status).toBe(200);
  });

  it('is started on, reads, and answers writes 507; its backup elsewhere has room', async () => {
    const place = mount('3m');
    const [folder, copy] = [join(place, 'kept'), join(folderOfTest(), 'copy')];
    const first = await serveKept(folder, { seed: 'empty' });
    const { data } = await call(first, 'POST', '/projects', { name: 'kept' });
    for (let nth = 0; nth < 20; nth++) {
      await call(first, 'PATCH', `/projects/${data.id}`, { readme: `${nth} ${'n'.repeat(40_000)}` });
    }
    await first.close();
    expect(() => writeFileSync(join(place, 'filler'), Buffer.alloc(4_000_000))).toThrow('ENOSPC');
    const served = await serveKept(folder, { hooks: { onNotice: () => {} } });
    expect((await call(served, 'GET', `/projects/${data.id}`)).data.readme).toMatch(/^19 n/);
    expect((await call(served, 'POST', '/projects', { name: 'more', readme: 'n'.repeat(40_000) })).status).toBe(507);
    backupFolder(folder, copy);
    const sizes = [folder, copy].map((path) => statSync(join(path, 'worlds.log')).size);
    expect(sizes[1]).toBeLessThan((sizes[0] as number) / 5);
    expect((await call(await serveKept(copy), 'POST', '/projects', { name: 'more' })).status).toBe(201);
  });

  it('keeps every write while the store does not fit there twice, and writes it anew when it does', async () => {
    const place = mount('26m');
    const filler = join(place, 'filler');
    const kept = join(place, 'kept');
    const size = () => statSync(join(kept, 'worlds.log')).size / 1e6;
    const onNotice = vi.fn();
    const first = await serveKept(kept, { seed: 'empty', hooks: { onNotice } });
    const project = first.mock.projectId;
    const ids: string[] = [];
    for (let number = 0; number < 5; number += 1) {
      const body = { name: `c${number}`, readme: String(number).repeat(900_000) };
      ids.push((await call(first, 'POST', `/projects/${project}/campaigns`, body)).data.id);
    }
    writeFileSync(filler, Buffer.alloc(1_000_000));
    // 9 MB of rows (a readme is the description too); written over they come to 23 MB, and anew they need 9 more.
    for (let number = 0; number < 8; number += 1) {
      const readme = 'abcdefgh'.charAt(number).repeat(900_000);
      const { status, error } = await call(first, 'PATCH', `/campaigns/${ids[number % 2]}`, { readme });
      expect([number, status, error]).toEqual([number, 200, null]);
    }
    expect(size()).toBeGreaterThan(19);
    expect(onNotice).toHaveBeenCalledOnce();
    expect(onNotice.mock.calls[0]?.[0]).toMatch(/\d\d\.\d MB, 9\.\d MB when written anew.*is full.*Everything is kept/);
    const before = JSON.stringify(first.mock.snapshot());
    await first.close();
    const served = await serveKept(kept, { hooks: { onNotice } });
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
    expect(JSON.stringify((await serveKept(kept)).mock.snapshot())).toBe(compact);
  });

  it('and one that is read-only say so at the start', async () => {
    const full = mount('128k');
    writeFileSync(join(full, 'filler'), Buffer.alloc(124_000));
    await expect(serveKept(join(full, 'kept'))).rejects.toThrow('is full: make room');
    await expect(serveKept(join(mount('1m,ro'), 'kept'))).rejects.toThrow('its file system is read-only');
  });
});
