import { posix } from 'node:path';
import type { SourceFiles } from './source-files.js';

/** Files that may break a rule, and why. */
export type Permits = Readonly<Record<string, string>>;

/** A rule about the text of one file; returns what is wrong with it. */
interface SourceRule {
  name: string;
  check: (path: string, code: string) => boolean;
}

const rules: readonly SourceRule[] = [
  { name: 'has an `export *`', check: (_, code) => /^\s*export\s+(type\s+)?\*/m.test(code) },
  {
    name: 'is called utils, helpers or common',
    check: (path) => /^(utils?|helpers?|common)$/.test(posix.basename(path, posix.extname(path))),
  },
  { name: 'has a path with other than kebab-case', check: (path) => !/^[a-z0-9./-]+$/.test(path) },
  {
    name: 'names a function by a noun (…Of) where a verb says what it does',
    // Not a predicate (`isPartOf`), and not a word of JSON Schema (`mergeAllOf`).
    check: (_, code) => /\b(?:function\*?|const|let)\s+(?!is[A-Z])\w*(?<![Aa]ll|[Aa]ny|[Oo]ne)Of\b/.test(code),
  },
  {
    // The lint finds it as a statement, and not behind an arrow: `() => void save()`.
    name: 'leaves a promise behind with void: await it, or say what happens when it rejects',
    check: (path, code) =>
      SHIPPED.test(path) &&
      /(?:^|=>|[;{(),?:&|])\s*void\s+[\w.#[\]?]+\(/m.test(withoutComments(withoutSafeCalls(path, code))),
  },
  {
    name: 'makes an Intl format while it is imported, which takes 10 ms: make it when it is first needed',
    check: (path, code) =>
      SHIPPED.test(path) &&
      !path.startsWith('mocks/inspector/') &&
      /^(?:export )?const \w+[^\n]*= new Intl\./m.test(code),
  },
  {
    name: 'opens, makes or changes a file by node:fs: only base/files does, which follows no link and lets no other user in',
    check: (path, code) =>
      SHIPPED.test(path) &&
      !/^(?:base\/files|examples|docs|site)\//.test(path) &&
      /\b(?:(?:open|writeFile|appendFile|copyFile|cp|truncate|mkdir|symlink|link|rename)Sync|createWriteStream)\b|import \{[^}]*\b(?:open|writeFile|appendFile|copyFile|truncate|mkdir|symlink|link|rename)\b[^}]*\} from 'node:fs\/promises'/.test(
        withoutComments(code).replace(/openSync\(path, 'r'\)|import \{[^}]*\} from 'node:fs';/g, ''),
      ),
  },
  {
    name: 'makes folders by a recursive mkdir, which does not end in /proc: use makeFolder',
    // An example shows what its readers would write.
    check: (path, code) =>
      SHIPPED.test(path) &&
      !/^(?:examples|docs)\//.test(path) &&
      /\bmkdir(?:Sync)?\([^;]*recursive/.test(withoutComments(code)),
  },
  // Written with its code point, or the rule would break itself.
  { name: 'cites a paper that no reader has (a section sign)', check: (_, code) => code.includes('\u00a7') },
  { name: 'has a TODO or FIXME', check: (_, code) => /\b(TODO|FIXME|XXX)\b/.test(code) },
];

/** Calls that the pages of the inspector start and leave. Each shows its own failures, and cannot reject. */
const SAFE_IN_PAGES = /\bvoid (?=(?:act|copy|send|findWorlds)\()/g;

function withoutSafeCalls(path: string, code: string): string {
  return path.startsWith('mocks/inspector/') ? code.replaceAll(SAFE_IN_PAGES, '') : code;
}

const SHIPPED = /^(base|src|mocks|proofs|cli|examples|docs)\//;

/** Findings of the text rules over all files, as `path: what`. */
export function sourceFindings(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) =>
    rules.filter((rule) => rule.check(path, text)).map((rule) => `${path}: ${rule.name}`),
  );
}

const impure =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.(randomUUID|getRandomValues)\b/;

/** Files that read the real clock or chance without a permit. */
export function impureFiles(files: SourceFiles, permits: Permits, what = impure): string[] {
  return [...files]
    .filter(([path, text]) => what.test(withoutComments(text)) && !(path in permits))
    .map(([path]) => path);
}

/** Code that reads the clock on the wall. */
export const wallClock = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bhrtime\b/;

/** Permits that no file needs any more. */
export function unusedPermits(files: SourceFiles, permits: Permits, what = impure): string[] {
  return Object.keys(permits).filter((path) => !what.test(withoutComments(files.get(path) ?? '')));
}

/** Files longer than `limit` lines that have no permit for it. */
export function longFiles(files: SourceFiles, limit: number, permits: Permits = {}): string[] {
  return [...files]
    .filter(([path, text]) => text.split('\n').length - 1 > limit && !(path in permits))
    .map(([path]) => path);
}

/** Files of one folder whose names differ by an `s` alone, so that nobody remembers which is which. */
export function confusableFiles(files: SourceFiles): string[] {
  const bare = new Map<string, string[]>();
  for (const path of files.keys()) {
    const name = path.replace(/(\.test)?\.tsx?$/, '').replaceAll(/s(?=-|$)/g, '');
    bare.set(name, [...(bare.get(name) ?? []), path]);
  }
  return [...bare.values()].filter((paths) => paths.length > 1).map((paths) => paths.join(' and '));
}

/** Names that files of one room export twice, each with its files. Names that are meant to be equal, by `isSame`, are left out. */
export function nameClashes(files: SourceFiles, isSame: (name: string, paths: readonly string[]) => boolean): string[] {
  const places = new Map<string, string[]>();
  for (const [path, text] of files) {
    const [room] = path.split('/');
    const names = [...text.matchAll(EXPORTED)].map(([, name]) => name ?? '');
    for (const name of new Set(names)) {
      const place = `${name} in ${room}`;
      places.set(place, [...(places.get(place) ?? []), path]);
    }
  }
  return [...places]
    .filter(([place, paths]) => paths.length > 1 && !isSame(place.split(' ')[0] ?? '', paths))
    .map(([place, paths]) => `${place}: ${paths.join(', ')}`);
}

const EXPORTED = /^export (?:declare |abstract |async )*(?:function\*?|const|interface|type|class|enum) (\w+)/gm;

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}
