import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real redis-server on a free port of loopback, which keeps nothing. */
export interface RedisServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Starts redis-server (Debian: `apt-get install redis-server`); rejects with that advice when there is none. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir];
  const server = spawn('redis-server', args);
  const closed = new Promise<void>((resolve) => server.on('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.on('error', () => reject(new Error('There is no redis-server here: apt-get install -y redis-server')));
    server.on('close', () => reject(new Error('redis-server ended before it was ready')));
    server.stdout.on('data', (line) => String(line).includes('Ready to accept connections') && resolve());
  });
  const stop = async (): Promise<void> => {
    server.kill();
    await closed;
    rmSync(dir, { recursive: true, force: true });
  };
  return { port, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
