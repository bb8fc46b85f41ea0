import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../client/sockets.js';

/** A real redis-server on a free port of loopback, which keeps nothing. */
export type RedisServer = Awaited<ReturnType<typeof startRedis>>;

/**
 * Starts redis-server (Debian: `apt-get install redis-server`) with further arguments, `FREE-PORT` among them a free port;
 * rejects with that advice if it is missing.
 */
export async function startRedis(...more: readonly string[]) {
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'redis-'));
  const bus = String(await freePort());
  const given = more.map((word) => (word === 'FREE-PORT' ? bus : word));
  const own = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const args = ['--port', String(port), '--dir', dir, ...own, ...given];
  let running = await launch(args);
  return {
    port,
    stop: async () => {
      await running.end();
      rmSync(dir, { recursive: true, force: true });
    },
    /** Ends it and starts it anew on the same port, empty. */
    restart: async () => {
      await running.end();
      running = await launch(args);
    },
    signal: (signal: 'SIGSTOP' | 'SIGCONT') => running.server.kill(signal),
    /** Runs a command with redis-cli; resolves to what it prints. */
    command: async (...words: string[]) => {
      const { stdout } = await promisify(execFile)('redis-cli', ['-p', String(port), ...words]);
      return stdout;
    },
  };
}

async function launch(args: readonly string[]): Promise<{ server: ChildProcess; end: () => Promise<void> }> {
  const server = spawn('redis-server', args);
  const closed = new Promise<void>((resolve) => server.on('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.on('error', () => reject(new Error('There is no redis-server here: apt-get install -y redis-server')));
    server.on('close', () => reject(new Error('redis-server ended before it was ready')));
    server.stdout.on('data', (line) => String(line).includes('Ready to accept connections') && resolve());
  });
  const end = async (): Promise<void> => {
    server.kill('SIGCONT');
    server.kill();
    await closed;
  };
  return { server, end };
}
