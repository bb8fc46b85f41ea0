import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { findPeer, type Peer, peerToInstall, SUPPORTED_PEERS } from '../../src/client/peers.js';

/**
 * Redirects every import of an optional peer below `folder` to a separate file. That file says how to install the peer
 * if it is missing, or if the installed version lacks what the package needs.
 *
 * A missing peer: CommonJS gets an error with that sentence. An ES module cannot catch a failed import. It must not
 * await one either, because bundlers could then not turn it into CommonJS. But Node and bundlers name the importing
 * file, so the path of that file is the command:
 * `Cannot find package 'zod' imported from …/optional-peers/npm-install-zod@4/v4.js`.
 *
 * A version that does not fit: the file checks each name and throws the sentence. A direct import of the name would end
 * in a SyntaxError that names neither the version nor a solution.
 */
export function nameMissingPeers(folder: string): void {
  const modules = readModules(folder);
  const taken = collectNames(modules.filter(({ path }) => path.endsWith('.js')).map(({ code }) => code));
  const written = new Set<string>();
  for (const { path, code } of modules) {
    const extension = path.endsWith('.cjs') ? 'cjs' : 'js';
    const led = code.replace(IMPORT, (whole, before: string, specifier: string, after: string) => {
      const peer = findPeer(specifier);
      if (!peer) return whole;
      const file = join(folder, 'optional-peers', `${nameFile(specifier, peer)}.${extension}`);
      if (!written.has(file)) writePeerFile(file, specifier, peer, taken.get(specifier) ?? []);
      written.add(file);
      const from = relative(dirname(path), file).replaceAll('\\', '/');
      return `${before}${from.startsWith('.') ? from : `./${from}`}${after}`;
    });
    if (led !== code) writeFileSync(path, led);
  }
}

// An `import(…).catch` is left as it is: the module goes on without the peer, and bundlers must see that it may be missing.
const IMPORT = /((?:\bfrom|\bimport|\bimport\(|\brequire\()\s*["'])([^"'\n]+)(["'])(?!\)\.catch\b)/g;
const NAMED_IMPORT = /\bimport\s*\{([^}]*)\}\s*from\s*["']([^"'\n]+)["']/g;

function readModules(folder: string): { readonly path: string; readonly code: string }[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.c?js$/.test(name));
  return names.map((name) => ({ path: join(folder, name), code: readFileSync(join(folder, name), 'utf8') }));
}

/** Specifier → the names that any module imports from it. A whole import has no names here. */
function collectNames(modules: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const code of modules) {
    for (const [, list = '', specifier = ''] of code.matchAll(NAMED_IMPORT)) {
      if (!findPeer(specifier)) continue;
      const names = list.split(',').map((name) => name.trim().split(/\s+as\s+/)[0] ?? '');
      found.set(specifier, [...new Set([...(found.get(specifier) ?? []), ...names])].sort());
    }
  }
  return found;
}

/** `npm-install-zod@4/v4` for `zod/v4`: the newest tested major, because it is read as a command. */
function nameFile(specifier: string, peer: Peer): string {
  const [major = 0, minor = 0] = SUPPORTED_PEERS[peer][1].split('.').map(Number);
  const newest = major > 0 ? `${major - 1}` : `0.${minor - 1}`;
  return `npm-install-${peer}@${newest}${specifier.slice(peer.length).replace(/\.js$/, '')}`;
}

function writePeerFile(file: string, specifier: string, peer: Peer, names: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, file.endsWith('.js') ? toModule(specifier, peer, names) : toCommonJs(specifier, peer, names));
}

function misfit(peer: Peer): string {
  const [first, next] = SUPPORTED_PEERS[peer];
  const text = `trackagoat-sdk: this entry works with ${peer} from ${first} on, below ${next}, and another version is installed`;
  return JSON.stringify(`${text}: npm install "${peerToInstall(peer)}"`);
}

function toModule(specifier: string, peer: Peer, names: readonly string[]): string {
  const name = JSON.stringify(specifier);
  if (names.length === 0) return `export * from ${name};\n`;
  // Each name is imported separately, so a bundler still leaves out the rest of the peer.
  const missing = names.map((one) => `peer.${one} === undefined`).join(' || ');
  return `import * as peer from ${name};
if (${missing}) throw new Error(${misfit(peer)});
export const ${names.map((one) => `${one} = peer.${one}`).join(', ')};
`;
}

function toCommonJs(specifier: string, peer: Peer, names: readonly string[]): string {
  const absent = `trackagoat-sdk: this entry needs an optional peer that is not installed: npm install "${peerToInstall(peer)}"`;
  const missing = names.map((one) => `peer.${one} === undefined`).join(' || ') || 'false';
  // Only if the peer itself is missing. Errors inside the peer must stay visible.
  return `let peer;
try {
  peer = require(${JSON.stringify(specifier)});
} catch (error) {
  const isAbsent = error.code === 'MODULE_NOT_FOUND' && error.message.includes(${JSON.stringify(`'${specifier}'`)});
  const isOlder = error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  if (!isAbsent && !isOlder) throw error;
  throw Object.assign(new Error(isOlder ? ${misfit(peer)} : ${JSON.stringify(absent)}, { cause: error }), { code: error.code });
}
if (${missing}) throw new Error(${misfit(peer)});
module.exports = peer;
`;
}
