import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mockCommand } from '../../cli/mock/command.js';
import { backupFolder, checkFolder } from '../../mocks/adapters/persistence/kept-folder.js';
import { readStore } from '../../mocks/adapters/persistence/read-store.js';
import { createStore, STORE_FILE } from '../../mocks/adapters/persistence/store.js';
import { StoreBatch, type StoreContent } from '../../mocks/adapters/persistence/store-records.js';
import { type ServedMock, type ServeOptions, serveMock } from '../../mocks/adapters/server.js';
import { addCreator, call } from '../control/plain-call.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { serveKept } from './serve-kept.js';

const { chmodSync, cpSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } = fs;
const { statSync, symlinkSync, truncateSync, writeFileSync } = fs;

let place: string;
let folder: string;
beforeEach(() => {
  place = folderOfTest();
  folder = join(place, 'kept');
});

const store = (): string => join(folder, STORE_FILE);
const start = (options: ServeOptions = {}) => serveKept(folder, { seed: 'empty', ...options });
/** Leaves a folder that a mock has kept. */
const keep = async (options: ServeOptions = {}): Promise<void> => (await start(options)).close();

function toBatch(content: StoreContent): StoreBatch {
  const batch = new StoreBatch();
  for (const [group, entries] of content) for (const [id, value] of entries) batch.put(group, id, value);
  return batch;
}

describe('one store under two names', () => {
  beforeEach(() => keep());

  it.each([
    ['a symbolic link', symlinkSync, 'is a link'],
    ['a hard link', linkSync, 'is one file under 2 names'],
  ])('of which one is %s is refused by the second mock, and the first loses nothing', async (_, link, message) => {
    const first = await start();
    const other = join(place, 'other');
    mkdirSync(other, { mode: 0o700 });
    link(store(), join(other, STORE_FILE));
    await expect(serveMock({ persist: other })).rejects.toThrow(message);
    addCreator(first.mock, 'ana');
    await first.close();
    rmSync(other, { recursive: true });
    expect(call((await start()).mock, 'GET /creators').json.data).toHaveLength(1);
  });

  it('whose bytes another program has written meanwhile is written no more, and says how to go on', async () => {
    const { mock, close } = await start();
    const foreign = toBatch(readStore(store()).content);
    for (let nth = 0; nth < 50; nth++) foreign.put('mock', 'runs', false);
    createStore(join(place, 'longer'), foreign);
    writeFileSync(store(), readFileSync(join(place, 'longer')));
    const refused = call(mock, 'POST /projects', { body: { name: 'a' } });
    expect(refused.status).toBe(507);
    expect(refused.json.error).toMatch(/written by another program.*start the mock from it on another folder/);
    await expect(close()).rejects.toThrow();
  });
});

describe('what a mock makes', () => {
  beforeEach(() => keep());

  it('only its owner may read: folder, store, backup; where others may, it is used, told once and left so', async () => {
    backupFolder(folder, join(place, 'copy'));
    for (const path of [folder, join(place, 'copy')]) {
      expect(statSync(path).mode & 0o777).toBe(0o700);
      expect(statSync(join(path, STORE_FILE)).mode & 0o777).toBe(0o600);
    }
    chmodSync(folder, 0o755);
    chmodSync(store(), 0o644);
    const onNotice = vi.fn();
    await keep({ hooks: { onNotice } });
    expect(onNotice.mock.calls).toEqual([[expect.stringMatching(/other users may read .*worlds\.log.*used as it is/)]]);
    expect(checkFolder(folder).wide).toContain('other users may read');
    expect(statSync(folder).mode & 0o777).toBe(0o755);
  });

  it('does not go through a link under a name that it once used', async () => {
    const foreign = join(place, 'foreign');
    writeFileSync(foreign, 'foreign');
    for (const name of [`${STORE_FILE}.new`, `probe-${process.pid}`]) symlinkSync(foreign, join(folder, name));
    rmSync(store());
    await expect(keep()).resolves.toBeUndefined();
    expect(readFileSync(foreign, 'utf8')).toBe('foreign');
  });
});

