import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addStubs, readStubs, STUBS_FORM } from '../../cli/stubs-file.js';
import { checkFolder } from '../../mocks/adapters/persistence/kept-folder.js';
import { Store } from '../../mocks/adapters/persistence/store.js';
import type { StoreBatch } from '../../mocks/adapters/persistence/store-records.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { ENTITIES } from '../../mocks/control/schemas/entities.js';
import { createMock, type RowChange, type Snapshot, type Stub } from '../../mocks/index.js';
import { createTables } from '../../mocks/world/store/create-tables.js';
import type { PayoutAccrualRow, VideoRow } from '../../mocks/world/store/rows.js';
import { fillStoredTables } from '../../mocks/world/store/stored-rows.js';
import { tableList } from '../../mocks/world/store/world.js';
import { startClone } from '../../proofs/clone/clone-organization.js';
import { readSnapshot } from '../../proofs/clone/pull-to-file.js';
import { JOURNAL_FORM, openJournal } from '../../proofs/read/journal.js';
import { storedRows } from '../../src/generated/stored-defaults.js';
import { call } from '../control/plain-call.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { BEGINNING, fillWorld } from './filled-world.js';
import { describeForms, findBreaks, JOURNAL_OWNER, type KeptForms } from './forms.js';

const here = new URL('.', import.meta.url).pathname;
const released = readdirSync(here).filter((name) => name.startsWith('form-'));
const tables = tableList(createTables()).map(({ name }) => name);
/** Tables whose rows are the mock's own: their form is in its snapshot's schema alone. */
const OWN = ['settlements', 'accrual_evidence', 'warnings'];

/** The rows that every world begins with. */
const isPlanted = (entity: string): boolean => entity === 'project' || entity === 'payout_method';

function readJson<Value>(form: string, name: string): Value {
  return JSON.parse(readFileSync(join(here, form, name), 'utf8')) as Value;
}

let folder: string;
beforeEach(() => {
  folder = folderOfTest();
});

describe.each(released)('what a version of %s kept', (form) => {
  const snapshot = readJson<Snapshot>(form, 'snapshot.json');

  it('goes on from its snapshot: every row, the ledger, what it knew of callers', () => {
    const mock = createMock();
    mock.restore(snapshot);
    const now = mock.snapshot();
    expect(Object.keys(snapshot.world.tables).filter((name) => snapshot.world.tables[name]?.length === 0)).toEqual([]);
    expect(now.world.tables).toMatchObject(snapshot.world.tables);
    expect(mock.ledger()).toMatchObject({ balanced: true, exact: true });
    expect(now).toMatchObject({ faults: snapshot.faults, stubs: snapshot.stubs, warnings: snapshot.warnings });
    expect(call(mock, 'GET /payout-payments').json.data).toHaveLength(2);
  });

  it('goes on from its folder, whose own snapshot is taken again, and which is sound after the next write', async () => {
    copyFileSync(join(here, form, 'worlds.log'), join(folder, 'worlds.log'));
    const first = await serveMock({ persist: folder });
    const { mock } = first;
    expect(mock.snapshot().world.tables).toMatchObject(snapshot.world.tables);
    const again = createMock();
    again.restore(JSON.parse(JSON.stringify(mock.snapshot())) as Snapshot);
    expect(again.snapshot()).toEqual(mock.snapshot());
    expect(call(mock, `POST /projects/${mock.projectId}/campaigns`, { body: { name: 'Of today' } }).status).toBe(201);
    const kept = JSON.stringify(mock.snapshot());
    await first.close();
    expect(checkFolder(folder)).toMatchObject({ organizations: 1, payments: 2 });
    const second = await serveMock({ persist: folder });
    expect(JSON.stringify(second.mock.snapshot())).toBe(kept);
    second.mock.rewind('before the last week');
    expect(second.mock.clock.now < mock.clock.now).toBe(true);
    await second.close();
  });

  it('is a clone from its pull file, with what the pull could not read', async () => {
    const file = await readSnapshot(join(here, form, 'pull.ndjson'));
    const { mock } = startClone(file.snapshot);
    expect(mock.ledger().balanced).toBe(true);
    expect(mock.snapshot().world.tables.campaign_items).toHaveLength(3);
    expect(file.unknown.map(({ code }) => code)).toContain('always_hidden');
  });

  it('is read by its log of changes: told one after the other, they come to the rows of its snapshot', () => {
    const rowsByEntity = new Map(Object.values(ENTITIES).map((entity) => [entity, new Map<string, object>()] as const));
    for (const { entity, id, after } of readJson<RowChange[]>(form, 'changes.json')) {
      const rows = rowsByEntity.get(entity);
      if (after === null) rows?.delete(id);
      else rows?.set(id, after);
    }
    for (const [table, entity] of Object.entries(ENTITIES)) {
      const rows = [...(rowsByEntity.get(entity)?.values() ?? [])] as { id: string }[];
      const now = new Date(snapshot.world.state.now).toISOString();
      const filled = fillStoredTables({ [table]: rows }, { now })[table] as { id: string }[];
      // The first rows of the world were never changed, and are in no log.
      const ids = new Set(rows.map(({ id }) => id));
      const kept = (snapshot.world.tables[table] ?? []).filter(({ id }) => ids.has(id) || !isPlanted(entity));
      expect(filled).toMatchObject(kept);
    }
  });

  it('has stubs, and a file of stubs, which a mock gives again', async () => {
    const given = readJson<Stub[]>(form, 'stubs.json');
    const other = createMock();
    for (const { id: _, hits: _hits, operation, data, ...options } of given) other.stub(operation, data, options);
    expect(other.stubs.list()).toMatchObject(given.map(({ operation, data }) => ({ operation, data })));
    const mock = createMock();
    addStubs(mock, await readStubs(join(here, form, 'recorded.json')));
    expect(mock.stubs.list()).toMatchObject([{ operation: 'listCreators' }]);
    const handles = (rows: unknown) => (rows as { tiktok_handle: string }[]).map((row) => row.tiktok_handle);
    const served = handles(call(mock, 'GET /creators').json.data);
    expect(served.length).toBeGreaterThan(0);
    expect(handles(snapshot.world.tables.creators)).toEqual(expect.arrayContaining(served));
  });

  it('has the journal of a pull, which goes on from it or begins anew, and nothing between', async () => {
    const path = join(folder, 'pull.part');
    copyFileSync(join(here, form, 'pull.part'), path);
    const { file_format: number } = JSON.parse(readFileSync(path, 'utf8').split('\n')[0] ?? '');
    const journal = await openJournal(path, JOURNAL_OWNER);
    expect(journal.get('projects')).toEqual(number === JOURNAL_FORM.number ? [{ id: 'p1' }] : undefined);
  });
});

