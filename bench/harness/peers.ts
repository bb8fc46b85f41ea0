import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolvePath } from './package.js';
import { type ServerProcess, startServer } from './server-process.js';

const folder = resolvePath('bench/peers');

/** Installs the peers into their own folder, unless they are there. Their install scripts do not run. */
export function installPeers(): void {
  const { dependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { dependencies: object };
  if (Object.keys(dependencies).every((name) => existsSync(`${folder}/node_modules/${name}`))) return;
  console.error('Installing the peers into bench/peers …');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel', 'error'];
  execFileSync('npm', ['install', ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Starts `bench/peers/NAME.mjs`; `options` reach it as JSON, with a free port. */
export async function startPeer(name: string, options: object = {}): Promise<ServerProcess> {
  const port = await findFreePort();
  return startServer([`${folder}/${name}.mjs`, JSON.stringify({ port, ...options })]);
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
