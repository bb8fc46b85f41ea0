import { expect, it } from 'vitest';
import {
  Approvals,
  createAuditLog,
  createToolset,
  listUnfinished,
  memoryToolsetStore,
  verifyAuditLog,
} from '../../src/agents/index.js';
import { createMcpHttpHandler } from '../../src/agents/mcp.js';
import { oneWeekEarned } from '../workflows/stage.js';

// An environment variable that was not set must not move limits into the memory of one process, or payments out of the log.
it.each(['store', 'audit'])('a toolset refuses %s that is undefined', async (option) => {
  const { goat } = await oneWeekEarned();
  await expect(createToolset(goat, { [option]: undefined })).rejects.toThrow(`createToolset: ${option} is undefined`);
});

it('payments are not closed without a log because the log is undefined', async () => {
  const { goat } = await oneWeekEarned();
  const options = { store: memoryToolsetStore(), audit: undefined as never };
  await expect(listUnfinished(goat, options)).rejects.toThrow('listUnfinished: audit is undefined');
});

it('two names of one account do not become two persons because the account is undefined', async () => {
  const toolset = await createToolset((await oneWeekEarned()).goat);
  const options = { account: undefined as never };
  expect(() => toolset.forPerson('ann', options)).toThrow('forPerson: account is undefined');
  for (const name of [undefined, null, '']) expect(() => toolset.forPerson(name as never)).toThrow(RangeError);
});

it('approvals are not signed by a secret that nobody has because theirs is undefined', () => {
  const options = { store: memoryToolsetStore(), now: () => 0, secret: undefined as never };
  expect(() => new Approvals(options)).toThrow('Approvals: secret is undefined');
});

it('a log that was cut is not whole because its anchor is undefined, or lacks what it is compared by', async () => {
  const lines: string[] = [];
  const log = createAuditLog((line) => {
    lines.push(`${line}\n`);
  });
  for (const run of [1, 2, 3]) await log.append({ kind: 'plan', data: { run } });
  const cut = lines.slice(0, 2).join('');
  expect((await verifyAuditLog(cut, { anchor: log.head })).ok).toBe(false);
  await expect(verifyAuditLog(cut, { anchor: undefined as never })).rejects.toThrow('anchor is undefined');
  const { seq, hash } = log.head;
  for (const anchor of [{}, { seq }, { hash }, { seq: 0, hash }, { seq: String(seq), hash }, { seq, hash: 'x' }]) {
    await expect(verifyAuditLog(cut, { anchor: anchor as never })).rejects.toThrow('must be the head of a log');
    expect(() => createAuditLog(() => {}, { after: anchor as never })).toThrow('must be the head of a log');
  }
  // Nothing was logged yet: every log has that.
  const before = createAuditLog(() => {}).head;
  expect((await verifyAuditLog(cut, { anchor: before })).ok).toBe(true);
});

it('callers do not become one caller because what tells them apart is undefined', async () => {
  const { goat } = await oneWeekEarned();
  const options = { authorize: () => true, caller: undefined as never };
  await expect(createMcpHttpHandler(await createToolset(goat), options)).rejects.toThrow('caller is undefined');
});
