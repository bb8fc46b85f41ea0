import {
  chmodSync,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backupFolder, checkFolder } from '../../mocks/adapters/persistence/kept-folder.js';
import { readStore } from '../../mocks/adapters/persistence/read-store.js';
import { createStore, STORE_FILE } from '../../mocks/adapters/persistence/store.js';
import { StoreBatch, type StoreContent } from '../../mocks/adapters/persistence/store-records.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { addCreator, call } from '../control/plain-call.js';
import { folderOfTest } from '../harness/temporary-folder.js';

let place: string;
let folder: string;
const store = (): string => join(folder, STORE_FILE);
const start = (onNotice = vi.fn()) => serveMock({ persist: folder, seed: 'empty', hooks: { onNotice } });
beforeEach(async () => {
  place = folderOfTest();
  folder = join(place, 'kept');
  await (await start()).close();
});

describe('one store under two names', () => {
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
    const again = await start();
    expect(call(again.mock, 'GET /creators').json.data).toHaveLength(1);
    await again.close();
  });

  it('whose bytes another program has written meanwhile is written no more, and says how to go on', async () => {
    const { mock, close } = await start();
    const foreign = new StoreBatch();
    for (const [group, entries] of readStore(store()).content)
      for (const [id, value] of entries) foreign.put(group, id, value);
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
  it('only its owner may read: folder, store, backup', async () => {
    backupFolder(folder, join(place, 'copy'));
    for (const path of [folder, join(place, 'copy')]) {
      expect(statSync(path).mode & 0o777).toBe(0o700);
      expect(statSync(join(path, STORE_FILE)).mode & 0o777).toBe(0o600);
    }
  });

  it('is used and told once where others may read it, and nothing is changed', async () => {
    chmodSync(folder, 0o755);
    chmodSync(store(), 0o644);
    const onNotice = vi.fn();
    await (await start(onNotice)).close();
    expect(onNotice.mock.calls).toEqual([[expect.stringMatching(/other users may read .*worlds\.log.*used as it is/)]]);
    expect(checkFolder(folder).wide).toContain('other users may read');
    expect(statSync(folder).mode & 0o777).toBe(0o755);
  });

  it('does not go through a link under a name that it once used', async () => {
    const foreign = join(place, 'foreign');
    writeFileSync(foreign, 'foreign');
    for (const name of [`${STORE_FILE}.new`, `probe-${process.pid}`]) symlinkSync(foreign, join(folder, name));
    rmSync(store());
    await expect(start().then(({ close }) => close())).resolves.toBeUndefined();
    expect(readFileSync(foreign, 'utf8')).toBe('foreign');
  });
});

describe('a folder without its store', () => {
  it('but with an unfinished one does not begin a new world', async () => {
    const { mock, close } = await start();
    addCreator(mock, 'ana');
    await close();
    copyFileSync(store(), `${store()}.new`);
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
    await expect(start(onNotice)).rejects.toThrow('a process elsewhere');
    mkdirSync(`${folder}.holders`, { recursive: true });
    writeFileSync(join(`${folder}.holders`, '0123456789ab.sock'), '');
    const second = await start(onNotice);
    expect(onNotice.mock.calls.join()).toMatch(
      /was used by a mock before, and its worlds\.log is gone: a new world begins/,
    );
    await second.close();
  });

  it('leaves nothing of writes that were killed once it starts', async () => {
    writeFileSync(join(folder, `.${STORE_FILE}.00000000-0000-4000-8000-000000000000.writing`), 'rest');
    await (await start()).close();
    expect(readdirSync(folder)).toEqual([STORE_FILE]);
  });
});

/** Writes the store anew, with a right checksum, after a change of its content. */
function edit(change: (content: StoreContent) => void): void {
  const { content } = readStore(store());
  change(content);
  const batch = new StoreBatch();
  for (const [group, entries] of content) for (const [id, value] of entries) batch.put(group, id, value);
  createStore(store(), batch);
}

describe('a store that somebody has edited', () => {
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