describe('a folder without its store', () => {
  beforeEach(() => keep());

  it('but with an unfinished one does not begin a new world', async () => {
    const { mock, close } = await start();
    addCreator(mock, 'ana');
    await close();
    cpSync(store(), `${store()}.new`);
    rmSync(store());
    await expect(start()).rejects.toThrow(/has no worlds\.log but .*worlds\.log\.new, an unfinished copy/);
  });

  it('that a mock had is a new world, and not in silence', async () => {
    const first = await start();
    // As a killed process leaves it; a copy of it would not be its claim.
    const copy = join(place, 'killed');
    const onNotice = vi.fn();
    rmSync(store());
    await first.close().catch(() => {});
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(folder, 'holder'), '');
    const { dev, ino } = statSync(join(folder, 'holder'), { bigint: true });
    writeFileSync(join(folder, 'holder'), `${dev}:${ino} 0123456789ab.sock`);
    await expect(start({ hooks: { onNotice } })).rejects.toThrow('a process elsewhere');
    mkdirSync(`${folder}.holders`, { recursive: true });
    writeFileSync(join(`${folder}.holders`, '0123456789ab.sock'), '');
    await start({ hooks: { onNotice } });
    const words = /was used by a mock before, and its worlds\.log is gone: a new world begins/;
    expect(onNotice.mock.calls.join()).toMatch(words);
  });

  it('leaves nothing of writes that were killed once it starts', async () => {
    writeFileSync(join(folder, `.${STORE_FILE}.00000000-0000-4000-8000-000000000000.writing`), 'rest');
    await keep();
    expect(readdirSync(folder)).toEqual([STORE_FILE]);
  });
});

/** Writes the store anew, with a right checksum, after a change of its content. */
function edit(change: (content: StoreContent) => void): void {
  const { content } = readStore(store());
  change(content);
  createStore(store(), toBatch(content));
}

describe('a store that somebody has edited', () => {
  beforeEach(() => keep());

  const head = (content: StoreContent) => content.get('organizations') as Map<number, Record<string, unknown>>;

  it.each<[what: string, change: (content: StoreContent) => void]>([
    ['has keys that are no list', (content) => head(content).set(0, { keys: 7, clockOffsetMs: 0 })],
    ['has no keys', (content) => head(content).set(0, { keys: [], clockOffsetMs: 0 })],
    ['has no start', (content) => content.get('0/world')?.delete('start')],
    ['has no state', (content) => content.get('0/world')?.delete('state')],
    ['has limits of another form', (content) => content.get('0/memory')?.set('rate_limits', 5)],
    ['has faults that are missing', (content) => content.get('0/memory')?.delete('faults')],
  ])('is refused in words by the start and by --check: it %s', async (_, change) => {
    edit(change);
    await expect(start()).rejects.toThrow(/The store is damaged: organization 1 is not as a mock stores it/);
    expect(() => checkFolder(folder)).toThrow(/organization 1 is not as a mock stores it/);
  });

  it.each([
    ['state', '0/world', 'state'],
    ['start', '0/world', 'start'],
    ['checkpoint', 'checkpoints/0', 'before'],
  ])(
    'has former rules at their default in its %s, and is refused by the name of one at another value',
    async (_, group, id) => {
      const setRules = (rules: object) =>
        edit((content) => {
          const kept = content.get(group)?.get(id) as { readonly world: { readonly state: object } };
          Object.assign(group === '0/world' ? kept : kept.world.state, { rules });
        });
      const { mock, close } = await start();
      mock.checkpoint('before');
      await close();
      setRules({ cpm_views: 'of_posted' });
      const again = await start();
      again.mock.rewind('before');
      expect(again.mock.rules).toEqual(mock.rules);
      await again.close();
      setRules({ cpm_views: 'gained' });
      await expect(start()).rejects.toThrow('cpm_views: must be one of of_posted');
    },
  );
});

function create({ mock }: ServedMock, name: string) {
  const { status, json } = call(mock, 'POST /projects', { body: { name } });
  return { status, ...json };
}

