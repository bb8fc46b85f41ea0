import { expect, it } from 'vitest';
import { createToolset, listUnfinished, memoryToolsetStore } from '../../src/agents/index.js';
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

it('callers do not become one caller because what tells them apart is undefined', async () => {
  const { goat } = await oneWeekEarned();
  const options = { authorize: () => true, caller: undefined as never };
  await expect(createMcpHttpHandler(await createToolset(goat), options)).rejects.toThrow('caller is undefined');
});
