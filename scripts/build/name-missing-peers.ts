import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describeNeed, findPeer, type Peer, peerToInstall } from '../../src/client/peers.js';

/**
 * Redirects every import of an optional peer below `folder` to a separate file. That file says how to install the peer
 * if it is missing, or if the installed version lacks what the package needs.
 *
 * CommonJS, and an ES module whose peer lacks a name, get an error with the sentence. But an ES module whose import finds
 * nothing is never run, so it can say nothing: the peer is missing, or an older version has no such path (`zod/v4` of zod
 * 3.22). To await the import instead would end bundles in CommonJS and tracers of files for deployment; to `require` it
 * would give a second copy of the peer. But Node and bundlers name the importing file, so its path has the same words:
 * `… imported from …/optional-peers/needs-zod-from-3.25.20-below-5.0.0/npm-install-zod@4/v4.js`.
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

/** The sentence as a path, with the rest of the specifier: `npm-install-zod@4/v4` for `zod/v4`. */
function nameFile(specifier: string, peer: Peer): string {
  const words = `${describeNeed(peer)}/npm install ${peerToInstall(peer)}`.replaceAll(' ', '-');
  return words + specifier.slice(peer.length).replace(/\.js$/, '');
}

function writePeerFile(file: string, specifier: string, peer: Peer, names: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, file.endsWith('.js') ? toModule(specifier, peer, names) : toCommonJs(specifier, peer, names));
}

function describe(peer: Peer, state: 'it is not installed' | 'another version is installed'): string {
  const sentence = `trackagoat-sdk: this entry ${describeNeed(peer)}; ${state}: npm install ${peerToInstall(peer)}`;
  return JSON.stringify(sentence);
}

function toModule(specifier: string, peer: Peer, names: readonly string[]): string {
  const name = JSON.stringify(specifier);
  if (names.length === 0) return `export * from ${name};\n`;
  // Each name is imported separately, so a bundler still leaves out the rest of the peer.
  const missing = names.map((one) => `peer.${one} === undefined`).join(' || ');
  const misfit = describe(peer, 'another version is installed');
  return `import * as peer from ${name};
if (${missing}) throw new Error(${misfit});
export const ${names.map((one) => `${one} = peer.${one}`).join(', ')};
`;
}

function toCommonJs(specifier: string, peer: Peer, names: readonly string[]): string {
  const misfit = describe(peer, 'another version is installed');
  const missing = names.map((one) => `peer.${one} === undefined`).join(' || ') || 'false';
  // Only if the peer itself is missing. Errors inside the peer must stay visible.
  return `let peer;
try {
  peer = require(${JSON.stringify(specifier)});
} catch (error) {
  const isAbsent = error.code === 'MODULE_NOT_FOUND' && error.message.includes(${JSON.stringify(`'${specifier}'`)});
  const isOlder = error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  if (!isAbsent && !isOlder) throw error;
  throw Object.assign(new Error(isOlder ? ${misfit} : ${describe(peer, 'it is not installed')}, { cause: error }), { code: error.code });
}
if (${missing}) throw new Error(${misfit});
module.exports = peer;
`;
}
