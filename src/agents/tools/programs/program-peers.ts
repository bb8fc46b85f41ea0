import type { createRequire } from 'node:module';
import { type Peer, SUPPORTED_PEERS } from '../../../client/peers.js';

/** The optional packages that running a program needs. */
export const PROGRAM_PEERS: Readonly<Record<'core' | 'variant' | 'stripper', Peer>> = {
  core: 'quickjs-emscripten-core',
  variant: '@jitl/quickjs-ng-wasmfile-release-sync',
  stripper: 'sucrase',
};

/** The locations of the packages, and the compiled WebAssembly. */
export interface ProgramPeers {
  readonly from: string;
  readonly peers: { readonly core: string; readonly variant: string; readonly stripper: string };
  readonly wasm: WebAssembly.Module;
}

/** Why programs cannot run here, and what to do; null if they can. */
export function whyNoPrograms(): string | null {
  const missing = findMissing();
  if (missing === null) return 'Programs run in a thread of Node, and this is another runtime.';
  if (missing.length === 0) return null;
  // Without quotes, which a message to a model would turn into marks.
  const packages = missing.map((peer) => `${peer}@${SUPPORTED_PEERS[peer][0]}`).join(' ');
  return `Programs need packages that are not installed: npm install ${packages}.`;
}

/** The packages that are missing; null if this is not Node. */
function findMissing(): Peer[] | null {
  if (findModules() === null) return null;
  return Object.values(PROGRAM_PEERS).filter((peer) => locate(peer) === null);
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** Finds the packages. The WebAssembly is compiled once in a process, and each program has its own instance. */
export async function loadProgramPeers(): Promise<ProgramPeers> {
  const { core, variant, stripper } = PROGRAM_PEERS;
  const found = { core: locate(core), variant: locate(variant), stripper: locate(stripper) };
  const wasmPath = locate(`${variant}/wasm`);
  if (!found.core || !found.variant || !found.stripper || !wasmPath) throw new Error(whyNoPrograms() ?? 'not found');
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  compiled ??= readFile(wasmPath).then((bytes) => WebAssembly.compile(bytes));
  const peers = { core: found.core, variant: found.variant, stripper: found.stripper };
  return { from: found.core, peers, wasm: await compiled };
}

interface Modules {
  readonly createRequire: typeof createRequire;
}

function findModules(): Modules | null {
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') return null;
  return (process.getBuiltinModule('node:module') as Modules | undefined) ?? null;
}

/** The file of a package, resolved from this module or from the application. */
function locate(specifier: string): string | null {
  // CommonJS has its own path variable, and no module URL.
  const here = typeof __filename === 'string' ? __filename : import.meta.url;
  for (const from of [here, `${process.cwd()}/`]) {
    try {
      return findModules()?.createRequire(from).resolve(specifier) ?? null;
    } catch {
      // Not found: try the next place.
    }
  }
  return null;
}
