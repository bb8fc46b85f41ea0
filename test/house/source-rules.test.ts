import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWN_FOLDERS, readSources, type SourceFiles } from './source-files.js';

/** Files that may break a rule, or folders of such (with a slash at the end), and why. */
type Permits = Readonly<Record<string, string>>;

const NOUN = 'names a function by a noun (…Of) where a verb says what it does';
const LEFT = 'leaves a promise behind with void: await it, or say what happens when it rejects';
const EAGER = 'makes an Intl format while it is imported, which takes 10 ms: make it when it is first needed';
const OPENS =
  'opens, makes or changes a file by node:fs: only base/files does, which follows no link and lets no other user in';
const FOLDERS = 'makes folders by a recursive mkdir, which does not end in /proc: use makeFolder';

/** The rules about the text of one file, each by what is wrong with a file that breaks it. */
const rules: Readonly<Record<string, (path: string, code: string) => boolean>> = {
  'has an `export *`': (_, code) => /^\s*export\s+(type\s+)?\*/m.test(code),
  'is called utils, helpers or common': (path) =>
    /^(utils?|helpers?|common)$/.test(posix.basename(path, posix.extname(path))),
  'has a path with other than kebab-case': (path) => !/^[a-z0-9./-]+$/.test(path),
  // Not a predicate (`isPartOf`), and not a word of JSON Schema (`mergeAllOf`).
  [NOUN]: (_, code) => /\b(?:function\*?|const|let)\s+(?!is[A-Z])\w*(?<![Aa]ll|[Aa]ny|[Oo]ne)Of\b/.test(code),
  // The lint finds it as a statement, and not behind an arrow: `() => void save()`.
  [LEFT]: (path, code) =>
    SHIPPED.test(path) &&
    /(?:^|=>|[;{(),?:&|])\s*void\s+[\w.#[\]?]+\(/m.test(withoutComments(withoutSafeCalls(path, code))),
  [EAGER]: (path, code) =>
    SHIPPED.test(path) &&
    !path.startsWith('mocks/inspector/') &&
    /^(?:export )?const \w+[^\n]*= new Intl\./m.test(code),
  [OPENS]: (path, code) =>
    SHIPPED.test(path) &&
    !/^(?:base\/files|examples|docs|site)\//.test(path) &&
    /\b(?:(?:open|writeFile|appendFile|copyFile|cp|truncate|mkdir|symlink|link|rename)Sync|createWriteStream)\b|import \{[^}]*\b(?:open|writeFile|appendFile|copyFile|truncate|mkdir|symlink|link|rename)\b[^}]*\} from 'node:fs\/promises'/.test(
      withoutComments(code).replace(/openSync\(path, 'r'\)|import \{[^}]*\} from 'node:fs';/g, ''),
    ),
  // An example shows what its readers would write.
  [FOLDERS]: (path, code) =>
    SHIPPED.test(path) &&
    !/^(?:examples|docs)\//.test(path) &&
    /\bmkdir(?:Sync)?\([^;]*recursive/.test(withoutComments(code)),
  // Written with its code point, or the rule would break itself.
  'cites a paper that no reader has (a section sign)': (_, code) => code.includes('\u00a7'),
  'is repeated until it passes': (_, code) => /\bretry: ?\d/.test(code),
  'has a TODO or FIXME': (_, code) => /\b(TODO|FIXME|XXX)\b/.test(code),
};

/** Calls that the pages of the inspector start and leave. Each shows its own failures, and cannot reject. */
const SAFE_IN_PAGES = /\bvoid (?=(?:act|copy|send|findWorlds)\()/g;

function withoutSafeCalls(path: string, code: string): string {
  return path.startsWith('mocks/inspector/') ? code.replaceAll(SAFE_IN_PAGES, '') : code;
}

const SHIPPED = /^(base|src|mocks|proofs|cli|examples|docs)\//;

/** Findings of the text rules over all files, as `path: what`. */
function sourceFindings(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) =>
    Object.entries(rules).flatMap(([name, isBroken]) => (isBroken(path, text) ? [`${path}: ${name}`] : [])),
  );
}

const impure =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.(randomUUID|getRandomValues)\b/;

const isPermitted = (path: string, permit: string): boolean =>
  permit.endsWith('/') ? path.startsWith(permit) : path === permit;

