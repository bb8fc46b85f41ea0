import { describe, expect, it } from 'vitest';
import { OWN_FOLDERS, readSources } from './source-files.js';
import {
  confusableFiles,
  impureFiles,
  longFiles,
  nameClashes,
  type Permits,
  sourceFindings,
  unusedPermits,
  wallClock,
} from './source-rules.js';

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
  'test/adapters/long-jobs.test.ts': 'makes from it a clock that runs a hundred times as fast',
  'test/cli/approve.slow.test.ts': 'the clock of two processes that check how old a signature is',
  'test/cli/processes.slow.test.ts':
    'a mock without --now has the time of day: between the one before and the one after',
  'test/cli/pseudo-terminal.slow.test.ts': 'the clock of two processes that check how old a signature is',
  'test/client/stub-service.ts':
    'a service notes when requests arrive, by which tests hold a client against its rate limit',
  'test/client/waiting.slow.test.ts': 'sets the clock on the wall back, and waits until a pause began',
  'test/explore/jobs/buggy-keys.ts': 'a job under the explorer, which gives it another clock',
  'test/explore/ordinary-code.test.ts': 'a job under the explorer, which gives it another clock',
  'test/planted/explore/jobs/axios-wrong.ts': 'a job under the explorer, which gives it another clock',
  'test/planted/explore/jobs/database-wrong.ts': 'a job under the explorer, which gives it another clock',
  'test/planted/explore/jobs/fetch-wrong.ts': 'a job under the explorer, which gives it another clock',
  'test/planted/explore/jobs/file-wrong.ts': 'a job under the explorer, which gives it another clock',
  'test/planted/explore/jobs/got-wrong.ts': 'a job under the explorer, which gives it another clock',
  'test/planted/explore/jobs/queue-wrong.ts': 'a job under the explorer, which gives it another clock',
  'test/planted/explore/jobs/stored-right.ts': 'a job under the explorer, which gives it another clock',
  'test/planted/explore/queue.ts': 'a job under the explorer, which gives it another clock',
  'test/limiter-redis/shared-limit.slow.test.ts': 'sets the clocks of workers hours apart',
};

