import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { freePort } from '../client/sockets.js';
import { type RedisServer, startRedis } from './redis-server.js';

const NAME = 'goats';

/** Starts a real Redis with a replica, and a sentinel that makes the replica the master when the master is gone. */
export async function startRedisSentinel() {
  const master = await startRedis();
  const replica = await startRedis('--replicaof', '127.0.0.1', String(master.port), '--repl-diskless-sync-delay', '0');
  await holds(replica, ['INFO', 'replication'], 'master_link_status:up');
  const dir = mkdtempSync(join(tmpdir(), 'sentinel-'));
  const port = await freePort();
  const file = join(dir, 'sentinel.conf');
  const watch = `sentinel monitor ${NAME} 127.0.0.1 ${master.port} 1`;
  const patience = `sentinel down-after-milliseconds ${NAME} 500\nsentinel failover-timeout ${NAME} 5000`;
  writeFileSync(file, `port ${port}\nbind 127.0.0.1\ndir ${dir}\n${watch}\n${patience}\n`);
  const sentinel = spawn('redis-server', [file, '--sentinel'], { stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => sentinel.on('close', () => resolve()));
  const ask = (...words: string[]): Promise<string> => master.command('-p', String(port), ...words);
  await vi.waitFor(async () => {
    const replicas = await ask('SENTINEL', 'REPLICAS', NAME);
    if (!replicas.includes(String(replica.port))) throw new Error('The sentinel does not know the replica yet.');
  }, 20_000);
  let isMasterGone = false;
  return {
    port,
    /** The name by which clients ask for the master. */
    name: NAME,
    /** Waits until the replica has all that the master has, ends the master, and waits until the replica has taken over. */
    failOver: async () => {
      await master.command('WAIT', '1', '5000');
      isMasterGone = true;
      await master.stop();
      await holds(replica, ['INFO', 'replication'], 'role:master');
    },
    stop: async () => {
      sentinel.kill();
      await gone;
      if (!isMasterGone) await master.stop();
      await replica.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function holds(server: RedisServer, command: readonly string[], text: string): Promise<void> {
  await vi.waitFor(async () => {
    if (!(await server.command(...command)).includes(text)) throw new Error(`Redis does not say ${text} yet.`);
  }, 20_000);
}