const GONE = /removed, moved or replaced/;
const CUT = /was cut or overwritten .* bytes are left; save GET \/_mock\/snapshot/;
it.each<[what: string, why: RegExp, happen: (former: Buffer) => void]>([
  ['folder was removed', GONE, () => rmSync(folder, { recursive: true })],
  ['folder was moved', GONE, () => renameSync(folder, join(place, 'moved'))],
  [
    'folder was replaced by a copy',
    GONE,
    () => {
      cpSync(folder, join(place, 'copy'), { recursive: true });
      rmSync(folder, { recursive: true });
      renameSync(join(place, 'copy'), folder);
    },
  ],
  ['file was cut', CUT, () => truncateSync(store(), 10)],
  ['file was emptied', CUT, () => truncateSync(store())],
  ['file was overwritten by an earlier copy of itself', CUT, (former) => writeFileSync(store(), former)],
])(
  'a mock whose %s confirms no write that no start would find, says so once, and reads go on',
  async (_, why, happen) => {
    const onNotice = vi.fn();
    const one = await start({ hooks: { onNotice } });
    const former = readFileSync(store());
    expect(create(one, 'one')).toMatchObject({ status: 201 });
    happen(former);
    const refused = create(one, 'two');
    expect(refused).toMatchObject({ status: 507, data: null, meta: { code: 'storage_failed' } });
    expect(refused.error).toMatch(why);
    expect(create(one, 'three')).toMatchObject({ status: 507 });
    expect(onNotice.mock.calls).toEqual([[expect.stringMatching(why)]]);
    expect(call(one.mock, 'GET /projects').status).toBe(200);
  },
);

it('a copy that is made of the folder while the mock runs can be started from', async () => {
  create(await start(), 'one');
  mkdirSync(join(place, 'copies'));
  const copy = join(place, 'copies', 'kept');
  cpSync(folder, copy, { recursive: true });
  expect(readFileSync(join(copy, 'worlds.log'))).toEqual(readFileSync(join(folder, 'worlds.log')));
  expect((await start({ persist: copy })).isResumed).toBe(true);
});

it('a mock that ends with changes that it could not keep says so, and is silent about a folder that only went', async () => {
  const hooks = { onNotice: () => {} };
  const first = await start({ hooks });
  create(first, 'one');
  rmSync(folder, { recursive: true });
  await first.close();
  const second = await start({ hooks });
  rmSync(folder, { recursive: true });
  expect(create(second, 'two')).toMatchObject({ status: 507 });
  await expect(second.close()).rejects.toThrow('The changes that could not be kept are lost.');
});

it('a mock that was closed writes to no file that has its number now, when it is written to or closed again', async () => {
  const one = await start({ hooks: { onNotice: () => {} } });
  create(one, 'one');
  await one.close();
  const others = ['a', 'b', 'c', 'd'].map((name) => join(place, name));
  for (const path of others) writeFileSync(path, 'theirs');
  const files = others.map((path) => fs.openSync(path, 'r+'));
  const refused = create(one, 'two');
  await one.close();
  for (const file of files) fs.closeSync(file);
  expect(others.map((path) => readFileSync(path, 'utf8'))).toEqual(others.map(() => 'theirs'));
  expect(refused).toMatchObject({
    status: 507,
    error: expect.stringMatching(/its mock was closed. Nothing was changed.$/),
  });
  expect(JSON.stringify(call(one.mock, 'GET /projects'))).not.toContain('two');
});

/** The offsets in the head of a store: of the form, of the version that wrote it, of its own checksum. */
const AT = { form: 8, writtenBy: 32, own: 56 };
const WAY_OUT = 'start this one with --snapshot FILE and a new folder';

/** Changes the head of the kept folder, which stays a whole head. */
function changeHead(change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(store());
  change(bytes);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, AT.own)), AT.own);
  writeFileSync(store(), bytes);
}

