import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';

const run = promisify(execFile);

describe('the examples of the mock for other languages', () => {
  it('curl: a creator earns a week', async () => {
    const MOCK = `${process.execPath} --import tsx cli/main.ts mock`;
    const { stdout } = await run('bash', ['examples/mock/curl.sh'], { env: { ...process.env, MOCK } });
    const [moved, accruals] = stdout.trim().split('\n') as [string, string];
    expect(JSON.parse(moved)).toEqual({ now: '2026-01-13T00:00:00.000Z', ticks: 192, accruals_created: 1 });
    expect(JSON.parse(accruals).data).toMatchObject([{ amount_cents: 15_000, status: 'earned' }]);
  }, 30_000);

  it('Python: a lost answer is paid once', async () => {
    const { url, close } = await serveMock();
    const { stdout } = await run('python3', ['examples/mock/python_client.py', url]);
    await close();
    expect(stdout.trim()).toBe('201 2500 [False, True]');
  }, 30_000);
});
