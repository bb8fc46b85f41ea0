import { createServer } from 'node:net';
import { installFolder } from '../../scripts/install-folder.js';
import { resolvePath } from './package.js';
import { type ServerProcess, startServer } from './server-process.js';

const folder = resolvePath('bench/peers');

/** Installs the peers into their own folder, unless they are there. */
export function installPeers(): void {
  installFolder(folder);
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