describe('the form of what is kept', () => {
  const forms = describeForms();
  const current = `form-${forms.numbers.snapshot}`;

  it('has a number, and under it lies what it comes to, every table filled: test/stored/write-fixtures.ts', () => {
    expect(released).toContain(current);
    const { world } = readJson<Snapshot>(current, 'snapshot.json');
    expect(Object.keys(world.tables).sort()).toEqual([...tables].sort());
    const described = Object.values(storedRows).map(({ table }) => table);
    expect([...described.filter((table) => table !== 'part'), ...OWN].sort()).toEqual([...tables].sort());
  });

  it('has a higher number when a reader of the form before could not take it', () => {
    const then = 'raise its number, let checkSnapshot read the one before, run npx tsx test/stored/write-fixtures.ts';
    expect(findBreaks(readJson<KeptForms>(current, 'forms.json'), forms), then).toEqual([]);
  });

  type Copy = { places: Record<string, string>; groups: Record<string, unknown> };
  const changed = (change: (forms: Copy) => void) => {
    const copy = structuredClone(forms) as Copy & KeptForms;
    change(copy);
    return findBreaks(forms, copy);
  };

  it('may have a new field of a row, which old readers keep, and of the state', () => {
    expect(changed(({ places }) => (places['world.tables.campaigns[].colour'] = '{}'))).toEqual([]);
    expect(changed(({ places }) => (places['world.state.mood'] = '{}'))).toEqual([]);
  });

  it.each<[RegExp, (copy: Copy) => void]>([
    [/^world\.tables\.comments is new$/, ({ places }) => (places['world.tables.comments'] = '{}')],
    [/^notes is new$/, ({ places }) => (places.notes = '{}')],
    [/campaigns\[\]\.name is gone/, ({ places }) => delete places['world.tables.campaigns[].name']],
    [/target_views was .* and is 1/, ({ places }) => (places['world.tables.campaigns[].target_views'] = '1')],
    [/the groups of a kept folder were/, ({ groups }) => (groups['N/notes'] = 'any')],
  ])('may not change under the same number: %s', (message, change) => {
    expect(changed(change)).toEqual([expect.stringMatching(message)]);
  });
});

async function keepWorld(): Promise<void> {
  const { mock, close } = await serveMock({ persist: folder, now: BEGINNING });
  await fillWorld(mock);
  await close();
}

function add(...entry: Parameters<StoreBatch['put']>): void {
  const { store } = Store.open(folder);
  store.write((batch) => batch.put(...entry));
  store.close();
}

