import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createAuditLog, createToolset } from '../../src/agents/index.js';
import { fileAuditLog, fileToolsetStore, redisToolsetStore } from '../../src/agents/stores.js';
import { redisLimiterStore } from '../../src/client/limiter-redis.js';
import { settleAll } from '../../src/workflows/index.js';

const taken: Readonly<Record<string, readonly [take: (given: never) => unknown, expected: string]>> = {
  redisToolsetStore: [redisToolsetStore, 'redisToolsetStore takes a client of ioredis'],
  redisLimiterStore: [redisLimiterStore, 'redisLimiterStore takes a client of ioredis'],
  fileToolsetStore: [fileToolsetStore, 'fileToolsetStore takes the path of a folder'],
  fileAuditLog: [fileAuditLog, 'fileAuditLog takes the path of a file'],
  createAuditLog: [createAuditLog, 'createAuditLog takes a function that writes a line'],
};

// Each failed only at the first payment, or counted for one process alone.
describe('a store or a log without its place', () => {
  it.each(Object.keys(taken))('%s refuses a missing value when it is made', async (name) => {
    const [take, expected] = taken[name] as (typeof taken)[string];
    const make = async () => take(undefined as never);
    await expect(make()).rejects.toThrow(new RangeError(`${expected}, not undefined (a forgotten await?).`));
  });

  it('does not show a text that may have a password', () => {
    const url = 'redis://:secret-of-redis@10.0.0.1';
    expect(() => redisToolsetStore(url as never)).toThrow(
      new RangeError('redisToolsetStore takes a client of ioredis, not this text.'),
    );
  });

  it('says where a log cannot be written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wrong-first-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'none', 'pay.log');
    await expect(fileAuditLog(path)).rejects.toThrow(
      `The audit log ${path} cannot be written: there is no folder ${join(folder, 'none')}.`,
    );
  });
});

describe('a mock in place of a client', () => {
  it('is refused by its name, before anything is read', async () => {
    const mock = createMock({ seed: 'demo' });
    const message = 'the client must be one of createClient(), not an instance of InProcessMock.';
    await expect(createToolset(mock as never)).rejects.toThrow(message);
    await expect(settleAll(mock as never)).rejects.toThrow(message);
    expect(mock.requests.count()).toBe(0);
  });
});