/** Files that read the real clock or chance without a permit, and permits that no file needs. */
function impureFiles(files: SourceFiles, permits: Permits, what = impure): string[] {
  const found = [...files].filter(([, text]) => what.test(withoutComments(text))).map(([path]) => path);
  const names = Object.keys(permits);
  return [
    ...found.filter((path) => !names.some((permit) => isPermitted(path, permit))),
    ...names.filter((permit) => !found.some((path) => isPermitted(path, permit))),
  ];
}

const wallClock = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bhrtime\b/;

const longFiles = (files: SourceFiles): string[] =>
  [...files].filter(([, text]) => text.split('\n').length - 1 > 500).map(([path]) => path);

/** Files of one folder whose names differ by an `s` alone, so that nobody remembers which is which. */
function confusableFiles(files: SourceFiles): string[] {
  const bare = new Map<string, string[]>();
  for (const path of files.keys()) {
    const name = path.replace(/(\.test)?\.tsx?$/, '').replaceAll(/s(?=-|$)/g, '');
    bare.set(name, [...(bare.get(name) ?? []), path]);
  }
  return [...bare.values()].filter((paths) => paths.length > 1).map((paths) => paths.join(' and '));
}

/** Written from one document: its files declare the same types, once for the mock and once for the client. */
const GENERATED = 'src/generated/';

/**
 * Names that files export twice, each with its files: types anywhere in the project, and all in one room. Names that are meant
 * to be equal, by `isSame`, are left out, but not those of types. The generated files count as one.
 */
function nameClashes(files: SourceFiles, isSame: (name: string, paths: readonly string[]) => boolean): string[] {
  const places = new Map<string, Set<string>>();
  for (const [path, text] of files) {
    for (const [, kind = '', name = ''] of text.matchAll(EXPORTED)) {
      const inRoom = `${name} in ${path.split('/')[0]}`;
      for (const key of /^(?:function|const)/.test(kind) ? [inRoom] : [name, inRoom])
        places.set(key, (places.get(key) ?? new Set()).add(path.startsWith(GENERATED) ? GENERATED : path));
    }
  }
  return [...places]
    .map(([key, paths]) => [key, [...paths]] as const)
    .filter(([key, paths]) => paths.length > 1 && !(key.includes(' in ') && isSame(key.split(' ')[0] ?? '', paths)))
    .map(([key, paths]) => `${key}: ${paths.join(', ')}`);
}

const EXPORTED = /^export (?:declare |abstract |async )*(function\*?|const|interface|type|class|enum) (\w+)/gm;

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}

/** The outermost edges, where real time and chance come in; everything inside is given them. */
const permits: Permits = {
  'src/client/http/clock.ts': 'the default of the injectable clock',
  'src/client/http/settings.ts': 'the defaults of the injectable jitter and idempotency keys',
  'cli/mock/serve-options.ts': 'a served mock without --now runs in real time',
  'src/agents/payments/approve/approvals.ts': 'secrets and nonces of approvals must be what nobody can guess',
  'src/agents/payments/limit/spending.ts':
    'calls that pay one plan, in several processes, must not take each other for themselves',
  'src/agents/mcp/both-eras.ts': 'so must the nonces of what a client brings back, and the ids of sessions',
  'src/agents/store/redis-store.ts':
    'additions of several processes must not take each other for one that was sent again',
  'base/files/own-file.ts': 'a name beside a file must be one that nobody else uses',
  'base/files/sockets.ts': 'how long another process is waited for',
  'mocks/adapters/persistence/compaction.ts': 'when a store that did not fit twice is tried again: so is it',
  'mocks/adapters/persistence/persistence.ts': 'how long a full disk is left alone: of the machine, not of the world',
  'proofs/explore/run/patch-globals.ts': 'code that is no worker keeps the clock and the chance that it had',
  'mocks/control/state/options.ts': 'the default of the injectable stopwatch, for duration_ms in the journal',
};

