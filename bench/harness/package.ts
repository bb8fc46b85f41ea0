import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Absolute path of a file below the root of the repository. */
export function resolvePath(relative: string): string {
  return fileURLToPath(new URL(relative, root));
}

async function built<Module>(file: string): Promise<Module> {
  const path = resolvePath(`dist/${file}`);
  if (!existsSync(path)) throw new Error('Benches measure what is published: run npm run build first.');
  return (await import(pathToFileURL(path).href)) as Module;
}

/** The entry `./mocks` as it is published. */
export const importMocks = () => built<typeof import('../../mocks/index.js')>('mocks/index.js');

/** The entry `./mocks/server`. */
export const importServer = () => built<typeof import('../../mocks/adapters/server.js')>('mocks/server.js');

/** The entry `./mocks/node`. */
export const importNode = () => built<typeof import('../../mocks/adapters/node.js')>('mocks/node.js');

/** The entry `.`, the client. */
export const importClient = () => built<typeof import('../../src/index.js')>('index.js');

/** The entry `./agents`. */
export const importAgents = () => built<typeof import('../../src/agents/index.js')>('agents/index.js');

/** The entry `./agents/stores`. */
export const importStores = () => built<typeof import('../../src/agents/stores.js')>('agents/stores.js');
