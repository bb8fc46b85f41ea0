import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

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
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'mock', ...args], { stdio: 'pipe' });
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

describe('a trackagoat mock process', () => {
  it.each(['SIGTERM', 'SIGHUP'] as const)(
    'says where it is as JSON, serves, and ends within a second of %s',
    async (signal) => {
      const mock = start('--port', '0', '--seed', 'empty', '--now', '2026-03-02T00:00:00Z', '--json');
      const ready = JSON.parse(await mock.firstLine);
      expect(ready).toMatchObject({ pid: mock.child.pid, base_url: `${ready.url}/api/v1` });
      expect(ready.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const headers = { authorization: `Bearer ${ready.api_key}` };
      const projects = await (await fetch(`${ready.base_url}/projects`, { headers })).json();
      expect(projects.data[0].created_at).toBe('2026-03-02T00:00:00.000Z');
      expect(await (await fetch(`${ready.url}/_mock/health`)).json()).toMatchObject({
        status: 'ok',
        now: '2026-03-02T00:00:00.000Z',
      });
      const stopped = performance.now();
      mock.child.kill(signal);
      const { code, out } = await mock.ended;
      expect(performance.now() - stopped).toBeLessThan(1000);
      expect([code, out.trim().split('\n').length]).toEqual([0, 1]);
    },
  );

  it('prints one ready line with URL and key; its clock runs in real time', async () => {
    const mock = start('--port', '0', '--seed', 'empty', '--quiet');
    const line = await mock.firstLine;
    const [, url] = /ready at (http:\S+)\/api\/v1 with API key tga_[0-9a-f]{64}$/.exec(line) ?? [];
    const now = async (): Promise<number> => Date.parse((await (await fetch(`${url}/_mock/clock`)).json()).now);
    const first = await now();
    expect(Math.abs(first - Date.now())).toBeLessThan(5000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await now()).toBeGreaterThan(first);
    mock.child.kill('SIGINT');
    expect(await mock.ended).toMatchObject({ code: 0, err: '' });
  });

  it('has neither control plane nor inspector with --no-control, and points to neither', async () => {
    const mock = start('--port', '0', '--seed', 'empty', '--no-control');
    const { url } = (await mock.firstLine).match(/(?<url>http:\/\/[\d.:]+)\/api\/v1/)?.groups ?? {};
    expect((await fetch(`${url}/_mock/`)).status).toBe(404);
    expect((await fetch(`${url}/docs`)).status).toBe(200);
    mock.child.kill('SIGTERM');
    expect((await mock.ended).err).toBe(`API reference ${url}/docs · Ctrl+C stops it\n`);
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
    expect(err).toContain('projects.0.creators.0.tiktok_handle');
    rmSync(folder, { recursive: true });
  });
});