/** Files of tests that read the clock on the wall. None of them judges by it how fast something is: that is counted, or measured in CPU time. */
const clockPermits: Permits = {
  'test/cli/approve.slow.test.ts': 'the clock of two processes that check how old a signature is',
  'test/cli/processes.slow.test.ts':
    'a mock without --now has the time of day: between the one before and the one after',
  'test/cli/pseudo-terminal.slow.test.ts': 'the clock of two processes that check how old a signature is',
  'test/client/stub-service.ts':
    'a service notes when requests arrive, by which tests hold a client against its rate limit',
  'test/client/waiting.slow.test.ts': 'sets the clock on the wall back, and waits until a pause began',
  'test/explore/jobs/': 'jobs under the explorer, which gives them another clock',
  'test/explore/ordinary-code.test.ts': 'a job under the explorer, which gives it another clock',
  'test/planted/explore/jobs/': 'jobs under the explorer, which gives them another clock',
  'test/planted/explore/queue.ts': 'the queue of such a job',
  'test/limiter-redis/shared-limit.slow.test.ts': 'sets the clocks of workers hours apart',
};

const own = new Map(
  [...readSources(OWN_FOLDERS, ['.ts', '.tsx'])].filter(
    ([path]) => !path.startsWith('src/generated/') && !path.startsWith('test/house/source-rules'),
  ),
);
const shipped = new Map([...own].filter(([path]) => /^(base|src|mocks|proofs|cli)\//.test(path)));
const tests = new Map([...own].filter(([path]) => path.startsWith('test/')));

/** A tool and a planned change are called like the workflow that they carry out. */
const namesakes = ['src/agents/tools/', 'src/agents/changes/'];

const twice: Permits = {
  goals: 'the operations about goals, and the criterion that pays for them: both in a table by their names',
  readKeptDemo: 'the build puts the one in the place of the other',
  siteFile: 'so it does with this one',
  Journal: 'the record of requests, and the part of a page that shows it',
  Table: 'rows of the store, and those of a page',
};

/** With what is generated. */
const rooms = readSources(['base', 'src', 'mocks', 'proofs', 'cli'], ['.ts', '.tsx']);

function isMeantToBeSame(name: string, paths: readonly string[]): boolean {
  if (name in twice) return true;
  return paths.filter((path) => !namesakes.some((folder) => path.startsWith(folder))).length < 2;
}

describe('every source file of this project', () => {
  it('keeps the rules of names and exports', () => {
    expect(sourceFindings(own)).toEqual([]);
  });

  it('exports no name that another file of its room, or a type that any file, means something else by', () => {
    expect(rooms.size).toBeGreaterThan(500);
    expect(nameClashes(rooms, isMeantToBeSame)).toEqual([]);
  });

  it('has a name that differs from the others of its folder by more than an s', () => {
    expect(confusableFiles(shipped)).toEqual([]);
  });

  it('has at most 500 lines', () => {
    expect(longFiles(own)).toEqual([]);
  });

  it('takes clock and chance as inputs, but for the edges that are permitted to read them', () => {
    expect(impureFiles(shipped, permits)).toEqual([]);
  });

  it('of the tests judges by no clock on the wall', () => {
    expect(impureFiles(tests, clockPermits, wallClock)).toEqual([]);
  });
});

describe('the rules about source files', () => {
  it.each([
    ['src/a.ts', "export * from './b.js';", 'has an `export *`'],
    ['src/a.ts', "export type * from './b.js';", 'has an `export *`'],
    ['src/utils.ts', '', 'is called utils, helpers or common'],
    ['src/camelCase.ts', '', 'has a path with other than kebab-case'],
    ['src/a.ts', 'function dayOf(at: number) {}', NOUN],
    ['src/a.ts', 'const dayOf = (at: number) => at;', NOUN],
    ['src/a.ts', '  void save();', LEFT],
    ['mocks/inspector/a.tsx', 'void save(f);', LEFT],
    ['cli/a.ts', 'timer = setTimeout(() => void this.save(), 5);', LEFT],
    ['mocks/a.ts', 'if (due) void store.leave?.(place);', LEFT],
    ['base/money/a.ts', "const AMOUNT = new Intl.NumberFormat('en-US');", EAGER],
    ['mocks/a.ts', "export const ZONE: Zone = new Intl.DateTimeFormat('en');", EAGER],
    ['src/a.ts', 'await mkdir(folder, { recursive: true });', FOLDERS],
    ['mocks/a.ts', "writeFileSync(path, '');", OPENS],
    ['cli/a.ts', "const file = openSync(path, 'r+');", OPENS],
    ['src/a.ts', "import { readFile, truncate } from 'node:fs/promises';", OPENS],
    ['test/a.test.ts', "it('pays', { retry: 3 }, pay);", 'is repeated until it passes'],
    ['src/a.ts', '// TODO later', 'has a TODO or FIXME'],
    ['src/a.ts', '// contract \u00a76', 'cites a paper that no reader has (a section sign)'],
  ])('find in %s with %j that it %s', (path, text, finding) => {
    expect(sourceFindings(new Map([[path, text]]))).toEqual([`${path}: ${finding}`]);
  });

  it.each([
    ['src/a.ts', "type Run = () => void; const f = (): void => {}; const text = 'void it first'; // void save()"],
    ['test/a.ts', 'void save();'],
    ['mocks/inspector/a.tsx', 'void act(f);'],
    ['src/a.ts', "export function write() {\n  const format = new Intl.NumberFormat('en-US');\n}"],
    ['mocks/inspector/page/a.ts', "const DATE = new Intl.DateTimeFormat('en');"],
    ['src/a.ts', 'function isPartOf() {} function mergeAllOf() {} const { oneOf } = schema; text.indexOf(word);'],
  ])('find nothing in %s with %j', (path, text) => {
    expect(sourceFindings(new Map([[path, text]]))).toEqual([]);
  });

  it.each<[code: string, isFound: boolean, what?: RegExp]>([
    ['const at = Date.now();', true],
    ['const at = new Date();', true],
    ['const x = Math.random();', true],
    ["const at = new Date('2026-01-01'); // not Date.now()", false],
    ['const began = performance.now();', true, wallClock],
    ['process.hrtime.bigint()', true, wallClock],
    ['expect(mock.clock.now).toBe(START); // Date.now()', false, wallClock],
  ])('find real clocks and chance in code, not in comments: in %j %s', (text, isFound, what = impure) => {
    const files = new Map([['src/a.ts', text]]);
    expect(impureFiles(files, {}, what)).toEqual(isFound ? ['src/a.ts'] : []);
    // Of a file or its folder, and only where it is needed.
    for (const permit of ['src/a.ts', 'src/'])
      expect(impureFiles(files, { [permit]: 'the edge' }, what)).toEqual(isFound ? [] : [permit]);
  });

  it('find a name that is exported twice in a room, not in two, and a type also in two, which nothing permits', () => {
    const files = new Map([
      ['src/a.ts', 'export interface Step {}\nexport class Row {}\ninterface Own {}\nexport async function read() {}'],
      ['src/b.ts', 'export const read = 1;\nexport const Clock = 1;'],
      [
        'mocks/b.ts',
        'export type Step = 1;\nexport const Kind = 1;\nexport interface Own {}\nexport interface Clock {}',
      ],
      [
        'mocks/c.ts',
        'export abstract class Row {}\nexport type Video = 1;\nexport interface Kind {}\nexport const read = 1;\nconst Scope = 1;',
      ],
      ['src/generated/entities.ts', 'export type Video = 2;\nexport type Goal = 1;'],
      ['src/generated/resources.ts', 'export interface Goal {}'],
      ['cli/d.ts', "export type { Step } from '../src/a.js';"],
    ]);
    const clashes = [
      'Step: src/a.ts, mocks/b.ts',
      'Row: src/a.ts, mocks/c.ts',
      'read in src: src/a.ts, src/b.ts',
      'Kind in mocks: mocks/b.ts, mocks/c.ts',
      'Video: mocks/c.ts, src/generated/',
    ];
    expect(nameClashes(files, () => false)).toEqual(clashes);
    expect(nameClashes(files, (name) => ['read', 'Step', 'Row'].includes(name))).toEqual(
      clashes.filter((clash) => !clash.startsWith('read')),
    );
  });

  it('find two files of a folder that differ by an s', () => {
    const name = (...paths: string[]) => confusableFiles(new Map(paths.map((path) => [path, ''])));
    expect(name('src/table.ts', 'src/tables.ts')).toEqual(['src/table.ts and src/tables.ts']);
    expect(name('src/user-controls.ts', 'src/users-control.tsx')).toHaveLength(1);
    expect(name('src/table.ts', 'src/rows/tables.ts', 'src/status.ts', 'src/statute.ts')).toEqual([]);
  });

  it('find a file that is too long', () => {
    const ofLength = (lines: number) => longFiles(new Map([['src/a.ts', 'x\n'.repeat(lines)]]));
    expect([ofLength(500), ofLength(501)]).toEqual([[], ['src/a.ts']]);
  });
});
