import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createMock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '../../mocks/adapters/persistence/kept-folder.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { startMock } from './mock-process.js';
import { run, writerInto } from './recorded-io.js';

const folder = folderOfFile();
const write = writerInto(folder);

/** A mock with `--json`, and how its API is read. */
async function startJson(...args: string[]) {
  const mock = await startMock(['--json', ...args]);
  const ready = JSON.parse(mock.line);
  const headers = { authorization: `Bearer ${ready.api_key}` };
  const get = async (url: string) => (await fetch(url, { headers })).json();
  const listHandles = async (): Promise<string[]> =>
    (await get(`${ready.base_url}/creators`)).data.map((row: { tiktok_handle: string }) => row.tiktok_handle);
  return { ...mock, ready, get, listHandles };
}

const withCreator = (handle: string) => ({ projects: [{ name: 'Mine', creators: [{ tiktok_handle: handle }] }] });

describe('a trackagoat mock process', () => {
  const demo = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' }).snapshot();
  const payments = demo.world.tables.payout_payments?.length;

  it('begins a folder with the whole snapshot or with nothing, whenever it is killed, and refused or not before', async () => {
    const good = write('good.snapshot', demo);
    const kept = join(folder, 'begun');
    const flags = ['--port', '0', '--persist', kept, '--snapshot'];
    const bad = write('bad.snapshot', JSON.stringify(demo).replace('"UTC"', '"Mars/Base"'));
    expect(await run('mock', ...flags, bad)).toMatchObject({ code: 2, err: expect.stringContaining('Mars/Base') });
    const late = await run('mock', ...flags, good, '--now', '2026-03-01T00:00:00Z');
    expect(late).toMatchObject({ code: 2, err: expect.stringContaining('is before the clock') });
    await (await startMock(['--snapshot', good, '--persist', kept])).end('SIGKILL');
    expect(checkFolder(kept).payments).toBe(payments);
  });

  it('adds the stubs of a file once to a folder, however often it starts', async () => {
    const stubs = [{ operation: 'getOutliers', data: { videos: [1, 2] } }];
    const file = write('kept.stubs', { form: 'trackagoat-stubs', file_format: 1, stubs });
    for (const _ of [1, 2]) {
      const { ready, get, end } = await startJson('--stubs', file, '--persist', join(folder, 'stubs'));
      expect((await get(`${ready.control_url}/stubs`)).data).toHaveLength(1);
      await end('SIGTERM');
    }
  });

  it('says where it is as JSON, serves a seed file, prints a line for every call with --verbose, and ends in order', async () => {
    const now = '2026-03-02T00:00:00.000Z';
    const flags = ['--seed', write('seed.json', withCreator('@ana')), '--now', now, '--verbose', '--rate-limits'];
    const { pid, ready, get, listHandles, end } = await startJson(...flags);
    expect(ready).toMatchObject({ pid, base_url: `${ready.url}/api/v1` });
    expect(ready.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    // A test needs the id of the project to begin.
    const [project] = (await get(`${ready.base_url}/projects?limit=2`)).data;
    expect([project.created_at, project.id]).toEqual([now, ready.project_id]);
    expect(await listHandles()).toEqual(['ana']);
    await get(`${ready.base_url}/nowhere`);
    expect(await get(`${ready.control_url}/health`)).toMatchObject({ status: 'ok', now });
    const root = await fetch(`${ready.url}/`, { redirect: 'manual' });
    expect([root.status, root.headers.get('location')]).toEqual([302, '/_mock/']);

    const { port } = new URL(ready.url);
    const inUse = expect.stringContaining(`Port ${port} on 127.0.0.1 is in use.`);
    expect(await run('mock', '--seed', 'empty', '--port', port)).toEqual({ code: 1, out: '', err: inUse });
    // It does not wait for the connections that were kept open, which live for 75 seconds.
    const { code, out, err } = await end('SIGTERM');
    expect([code, out.trim().split('\n').length]).toEqual([0, 1]);
    expect(err).toContain('a wait for the limit never ends. Move the clock by POST /_mock/clock');
    const called = err.split('\n').filter((line) => line.includes(' GET '));
    expect(called).toEqual([
      expect.stringMatching(
        /^2026-03-02T00:00:00.000Z GET \/api\/v1\/projects\?limit=2 200 [\d.]+ ms \(listProjects\)$/,
      ),
      expect.stringContaining(' GET /api/v1/creators 200 '),
      expect.stringMatching(/ GET \/api\/v1\/nowhere 404 [\d.]+ ms \(no operation\)$/),
    ]);
  });

  it('begins anew when the seed file of --watch changes, and stays as it was when the file is wrong', async () => {
    mkdirSync(join(folder, 'watched'));
    const file = write('watched/seed.json', withCreator('ana'));
    const { read, listHandles, end } = await startJson('--seed', file, '--watch');
    write('watched/seed.json', withCreator('beto'));
    await expect.poll(() => read.err, { timeout: 5000 }).toContain(`${file} has changed`);
    expect(await listHandles()).toEqual(['beto']);
    write('watched/seed.json', withCreator('a b'));
    await expect.poll(() => read.err, { timeout: 5000 }).toContain('The world stays as it was.');
    const wrong = `${file}: projects.0.creators.0.tiktok_handle: `;
    expect(read.err).toContain(wrong);
    expect(await listHandles()).toEqual(['beto']);
    expect((await end('SIGHUP')).code).toBe(0);
    expect(await run('mock', '--port', '0', '--seed', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining(wrong),
    });
  });

  it('prints one ready line with URL and key, and on stderr its pages; its clock runs in real time', async () => {
    const { line, end } = await startMock(['--seed', 'empty', '--rate-limits']);
    const [, url] = /ready at (http:\S+)\/api\/v1 with API key tga_[0-9a-f]{64}$/.exec(line) ?? [];
    const now = async (): Promise<number> => Date.parse((await (await fetch(`${url}/_mock/clock`)).json()).now);
    const before = Date.now();
    const first = await now();
    // The clocks of two processes differ by milliseconds.
    expect(first).toBeGreaterThanOrEqual(before - 1000);
    expect(first).toBeLessThanOrEqual(Date.now() + 1000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await now()).toBeGreaterThan(first);
    // A clock that runs ends a wait for the limit.
    const err = `Inspector ${url}/_mock/ · Spec ${url}/openapi.json · Ctrl+C stops it\n`;
    expect(await end('SIGINT')).toMatchObject({ code: 0, err });
  });

  it('has neither control plane nor inspector with --no-control, and points to neither', async () => {
    const { line, end } = await startMock(['--seed', 'empty', '--no-control', '--now', '2026-03-02T00:00:00Z']);
    const { url } = line.match(/(?<url>http:\/\/[\d.:]+)\/api\/v1/)?.groups ?? {};
    expect((await fetch(`${url}/_mock/`)).status).toBe(404);
    expect((await (await fetch(`${url}/openapi.json`)).json()).info.title).toBe('trackagoat API');
    // Without limits nobody waits for one.
    expect((await end('SIGTERM')).err).toBe(`Spec ${url}/openapi.json · Ctrl+C stops it\n`);
  });
});

it('an error that no command catches is shown by its message and stack, and not by a line of the built code', () => {
  const fails = 'data:text/javascript,setTimeout(()=>{throw new Error(`no disk`)},1000)';
  const args = ['--import', fails, bundleProgram('cli/main.ts'), 'mock', '--port', '0'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 30_000 });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^trackagoat: Error: no disk\n {4}at /m);
  // The mark below the source line, which Node prints.
  expect(stderr).not.toMatch(/^ *\^/m);
});
