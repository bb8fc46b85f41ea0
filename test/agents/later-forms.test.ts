import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { repairAuditLog } from '../../src/agents/audit/file-audit-log.js';
import { memoryToolsetStore } from '../../src/agents/store/memory-store.js';
import { fileAuditLog } from '../../src/agents/stores.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { stage } from './scene.js';

const folder = folderOfFile();
const path = join(folder, 'audit.log');
beforeEach(async () => {
  rmSync(path, { force: true });
  const log = await fileAuditLog(path, { now: () => 0 });
  await log.append({ kind: 'plan', data: {} });
  await log.append({ kind: 'attempt', data: {} });
  await log.close();
});

describe('an audit log', () => {
  it('has its form in each line', () => {
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).form)).toEqual([1, 1]);
  });

  it('of a later version is refused by name, and neither continued nor repaired', async () => {
    const [first = '', second = ''] = readFileSync(path, 'utf8').split('\n');
    const text = `${first}\n${second.replace('"form":1', '"form":2')}\n`;
    writeFileSync(path, text);
    const why = /line 2: It is of form 2, which a later version wrote; this one reads up to 1: update the package/i;
    await expect(fileAuditLog(path)).rejects.toThrow(why);
    await expect(fileAuditLog(path)).rejects.toThrow(/Nothing was changed/);
    await expect(repairAuditLog(path)).rejects.toThrow(why);
    expect([readFileSync(path, 'utf8'), readdirSync(folder).filter((name) => name.includes('.cut'))]).toEqual([
      text,
      [],
    ]);
  });
});

describe('the store of a toolset', () => {
  it('has its form before anything else, and keeps it', async () => {
    const { mock, tools } = stage({ seed: 'demo' });
    const store = memoryToolsetStore();
    const written: string[] = [];
    const add: typeof store.add = async (...given) => written.push(given[0]) > 0 && store.add(...given);
    const toolset = await tools({ store: { ...store, add } });
    mock.clock.advance({ days: 7 });
    expect((await toolset.call('plan_settlement', { creator: '@kenjicooks', method: 'Venmo' })).ok).toBe(true);
    expect(written[0]).toBe('form');
    expect(await store.get('form')).toBe('1');
  });

  it.each([
    ['2', /of form 2, which a later version of trackagoat-sdk wrote; this one reads form 1/],
    ['x', /says that its form is x, which is not a form/],
  ])('of form %s is refused, and nothing is paid or changed in it', async (form, why) => {
    const { mock, tools } = stage({ seed: 'demo' });
    mock.clock.advance({ days: 7 });
    const kept = new Map([['form', form]]);
    const store = {
      get: async (key: string) => kept.get(key) ?? null,
      set: async (key: string, value: string) => void kept.set(key, value),
      add: async (key: string, value: string) => !kept.has(key) && Boolean(kept.set(key, value)),
      increment: async () => 1,
    };
    const toolset = await tools({ store });
    const paid = mock.ledger().payments.paid;
    const plan = await toolset.call('plan_settlement', { creator: '@kenjicooks', method: 'Venmo' });
    const done = plan.ok ? await toolset.call('commit_plan', { plan_id: plan.data.plan_id }) : plan;
    expect(done.ok ? 'paid' : done.error).toMatchObject({ code: 'store_failed', message: expect.stringMatching(why) });
    expect([mock.ledger().payments.paid, [...kept]]).toEqual([paid, [['form', form]]]);
  });
});
