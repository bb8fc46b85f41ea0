import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { entries } from './entries.js';

/** Packages whose types are the same for ESM and CommonJS. Those of other packages may differ. */
const NEUTRAL = /^(?:node:|openapi-fetch$|zod\/v4$)/;
const REFERENCES = /(from |import\()'([^']+)'/g;
/** The rest that a bundler of declarations leaves of unneeded imports. */
const EMPTY_IMPORT = /^import '[^']+';\n/gm;

/**
 * Turns the declarations below `folder`, which are those of ES modules, into those of both kinds. Types that use no
 * optional peer, or zod alone, are written once, as CommonJS, which both kinds may import. So the module and its CommonJS twin have
 * identical types. Types that use another peer exist twice, because it may have different types for each.
 */
export function pairTypes(folder: string): void {
  const texts = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.d.ts'))
      .map(
        (name) =>
          [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8').replaceAll(EMPTY_IMPORT, '')] as const,
      ),
  );
  const shared = new Set([...texts.keys()].filter((name) => standsOnNoPeer(name, texts)));
  for (const [name, text] of texts) {
    const compact = compactTypes(text);
    writeFileSync(
      join(folder, name.replace(/\.d\.ts$/, '.d.cts')),
      point(compact, () => '.cjs'),
    );
    const path = join(folder, name);
    if (!shared.has(name)) {
      writeFileSync(
        path,
        point(compact, (module) => (shared.has(resolveTypes(name, module)) ? '.cjs' : '.js')),
      );
    } else if (name.replace(/\.d\.ts$/, '') in entries) {
      writeFileSync(path, `export * from './${posix.basename(name, '.d.ts')}.cjs';\n`);
    } else rmSync(path);
  }
}

/** Whether neither these declarations nor any that they import use a peer. */
function standsOnNoPeer(name: string, texts: ReadonlyMap<string, string>, seen = new Set<string>()): boolean {
  if (seen.has(name)) return true;
  seen.add(name);
  return [...(texts.get(name) ?? '').matchAll(REFERENCES)].every(([, , module = '']) =>
    module.startsWith('.') ? standsOnNoPeer(resolveTypes(name, module), texts, seen) : NEUTRAL.test(module),
  );
}

function resolveTypes(from: string, module: string): string {
  return posix.join(posix.dirname(from), module.replace(/\.js$/, '.d.ts'));
}

/** The declarations, with the file extension of each module of the package. */
function point(text: string, extensionOf: (module: string) => string): string {
  return text.replaceAll(REFERENCES, (all, word: string, module: string) =>
    module.startsWith('.') ? `${word}'${module.replace(/\.js$/, extensionOf(module))}'` : all,
  );
}

/** The maximum length of a readable line. */
const LINE = 160;

/** Steps of indentation are tabs, and a short block without comments is on one line. */
function compactTypes(text: string): string {
  const lines: string[] = [];
  /** The beginnings of the open blocks. */
  const open: number[] = [];
  for (const line of text
    .split('\n')
    .map((given) => given.replace(/^ +/, (blanks) => '\t'.repeat(blanks.length / 4)))) {
    lines.push(line);
    const isComment = /^\t*(?:\/\*|\*| \*)/.test(line);
    if (isComment) open.length = 0;
    else if (line.endsWith('{')) open.push(lines.length - 1);
    else if (/^\t*\}/.test(line)) {
      const start = open.pop();
      if (start === undefined) continue;
      const joined = [lines[start], ...lines.slice(start + 1).map((inner) => inner.trim())].join(' ');
      if (joined.length <= LINE) lines.splice(start, lines.length, joined);
    }
  }
  return lines.join('\n');
}