describe('what a later version wrote', () => {
  it.each([
    ['a file of stubs', STUBS_FORM, (path: string) => readStubs(path), 'write it as form 1'],
    ['the journal of a pull', JOURNAL_FORM, (path: string) => openJournal(path, JOURNAL_OWNER), 'remove the file'],
  ])('as %s is refused by name, and the file stays as it is', async (_, { form, number }, read, wayOut) => {
    const path = join(folder, 'file');
    const text = `${JSON.stringify({ form, file_format: number + 1, written_by: '9.9.9', ...JOURNAL_OWNER })}\n`;
    writeFileSync(path, text);
    const why = `was written by trackagoat-sdk 9.9.9 in a form (${number + 1}) that this version does not read; update the package or ${wayOut}`;
    await expect(read(path)).rejects.toThrow(why);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it.each<[name: string, ...Parameters<StoreBatch['put']>]>([
    ['the table comments', '0/rows/comments', 'c1', { id: 'c1' }],
    ['the group 0/notes', '0/notes', 'n1', 'x'],
    ['moods in 0/memory', '0/memory', 'moods', []],
    ['colour in mock', 'mock', 'colour', 1],
    ['mood in organizations 0', 'organizations', 0, { keys: [], clockOffsetMs: 0, mood: 1 }],
  ])('%s in a folder is refused by name, and the folder stays as it is', async (name, ...entry) => {
    await keepWorld();
    add(...entry);
    const sentence = `The store holds ${name}, which trackagoat-sdk 0.0.0 does not know and would lose`;
    for (const _ of [1, 2]) await expect(serveMock({ persist: folder })).rejects.toThrow(sentence);
    expect(Store.open(folder).content.size).toBeGreaterThan(10);
  });

  it('a field of a row in a folder is kept, through a change of the row and a new start', async () => {
    await keepWorld();
    const [campaign] = [...(Store.open(folder).content.get('0/rows/campaigns')?.values() ?? [])] as [{ id: string }];
    add('0/rows/campaigns', campaign.id, { ...campaign, colour: 'grey' });
    const first = await serveMock({ persist: folder });
    call(first.mock, `PATCH /campaigns/${campaign.id}`, { body: { readme: 'New' } });
    await first.close();
    const second = await serveMock({ persist: folder });
    const rows = second.mock.snapshot().world.tables.campaigns as unknown as Record<string, unknown>[];
    expect(rows.find(({ id }) => id === campaign.id)).toMatchObject({ readme: 'New', colour: 'grey' });
    await second.close();
  });

  it('in a snapshot is kept in a row, and refused by name as a table or a part', async () => {
    const source = createMock({ now: BEGINNING });
    await fillWorld(source);
    const good = source.snapshot();
    const withTables = (tables: object) => ({
      ...good,
      world: { ...good.world, tables: { ...good.world.tables, ...tables } },
    });
    // The id last, as an order of fields that this version does not write.
    const campaigns = (good.world.tables.campaigns ?? []).map(({ id, ...row }) => ({ ...row, colour: 'grey', id }));
    const mock = createMock();
    mock.restore(withTables({ campaigns }) as Snapshot);
    expect(mock.snapshot().world.tables.campaigns).toEqual(campaigns);
    for (const each of [mock.fork(), mock]) {
      const { id = '' } = campaigns[0] ?? {};
      call(each, `PATCH /campaigns/${id}`, { body: { readme: 'New' } });
      const [changed = {}] = each.snapshot().world.tables.campaigns ?? [];
      expect(changed).toMatchObject({ id, colour: 'grey', readme: 'New' });
      expect(Object.keys(changed)).toEqual(Object.keys(campaigns[0] ?? {}));
    }
    const before = mock.snapshot().world.tables;
    expect(() => mock.restore(withTables({ comments: [] }) as Snapshot)).toThrow('world.tables.comments: is not known');
    expect(() => mock.restore({ ...good, moods: [] } as Snapshot)).toThrow(/moods: is not known/);
    expect(mock.snapshot().world.tables).toEqual(before);
  });

  it('in the row of a video is kept when the video grows, in that of an accrual when it is paid', () => {
    const mock = createMock({ seed: 'demo' });
    mock.setScraper('simulated');
    const { world, ...snapshot } = mock.snapshot();
    const calm = <Row>(name: string): Row[] =>
      (world.tables[name] ?? []).map(({ id, ...row }) => ({ ...row, mood: 'calm', id })) as Row[];
    const [videos, creators] = [calm<VideoRow>('videos'), calm<{ id: string }>('creators')];
    const payout_accruals = calm<PayoutAccrualRow>('payout_accruals');
    mock.restore({ ...snapshot, world: { ...world, tables: { ...world.tables, videos, creators, payout_accruals } } });
    call(mock, `PATCH /creators/${creators[0]?.id}`, { body: { readme: 'New' } });
    expect(Object.keys(mock.snapshot().world.tables.creators?.[0] ?? {})).toEqual(Object.keys(creators[0] ?? {}));
    const owed = payout_accruals.find(({ status }) => status === 'earned');
    call(mock, 'POST /payout-payments', { body: { creator_id: owed?.creator_id, accrual_ids: [owed?.id] } });
    const paid = { ...owed, status: 'paid', updated_at: mock.clock.now };
    expect(mock.snapshot().world.tables.payout_accruals).toContainEqual(paid);
    mock.clock.advance({ days: 3 });
    const later = (mock.snapshot().world.tables.videos?.slice(0, videos.length) ?? []) as unknown as VideoRow[];
    const grown = later.filter((row, at) => row.view_count > (videos[at]?.view_count ?? 0));
    expect(grown.length).toBeGreaterThan(10);
    expect(later.filter((row) => !('mood' in row))).toEqual([]);
  });
});
