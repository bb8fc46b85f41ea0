import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Optional peer → range, as in package.json. */
export type Peers = Readonly<Record<string, string>>;

/**
 * Lets every import of an optional peer below `folder` go through a file of its own, so that a peer that is not installed is
 * named together with its install command. From CommonJS that is the message of an error. An ES module cannot catch that an
 * import of it fails, and must not wait for one either, or no bundler could make CommonJS of it; but Node and bundlers tell
 * which file the import stands in, and the path of that file is the command:
 * `Cannot find package 'zod' imported from …/trackagoat-sdk/dist/optional-peers/npm-install-zod.js`.
 */
export function nameMissingPeers(folder: string, peers: Peers): void {
  const written = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const [, extension] = /\.(js|cjs)$/.exec(name) ?? [];
    if (!extension) continue;
    const path = join(folder, name);
    const code = readFileSync(path, 'utf8');
    const led = code.replace(IMPORT, (whole, before: string, specifier: string, after: string) => {
      const peer = findPeer(specifier, peers);
      if (!peer) return whole;
      const file = join(folder, 'optional-peers', `npm-install-${specifier.replace(/\.js$/, '')}.${extension}`);
      if (!written.has(file)) writePeerFile(file, specifier, `${peer}@${peers[peer]}`);
      written.add(file);
      const from = relative(dirname(path), file);
      return `${before}${from.startsWith('.') ? from : `./${from}`}${after}`;
    });
    if (led !== code) writeFileSync(path, led);
  }
}

const IMPORT = /((?:\bfrom|\bimport|\bimport\(|\brequire\()\s*["'])([^"'\n]+)(["'])/g;

function findPeer(specifier: string, peers: Peers): string | undefined {
  return Object.keys(peers).find((peer) => specifier === peer || specifier.startsWith(`${peer}/`));
}

function writePeerFile(file: string, specifier: string, install: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const name = JSON.stringify(specifier);
  if (file.endsWith('.js')) {
    writeFileSync(file, `export * from ${name};\n`);
    return;
  }
  const message = JSON.stringify(
    `trackagoat-sdk: this entry needs an optional peer that is not installed: npm install "${install}"`,
  );
  // Only where the peer itself is missing: what is wrong inside of it must be seen as it is.
  writeFileSync(
    file,
    `try {
  module.exports = require(${name});
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND' || !error.message.includes(${JSON.stringify(`'${specifier}'`)})) throw error;
  throw Object.assign(new Error(${message}, { cause: error }), { code: error.code });
}
`,
  );
}
