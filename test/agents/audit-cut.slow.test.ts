import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AuditLog, createAuditLog, memoryToolsetStore } from '../../src/agents/index.js';
import { fileAuditLog } from '../../src/agents/stores.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { threeOwed } from './three-owed.js';
import { getData, getError } from './tool-result.js';

let folder = '';
beforeEach(() => {
  folder = folderOfTest();
});

/** A run that pays Cyd and ends; the store outlives it, as that of a fleet or of the command line does. */
async function paidOnce() {
  const scene = await threeOwed();
  const store = memoryToolsetStore();
  const path = join(folder, 'payouts.log');
  const open = async (file = path) => {
    const audit = await fileAuditLog(file);
    return { audit, begin: () => scene.start({}, { store, audit }) };
  };
  const first = await open();
  await scene.pay(await first.begin(), 'cyd');
  await first.audit.close();
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  return { ...scene, store, path, open, lines, head: first.audit.head };
}

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** A whole log that somebody wrote anew, of as many lines. */
async function forge(count: number): Promise<string> {
  let log = '';
  const write = (line: string): void => {
    log += `${line}\n`;
  };
  const forged = createAuditLog(write, { now: () => 0 });
  for (let line = 0; line < count; line++) await forged.append({ kind: 'plan', data: { plan: { id: `x-${line}` } } });
  return log;
}

describe('an audit log, between two runs', () => {
  it.each<[string, (path: string, lines: readonly string[]) => Promise<unknown>]>([
    ['cut at its end', (path, lines) => writeFile(path, text(lines.slice(0, 3)))],
    ['taken away', (path) => rename(path, `${path}.gone`)],
    ['written anew with as many lines', async (path, lines) => writeFile(path, await forge(lines.length))],
    ['written anew with more lines', async (path, lines) => writeFile(path, await forge(lines.length + 2))],
  ])('%s: no tool begins, and the error names the way out', async (_, attack) => {
    const { path, open, lines, head, payments } = await paidOnce();
    await attack(path, lines);
    const { audit, begin } = await open();
    const refusal = await begin().catch((error: Error) => error.message);
    expect(refusal).toContain(`trackagoat audit FILE --anchor ${head.seq}:${head.hash}`);
    expect(refusal).toContain('a log of another name');
    await audit.close();
    expect(await payments()).toHaveLength(1);
    const other = await open(`${path}.2`);
    expect((await other.begin()).tools.length).toBeGreaterThan(0);
    await other.audit.close();
  });

  it.each(['{}', 'null', '[]', 'no JSON', '{"seq":"5","hash":"x"}', '{"seq":-1,"hash":"x"}', '{"seq":5,"hash":7}'])(
    'whose end the store knows only as %s stops payments',
    async (damaged) => {
      const { open, store, payments } = await paidOnce();
      const get = store.get.bind(store);
      store.get = async (key) => (key.startsWith('audit-head:') ? damaged : get(key));
      const { audit, begin } = await open();
      await expect(begin()).rejects.toThrow(/Nobody knows whether the audit log is whole.*a log of another name/);
      await audit.close();
      expect(await payments()).toHaveLength(1);
    },
  );

  it('that a crash left one line longer than the store knows is gone on with', async () => {
    const { open, pay, payments } = await paidOnce();
    const between = await open();
    await between.audit.append({ kind: 'recovered', data: { dropped_bytes: 7 } });
    await between.audit.close();
    const next = await open();
    expect((await pay(await next.begin(), 'bea')).ok).toBe(true);
    expect(await payments()).toHaveLength(2);
    await next.audit.close();
    const last = await open();
    await last.begin();
    await last.audit.close();
  });

  it('is not known to a store that has not seen it: there an anchor alone finds the cut', async () => {
    const { path, lines, start } = await paidOnce();
    await writeFile(path, text(lines.slice(0, 3)));
    const audit = await fileAuditLog(path);
    expect((await start({}, { store: memoryToolsetStore(), audit })).tools.length).toBeGreaterThan(0);
    await audit.close();
  });
});

describe('an audit log, before each payment', () => {
  it('that is shorter than it was stops the payment', async () => {
    const { start, plan, payments } = await threeOwed();
    const inner = createAuditLog(() => {});
    let heads: AuditLog['head'] | null = null;
    const audit: AuditLog = {
      name: 'payouts',
      append: (event) => inner.append(event),
      get head() {
        return heads ?? inner.head;
      },
    };
    const toolset = await start({}, { audit });
    const plan_id = await plan(toolset, 'cyd');
    heads = { seq: 0, hash: '0'.repeat(64) };
    const error = getError(await toolset.call('commit_plan', { plan_id }));
    expect(error).toMatchObject({ code: 'audit_failed', retry: 'no' });
    expect(error?.message).toContain('trackagoat audit');
    expect(await payments()).toEqual([]);
    heads = null;
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
  });
});