const UNRELEASED = `was not kept by a released version .*${WAY_OUT}`;
it.each<[what: string, sentence: string, change: () => void]>([
  [
    'of a later version is refused by its name',
    `written by trackagoat-sdk 9\\.8\\.7, a later version, in form 3; .*${WAY_OUT}`,
    () =>
      changeHead((bytes) => {
        bytes.write('9.8.7', AT.writtenBy, 'latin1');
        bytes.writeUInt32LE(3, AT.form);
      }),
  ],
  ...[3, 4, 5].map((form): [string, string, () => void] => [
    `of form ${form}, which no release had, is not called one of a later version`,
    UNRELEASED.replace('.*', '.*start that build on it, .*'),
    () =>
      changeHead((bytes) => {
        bytes.write('TRACKAGT', 'latin1');
        bytes.writeUInt32LE(form, AT.form);
      }),
  ]),
  [
    'with the database of an unreleased build is refused likewise',
    `world\\.mdb ${UNRELEASED}`,
    () => {
      rmSync(store());
      writeFileSync(join(folder, 'world.mdb'), Buffer.alloc(4096));
    },
  ],
])('a folder %s, with the way out', async (_, sentence, change) => {
  await keep({ seed: 'demo' });
  change();
  const read = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]);
  const before = read();
  // Every command on the folder is refused with this sentence, and leaves the folder as it is.
  await expect(serveMock({ persist: folder })).rejects.toThrow(new RegExp(sentence));
  expect(() => checkFolder(folder)).toThrow(new RegExp(sentence));
  expect(() => backupFolder(folder, join(tmpdir(), 'no-copy'))).toThrow(new RegExp(sentence));
  expect(read().filter(([name]) => !name?.endsWith('.lock'))).toEqual(before);
});

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const write = (text: string): void => void lines.push(text);
  const code = await mockCommand.run(args, { out: write, err: write, isTerminal: false, env: {} });
  return { code, out: lines.join('') };
}

describe('mock --persist DIR --backup TO', () => {
  it('copies a folder while a mock runs on it; the copy starts beside it, and its books balance', async () => {
    const copy = join(place, 'copy');
    const first = await start({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
    addCreator(first.mock, 'ana');
    const before = JSON.stringify(first.mock.snapshot());
    const out = `${folder} is copied to ${copy}\n`;
    expect(await run('--persist', folder, '--backup', copy)).toEqual({ code: 0, out });
    addCreator(first.mock, 'beto');
    const second = await start({ persist: copy });
    expect(second.isResumed).toBe(true);
    expect(JSON.stringify(second.mock.snapshot())).toBe(before);
    expect(call(second.mock, 'GET /_mock/ledger').json).toMatchObject({ balanced: true, violations: [] });
    expect(call(first.mock, 'GET /creators?search=beto').json.data).toHaveLength(1);
  });

  it('says what is wrong: nothing to copy, or something where the copy should go', async () => {
    await expect(run('--persist', join(place, 'none'), '--backup', place)).rejects.toThrow('holds nothing');
    await keep();
    await expect(run('--persist', folder, '--backup', folder)).rejects.toThrow('holds a store already');
    await expect(run('--backup', place)).rejects.toThrow('--backup needs --persist');
  });
});

it('says once at its start that time waits for a machine whose clock is behind, and nothing if it moves', async () => {
  let real = Date.parse('2026-02-02T10:00:00Z');
  const onNotice = vi.fn();
  const hooks = { realTime: () => real, onNotice };
  const first = await start({ hooks });
  // Moved by hand: this is an offset, and the clock runs on from there.
  first.mock.clock.advance({ days: 30 });
  first.mock.organizations.create();
  await first.close();
  await keep({ hooks });
  expect(onNotice).not.toHaveBeenCalled();
  real -= 3_600_000;
  expect((await start({ hooks })).mock.clock.now).toBe('2026-03-04T10:00:00.000Z');
  const words = "stays at 2026-03-04T10:00:00.000Z until this machine's clock reaches 2026-02-02T10:00:00.000Z";
  expect(onNotice.mock.calls).toEqual([[expect.stringContaining(words)]]);
});