const longPermits: Permits = {
  'test/payouts/reference.ts': 'a second computation is read from top to bottom, beside the contract',
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
const LEFT = 'leaves a promise behind with void: await it, or say what happens when it rejects';
const OPENS =
  'opens, makes or changes a file by node:fs: only base/files does, which follows no link and lets no other user in';
const EAGER = 'makes an Intl format while it is imported, which takes 10 ms: make it when it is first needed';

const twice: Permits = {
  goals: 'the operations about goals, and the criterion that pays for them: both in a table by their names',
  readKeptDemo: 'the build puts the one in the place of the other',
};

/** Without the pages of the inspector, which are programs of their own. */
const rooms = new Map([...shipped].filter(([path]) => !path.startsWith('mocks/inspector/')));

function isMeantToBeSame(name: string, paths: readonly string[]): boolean {
  if (name in twice) return true;
  return paths.filter((path) => !namesakes.some((folder) => path.startsWith(folder))).length < 2;
}

describe('every source file of this project', () => {
  it('keeps the rules of names and exports', () => {
    expect(sourceFindings(own)).toEqual([]);
  });

  it('exports no name that another file of its room means something else by', () => {
    expect(nameClashes(rooms, isMeantToBeSame)).toEqual([]);
  });

  it('has a name that differs from the others of its folder by more than an s', () => {
    expect(confusableFiles(shipped)).toEqual([]);
  });

  it('has at most 500 lines', () => {
    expect(longFiles(own, 500, longPermits)).toEqual([]);
  });

  it('takes clock and chance as inputs, but for the edges that are permitted to read them', () => {
    expect(impureFiles(shipped, permits)).toEqual([]);
    expect(unusedPermits(shipped, permits)).toEqual([]);
  });

  it('of the tests judges by no clock on the wall', () => {
    expect(impureFiles(tests, clockPermits, wallClock)).toEqual([]);
    expect(unusedPermits(tests, clockPermits, wallClock)).toEqual([]);
  });
});

describe('the rules about source files', () => {
  it.each([
    ['src/a.ts', "export * from './b.js';", 'has an `export *`'],
    ['src/a.ts', "export type * from './b.js';", 'has an `export *`'],
    ['src/utils.ts', '', 'is called utils, helpers or common'],
    ['src/camelCase.ts', '', 'has a path with other than kebab-case'],
    ['src/a.ts', 'function dayOf(at: number) {}', 'names a function by a noun (…Of) where a verb says what it does'],
    [
      'src/a.ts',
      'const dayOf = (at: number) => at;',
      'names a function by a noun (…Of) where a verb says what it does',
    ],
    ['src/a.ts', '  void save();', LEFT],
    ['cli/a.ts', 'timer = setTimeout(() => void this.save(), 5);', LEFT],
    ['mocks/a.ts', 'if (due) void store.leave?.(place);', LEFT],
    ['base/money/a.ts', "const AMOUNT = new Intl.NumberFormat('en-US');", EAGER],
    ['mocks/a.ts', "export const ZONE: Zone = new Intl.DateTimeFormat('en');", EAGER],
    [
      'src/a.ts',
      'await mkdir(folder, { recursive: true });',
      'makes folders by a recursive mkdir, which does not end in /proc: use makeFolder',
    ],
    ['mocks/a.ts', "writeFileSync(path, '');", OPENS],
    ['cli/a.ts', "const file = openSync(path, 'r+');", OPENS],
    ['src/a.ts', "import { readFile, truncate } from 'node:fs/promises';", OPENS],
    ['src/a.ts', '// TODO later', 'has a TODO or FIXME'],
    ['src/a.ts', '// contract \u00a76', 'cites a paper that no reader has (a section sign)'],
  ])('find in %s with %j that it %s', (path, text, finding) => {
    expect(sourceFindings(new Map([[path, text]]))).toEqual([`${path}: ${finding}`]);
  });

  it('let void be where it leaves no promise behind', () => {
    const code = "type Run = () => void; const f = (): void => {}; const text = 'void it first'; // void save()";
    expect(sourceFindings(new Map([['src/a.ts', code]]))).toEqual([]);
    expect(sourceFindings(new Map([['test/a.ts', 'void save();']]))).toEqual([]);
    expect(sourceFindings(new Map([['mocks/inspector/a.tsx', 'void act(f);']]))).toEqual([]);
    expect(sourceFindings(new Map([['mocks/inspector/a.tsx', 'void save(f);']]))).toHaveLength(1);
  });

  it('let a format be made inside of a function, and in a page', () => {
    const text = "export function write() {\n  const format = new Intl.NumberFormat('en-US');\n}";
    expect(sourceFindings(new Map([['src/a.ts', text]]))).toEqual([]);
    const page = new Map([['mocks/inspector/page/a.ts', "const DATE = new Intl.DateTimeFormat('en');"]]);
    expect(sourceFindings(page)).toEqual([]);
  });

  it('let a predicate and the words of JSON Schema end in Of', () => {
    const code =
      'function isPartOf() {} function mergeAllOf() {} const { oneOf } = schema; const at = text.indexOf(word);';
    expect(sourceFindings(new Map([['src/a.ts', code]]))).toEqual([]);
  });

  it('find real clocks and chance in code, not in comments', () => {
    const found = (text: string) => impureFiles(new Map([['src/a.ts', text]]), {});
    expect(found('const at = Date.now();')).toEqual(['src/a.ts']);
    expect(found('const at = new Date();')).toEqual(['src/a.ts']);
    expect(found('const x = Math.random();')).toEqual(['src/a.ts']);
    expect(found("const at = new Date('2026-01-01'); // not Date.now()")).toEqual([]);
    expect(impureFiles(new Map([['src/a.ts', 'Date.now()']]), { 'src/a.ts': 'the edge' })).toEqual([]);
    expect(unusedPermits(new Map([['src/a.ts', '1']]), { 'src/a.ts': 'the edge' })).toEqual(['src/a.ts']);
    const timed = (text: string) => impureFiles(new Map([['test/a.test.ts', text]]), {}, wallClock);
    expect(timed('const began = performance.now();')).toEqual(['test/a.test.ts']);
    expect(timed('process.hrtime.bigint()')).toEqual(['test/a.test.ts']);
    expect(timed('expect(mock.clock.now).toBe(START); // Date.now()')).toEqual([]);
  });

  it('find a name that is exported twice in a room, not in two', () => {
    const files = new Map([
      ['src/a.ts', 'export interface Scope {}\nexport async function read() {}'],
      ['src/b.ts', 'export class Scope {}'],
      ['mocks/c.ts', 'export const read = 1;\nconst Scope = 1;'],
    ]);
    expect(nameClashes(files, () => false)).toEqual(['Scope in src: src/a.ts, src/b.ts']);
    expect(nameClashes(files, (name) => name === 'Scope')).toEqual([]);
  });

  it('find two files of a folder that differ by an s', () => {
    const name = (...paths: string[]) => confusableFiles(new Map(paths.map((path) => [path, ''])));
    expect(name('src/table.ts', 'src/tables.ts')).toEqual(['src/table.ts and src/tables.ts']);
    expect(name('src/user-controls.ts', 'src/users-control.tsx')).toHaveLength(1);
    expect(name('src/table.ts', 'src/rows/tables.ts', 'src/status.ts', 'src/statute.ts')).toEqual([]);
  });

  it('find a file that is too long', () => {
    expect(longFiles(new Map([['src/a.ts', 'x\n'.repeat(501)]]), 500)).toEqual(['src/a.ts']);
    expect(longFiles(new Map([['src/a.ts', 'x\n'.repeat(500)]]), 500)).toEqual([]);
  });
});
