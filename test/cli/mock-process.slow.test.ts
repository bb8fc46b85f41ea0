import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMock } from 'trackagoat-sdk/mocks';
import { afterEach, describe, expect, it } from 'vitest';
import { checkFolder } from '../../mocks/adapters/persistence/kept-folder.js';
import { bundleProgram } from '../harness/bundle-program.js';

interface Running {
  readonly child: ChildProcess;
  readonly firstLine: Promise<string>;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
}

const running: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), 'trackagoat-cli-'));
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

function start(...args: string[]): Running {
  const child = spawn(process.execPath, [bundleProgram('cli/main.ts'), 'mock', ...args], { stdio: 'pipe' });
  running.push(child);
  let [out, err] = ['', ''];
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.includes('\n')) resolve(out.split('\n', 1)[0] as string);
    });
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, firstLine, ended };
}

const demo = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' }).snapshot();

/** The files of a snapshot, and of one with a zone that does not exist. */
function writeSnapshots(): readonly [good: string, bad: string] {
  const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')];
  writeFileSync(good, JSON.stringify(demo));
  writeFileSync(bad, JSON.stringify(demo).replace('"UTC"', '"Mars/Base"'));
  return [good, bad];
}

/** A file with a stub of the outliers. */
function writeStubs(name: string): string {
  const file = join(folder, name);
  const stubs = [{ operation: 'getOutliers', data: { videos: [1, 2] } }];
  writeFileSync(file, JSON.stringify({ form: 'trackagoat-stubs', file_format: 1, stubs }));
  return file;
}

/** Starts a mock on a new folder with a snapshot, and ends it as soon as it serves. */
async function beginAndEnd(snapshot: string, { kept, by }: { readonly kept: string; readonly by: NodeJS.Signals }) {
  const { child, firstLine, ended } = start('--port', '0', '--snapshot', snapshot, '--persist', kept, '--json');
  await firstLine;
  child.kill(by);
  await ended;
}

