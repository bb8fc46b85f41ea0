import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { mockCommand } from '../../cli/mock/command.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { addCreator, call } from '../control/plain-call.js';
import { folderOfTest } from '../harness/temporary-folder.js';

let place: string;
beforeEach(() => {
  place = folderOfTest();
});

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const write = (text: string): void => {
    out += text;
  };
  const code = await mockCommand.run(args, { out: write, err: write, isTerminal: false, env: {} });
  return { code, out };
}

describe('mock --persist DIR --backup TO', () => {
  it('copies a folder while a mock runs on it; the copy starts beside it, and its books balance', async () => {
    const [folder, copy] = [join(place, 'kept'), join(place, 'copy')];
    const first = await serveMock({ persist: folder, seed: 'demo', now: '2026-03-02T00:00:00Z' });
    addCreator(first.mock, 'ana');
    const before = JSON.stringify(first.mock.snapshot());
    expect(await run('--persist', folder, '--backup', copy)).toEqual({
      code: 0,
      out: `${folder} is copied to ${copy}\n`,
    });
    addCreator(first.mock, 'beto');
    const second = await serveMock({ persist: copy });
    expect(second.isResumed).toBe(true);
    expect(JSON.stringify(second.mock.snapshot())).toBe(before);
    expect(call(second.mock, 'GET /_mock/ledger').json).toMatchObject({ balanced: true, violations: [] });
    expect(call(first.mock, 'GET /creators?search=beto').json.data).toHaveLength(1);
    await Promise.all([first.close(), second.close()]);
  });

  it('says what is wrong: nothing to copy, or something where the copy should go', async () => {
    await expect(run('--persist', join(place, 'none'), '--backup', place)).rejects.toThrow('holds nothing');
    const folder = join(place, 'kept');
    await (await serveMock({ persist: folder })).close();
    await expect(run('--persist', folder, '--backup', folder)).rejects.toThrow('holds a store already');
    await expect(run('--backup', place)).rejects.toThrow('--backup needs --persist');
  });
});