describe('a trackagoat mock process', () => {
  it('begins a folder with the whole snapshot or with nothing, whenever it is killed', async () => {
    const [good] = writeSnapshots();
    const kept = join(folder, 'begun');
    await beginAndEnd(good, { kept, by: 'SIGKILL' });
    expect(checkFolder(kept).payments).toBe(demo.world.tables.payout_payments?.length);
  });

  it('keeps nothing of a snapshot that it refuses, so the right one begins the folder', async () => {
    const [good, bad] = writeSnapshots();
    const kept = join(folder, 'refused');
    const refused = await start('--port', '0', '--snapshot', bad, '--persist', kept).ended;
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('Mars/Base')]);
    const late = await start('--port', '0', '--snapshot', good, '--now', '2026-03-01T00:00:00Z', '--persist', kept)
      .ended;
    expect([late.code, late.err]).toEqual([2, expect.stringContaining('is before the clock')]);
    await beginAndEnd(good, { kept, by: 'SIGTERM' });
    expect(checkFolder(kept).payments).toBe(demo.world.tables.payout_payments?.length);
  });

  it('adds the stubs of a file once to a folder, however often it starts', async () => {
    const file = writeStubs('kept.stubs');
    const counts: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const mock = start(
        '--port',
        '0',
        '--seed',
        'demo',
        '--stubs',
        file,
        '--persist',
        join(folder, 'stubs'),
        '--json',
      );
      const { control_url, api_key } = JSON.parse(await mock.firstLine);
      const response = await fetch(`${control_url}/stubs`, { headers: { authorization: `Bearer ${api_key}` } });
      counts.push((await response.json()).data.length);
      mock.child.kill('SIGTERM');
      await mock.ended;
    }
    expect(counts).toEqual([1, 1, 1]);
  });

  it.each([
    [['--rate-limits', '--now', '2026-03-02T00:00:00Z'], true],
    [['--rate-limits'], false],
    [['--now', '2026-03-02T00:00:00Z'], false],
  ] as const)('with %j says at its start whether a wait for the limit never ends: %s', async (flags, isSaid) => {
    const mock = start('--port', '0', '--seed', 'empty', ...flags);
    await mock.firstLine;
    mock.child.kill('SIGTERM');
    const { err } = await mock.ended;
    expect(err.includes('a wait for the limit never ends. Move the clock by POST /_mock/clock')).toBe(isSaid);
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)(
    'says where it is as JSON, serves, and ends in order at %s',
    async (signal) => {
      const mock = start('--port', '0', '--seed', 'empty', '--now', '2026-03-02T00:00:00Z', '--json');
      const ready = JSON.parse(await mock.firstLine);
      expect(ready).toMatchObject({ pid: mock.child.pid, base_url: `${ready.url}/api/v1` });
      expect(ready.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const headers = { authorization: `Bearer ${ready.api_key}` };
      const projects = await (await fetch(`${ready.base_url}/projects`, { headers })).json();
      expect(projects.data[0].created_at).toBe('2026-03-02T00:00:00.000Z');
      // A test needs this to begin.
      expect(projects.data[0].id).toBe(ready.project_id);
      expect(await (await fetch(`${ready.control_url}/health`)).json()).toMatchObject({
        status: 'ok',
        now: '2026-03-02T00:00:00.000Z',
      });
      const root = await fetch(`${ready.url}/`, { redirect: 'manual' });
      expect([root.status, root.headers.get('location')]).toEqual([302, '/_mock/']);
      // It does not wait for the connections that were kept open, which live for 75 seconds.
      mock.child.kill(signal);
      const { code, out } = await mock.ended;
      expect([code, out.trim().split('\n').length]).toEqual([0, 1]);
    },
  );

  it('prints a line for every call with --verbose, on stderr', async () => {
    const mock = start('--port', '0', '--seed', 'empty', '--now', '2026-03-02T00:00:00Z', '--json', '--verbose');
    const ready = JSON.parse(await mock.firstLine);
    const headers = { authorization: `Bearer ${ready.api_key}` };
    await fetch(`${ready.base_url}/projects?limit=2`, { headers });
    await fetch(`${ready.base_url}/nowhere`, { headers });
    await fetch(`${ready.control_url}/health`);
    mock.child.kill('SIGTERM');
    const lines = (await mock.ended).err.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^2026-03-02T00:00:00.000Z GET \/api\/v1\/projects\?limit=2 200 [\d.]+ ms \(listProjects\)$/,
    );
    expect(lines[1]).toMatch(/ GET \/api\/v1\/nowhere 404 [\d.]+ ms \(no operation\)$/);
  });

  it('begins anew when the seed file of --watch changes, and stays as it was when the file is wrong', async () => {
    const own = mkdtempSync(join(tmpdir(), 'trackagoat-watch-'));
    const file = join(own, 'seed.json');
    const write = (handle: string): void =>
      writeFileSync(file, JSON.stringify({ projects: [{ name: 'A', creators: [{ tiktok_handle: handle }] }] }));
    write('ana');
    const mock = start('--port', '0', '--seed', file, '--watch', '--json');
    const ready = JSON.parse(await mock.firstLine);
    let err = '';
    mock.child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    const handles = async (): Promise<string[]> => {
      const headers = { authorization: `Bearer ${ready.api_key}` };
      const { data } = await (await fetch(`${ready.base_url}/creators`, { headers })).json();
      return data.map((row: { tiktok_handle: string }) => row.tiktok_handle);
    };
    write('beto');
    await expect.poll(() => err, { timeout: 5000 }).toContain(`${file} has changed`);
    expect(await handles()).toEqual(['beto']);
    write('a b');
    await expect.poll(() => err, { timeout: 5000 }).toContain('The world stays as it was.');
    expect(err).toContain(`${file}: projects.0.creators.0.tiktok_handle: `);
    expect(await handles()).toEqual(['beto']);
    mock.child.kill('SIGTERM');
    expect((await mock.ended).code).toBe(0);
    rmSync(own, { recursive: true });
  });

  it('prints one ready line with URL and key, and on stderr its pages; its clock runs in real time', async () => {
    const mock = start('--port', '0', '--seed', 'empty');
    const line = await mock.firstLine;
    const [, url] = /ready at (http:\S+)\/api\/v1 with API key tga_[0-9a-f]{64}$/.exec(line) ?? [];
    const now = async (): Promise<number> => Date.parse((await (await fetch(`${url}/_mock/clock`)).json()).now);
    const before = Date.now();
    const first = await now();
    // The clocks of two processes differ by milliseconds.
    expect(first).toBeGreaterThanOrEqual(before - 1000);
    expect(first).toBeLessThanOrEqual(Date.now() + 1000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await now()).toBeGreaterThan(first);
    mock.child.kill('SIGINT');
    const { code, err } = await mock.ended;
    expect([code, err]).toEqual([0, `Inspector ${url}/_mock/ · Spec ${url}/openapi.json · Ctrl+C stops it\n`]);
  });

  it('has neither control plane nor inspector with --no-control, and points to neither', async () => {
    const mock = start('--port', '0', '--seed', 'empty', '--no-control');
    const { url } = (await mock.firstLine).match(/(?<url>http:\/\/[\d.:]+)\/api\/v1/)?.groups ?? {};
    expect((await fetch(`${url}/_mock/`)).status).toBe(404);
    expect((await (await fetch(`${url}/openapi.json`)).json()).info.title).toBe('trackagoat API');
    mock.child.kill('SIGTERM');
    expect((await mock.ended).err).toBe(`Spec ${url}/openapi.json · Ctrl+C stops it\n`);
  });

  it('says that its port is taken, and exits 1', async () => {
    const first = start('--port', '0', '--seed', 'empty', '--json');
    const { url } = JSON.parse(await first.firstLine);
    const second = start('--port', new URL(url).port, '--seed', 'empty');
    const { code, err, out } = await second.ended;
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`Port ${new URL(url).port} on 127.0.0.1 is in use.`);
  });

  it('begins with a seed file, or names the place that is wrong in it', async () => {
    const good = join(folder, 'seed.json');
    writeFileSync(good, JSON.stringify({ projects: [{ name: 'Mine', creators: [{ tiktok_handle: '@ana' }] }] }));
    const mock = start('--port', '0', '--seed', good, '--json');
    const ready = JSON.parse(await mock.firstLine);
    const headers = { authorization: `Bearer ${ready.api_key}` };
    const creators = await (await fetch(`${ready.base_url}/creators`, { headers })).json();
    expect(creators.data.map((row: { tiktok_handle: string }) => row.tiktok_handle)).toEqual(['ana']);

    const bad = join(folder, 'bad.json');
    writeFileSync(bad, JSON.stringify({ projects: [{ name: 'Mine', creators: [{ tiktok_handle: 'a b' }] }] }));
    const { code, err } = await start('--port', '0', '--seed', bad).ended;
    expect(code).toBe(1);
    expect(err).toContain(`${bad}: projects.0.creators.0.tiktok_handle: `);
    rmSync(folder, { recursive: true });
  });
});
