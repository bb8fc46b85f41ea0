import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { WarningLog } from '../../mocks/api/warning-log.js';
import { controlSchemas, sharedParts } from '../../mocks/control/schemas/control-schemas.js';
import type { AssumptionLog } from '../../mocks/control/state/assumptions.js';
import type * as PartsModule from '../../mocks/control/state/organization-parts.js';
import { SNAPSHOT_SCHEMA } from '../../mocks/control/state/snapshot-schema.js';
import type { Mock, Snapshot } from '../../mocks/index.js';
import type * as TablesModule from '../../mocks/world/store/create-tables.js';
import type { Table, TableRow } from '../../mocks/world/store/table.js';
import type { UndoLog } from '../../mocks/world/store/undo-log.js';
import { parseDocument } from '../../scripts/generate/document.js';
import { emitSpecSchemas } from '../../scripts/generate/emit-spec-schemas.js';
import { emitStoredDefaults } from '../../scripts/generate/emit-stored-defaults.js';
import { checkHouseRules } from '../../scripts/generate/house-rules.js';
import { addCreator, call } from '../control/plain-call.js';
import { folderOfFile, folderOfTest } from '../harness/temporary-folder.js';
import { BEGINNING, fillWorld } from './filled-world.js';

/*
 * The experiment: a field is added to Campaign and the code is generated anew, parts are added to the record of parts and a table to
 * the tables of a world, and nothing else is changed. Older stored data must be readable, and so must a service that does not send
 * the field yet; parts and table must go wherever the others go.
 */
const FIELDS = {
  colour: { type: ['string', 'null'], 'x-provenance': 'ours', 'x-stored-default': 'grey' },
  first_seen_at: {
    $ref: '#/components/schemas/Timestamp',
    'x-provenance': 'ours',
    'x-stored-default': { rule: 'first_known_time', of: ['updated_at', 'created_at'] },
  },
};
const spec = parseDocument(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));

/** The document with more fields of Campaign. */
function addFields(fields: object): typeof spec {
  const document = structuredClone(spec);
  Object.assign(document.components.schemas.Campaign?.properties ?? {}, fields);
  return document;
}

/** A part that only moments keep. */
const createSteps = () => ({
  value: 0,
  reset() {
    this.value = 0;
  },
  dump() {
    return this.value;
  },
  load(value: number) {
    this.value = value;
  },
});

interface Mood extends TableRow {
  readonly creator_id: string;
  readonly at: string;
  readonly mood: string;
}

const moods = {
  stored: {
    isLater: true,
    row: {
      type: 'object',
      properties: { mood: { enum: ['glad', 'sad'] } },
      required: ['id', 'creator_id', 'at', 'mood'],
    },
    references: { creator_id: 'creators' },
  },
  getTime: (row: Mood) => row.at,
  indexes: {},
};

const place = folderOfFile();
const document = addFields(FIELDS);
const forms = { ...controlSchemas, snapshot: SNAPSHOT_SCHEMA, ...sharedParts };
writeFileSync(join(place, 'spec-schemas.ts'), emitSpecSchemas(document, forms));
writeFileSync(join(place, 'stored-defaults.ts'), emitStoredDefaults(document));
copyFileSync(new URL('../../src/generated/operations.ts', import.meta.url), join(place, 'operations.ts'));
vi.resetModules();
for (const name of ['spec-schemas', 'stored-defaults']) {
  vi.doMock(`../../src/generated/${name}.js`, () => import(/* @vite-ignore */ join(place, `${name}.ts`)));
}
vi.doMock('../../mocks/control/state/organization-parts.js', async (load) => {
  const module = (await load()) as typeof PartsModule;
  const { warnings, assumptions } = module.organizationParts;
  const isInEverySnapshot = undefined;
  // The record itself, for the functions beside it read it too.
  Object.assign(module.organizationParts, {
    notes: { ...warnings, isInEverySnapshot },
    scores: { ...assumptions, isInEverySnapshot, group: 'scores' },
    steps: { create: createSteps, earlierRun: 0 },
  });
  return module;
});
vi.doMock('../../mocks/world/store/create-tables.js', async (load) => {
  const module = (await load()) as typeof TablesModule;
  const { Table } = await import('../../mocks/world/store/table.js');
  const createTables = (log?: UndoLog) => ({ ...module.createTables(log), moods: new Table('moods', moods, log) });
  return { ...module, createTables };
});
const { createMock } = await import('../../mocks/index.js');
const { serveMock } = await import('../../mocks/adapters/server.js');
const { cloneOrganization } = await import('../../proofs/index.js');
const { createClient } = await import('../../src/index.js');

type Loose = Record<string, unknown>;
const listCampaigns = ({ world }: Snapshot) => world.tables.campaigns as unknown as Loose[];
const form = new URL('form-1/', import.meta.url).pathname;
const filled = [
  { name: 'Spring', colour: 'grey', first_seen_at: '2026-01-05T09:00:00.000Z' },
  { name: 'Summer', colour: 'grey', first_seen_at: '2026-01-05T09:00:00.000Z' },
];

interface Planted {
  readonly parts: { notes: WarningLog; scores: AssumptionLog; steps: ReturnType<typeof createSteps> };
  readonly world: { readonly tables: { readonly moods: Table<Mood> } };
}

/** The planted parts of the default organization. */
function findParts(mock: Mock): Planted['parts'] & { readonly moods: Table<Mood> } {
  const { parts, world } = (mock as unknown as { readonly organization: Planted }).organization;
  return { ...parts, moods: world.tables.moods };
}

/** All that the planted parts and the table hold. */
function read(mock: Mock): unknown {
  const { notes, scores, steps, moods } = findParts(mock);
  const words = notes.dump().map(({ code }) => code);
  return { notes: words, scores: scores.dump(), steps: steps.dump(), moods: [...moods.values()] };
}

const NOTHING = { notes: [], scores: [], steps: 0, moods: [] };

/** Writes to all of them. */
function write(mock: Mock, code: string): void {
  const creator_id = mock.organizations.default.snapshot().world.tables.creators?.[0]?.id ?? '';
  const { notes, scores, steps, moods } = findParts(mock);
  const at = '2026-01-05T00:00:00.000Z';
  notes.add({ at, code, message: '', operation: null });
  scores.count(code);
  steps.value += 1;
  moods.add({ id: crypto.randomUUID(), creator_id, at, mood: 'glad' });
}

function busyMock(): Mock {
  const mock = createMock({ now: '2026-01-05T00:00:00Z' });
  addCreator(mock, 'ana');
  write(mock, 'one');
  return mock;
}

describe('after an optional field was added to Campaign', () => {
  it('the generator takes it, but not without a word on rows that were stored before', () => {
    expect(checkHouseRules(document)).toEqual([]);
    const { 'x-stored-default': _, ...colour } = FIELDS.colour;
    expect(checkHouseRules(addFields({ colour }))).toEqual([
      'stored-defaults: Campaign.colour: is optional and has no x-stored-default: how is a row read that was stored before it?',
    ]);
  });

  it('a snapshot of the version before is taken, with the field filled in, new parts at their start and a new table empty', () => {
    const mock = busyMock();
    mock.restore(JSON.parse(readFileSync(join(form, 'snapshot.json'), 'utf8')) as Snapshot);
    expect(listCampaigns(mock.snapshot())).toMatchObject(filled);
    expect(mock.ledger().balanced).toBe(true);
    expect(read(mock)).toEqual({ ...NOTHING, steps: 1 });
  });

  it('a kept folder starts, its own snapshot is taken by the same program, and it stays as it was read', async () => {
    const folder = folderOfTest();
    copyFileSync(join(form, 'worlds.log'), join(folder, 'worlds.log'));
    const first = await serveMock({ persist: folder });
    const snapshot = first.mock.snapshot();
    expect(listCampaigns(snapshot)).toMatchObject(filled);
    const response = await fetch(`${first.url}/_mock/snapshot`, { method: 'PUT', body: JSON.stringify(snapshot) });
    expect([response.status, await response.json()]).toEqual([200, { now: first.mock.clock.now }]);
    expect(listCampaigns(first.mock.snapshot())).toMatchObject(filled);
    first.mock.clock.advance({ days: 3 });
    await first.close();
    const second = await serveMock({ persist: folder });
    expect(listCampaigns(second.mock.snapshot())).toMatchObject(filled);
    second.mock.rewind('before the last week');
    expect(listCampaigns(second.mock.snapshot())).toMatchObject(filled);
    await second.close();
  });

  it('a pull file of the version before is a clone', async () => {
    const { readSnapshot } = await import('../../proofs/clone/pull-to-file.js');
    const { startClone } = await import('../../proofs/clone/clone-organization.js');
    const { snapshot } = await readSnapshot(join(form, 'pull.ndjson'));
    const cloned = listCampaigns(startClone(snapshot).mock.snapshot());
    // Both were made at one time: the pull has them in the order of their ids.
    expect(cloned.sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1))).toMatchObject(filled);
  });

  it('a clone of a service that does not send it keeps all campaigns and items, and says so', async () => {
    // Its code is the one of before: what it makes has no such field.
    const service = createMock({ now: BEGINNING });
    await fillWorld(service);
    const names = (snapshot: Snapshot) =>
      listCampaigns(snapshot)
        .map(({ name, colour }) => `${name} ${colour}`)
        .sort();
    expect(names(service.snapshot())).toEqual(['Spring undefined', 'Summer undefined']);
    const goat = createClient({ apiKey: service.apiKey, fetch: service.fetch, rateLimit: false });
    const { mock, unknown } = await cloneOrganization(goat);
    expect(names(mock.snapshot())).toEqual(['Spring grey', 'Summer grey']);
    expect(mock.snapshot().world.tables.campaign_items).toHaveLength(3);
    const named = unknown.filter(({ code }) => code === 'filled_in').map(({ what }) => what.split(' ')[0]);
    expect(named).toEqual(expect.arrayContaining(['campaigns.colour', 'campaigns.first_seen_at']));
    expect(unknown.filter(({ code }) => code === 'malformed')).toEqual([]);
  });
});

describe('a part that was added in one place', () => {
  it('is in a snapshot, and comes back from its JSON; what only moments keep stays as it is', () => {
    const mock = busyMock();
    const before = read(mock) as { steps: number };
    const snapshot = JSON.parse(JSON.stringify(mock.snapshot())) as Snapshot;
    expect(snapshot).toMatchObject({ notes: [{ code: 'one' }], scores: [['one', 1]] });
    expect(snapshot).not.toHaveProperty('steps');
    expect(snapshot.world.tables.moods).toMatchObject([{ mood: 'glad' }]);
    write(mock, 'two');
    mock.restore(snapshot);
    expect(read(mock)).toEqual({ ...before, steps: 2 });
  });

  it('is checked in a snapshot by its form, and a table by its references', () => {
    const mock = busyMock();
    const good = mock.snapshot() as Snapshot & Record<string, unknown>;
    const before = read(mock);
    const [row] = good.world.tables.moods as unknown as Mood[];
    const withMood = (mood: object): object => ({
      ...good,
      world: { ...good.world, tables: { ...good.world.tables, moods: [{ ...row, ...mood }] } },
    });
    const cases: [object, RegExp][] = [
      [{ ...good, notes: [3] }, /notes\.0: must be an object/],
      [{ ...good, scores: [['one', 'x']] }, /scores\.0\.1: must be an integer/],
      [withMood({ mood: 'odd' }), /world\.tables\.moods\.0\.mood/],
      [withMood({ creator_id: 'nobody' }), /moods\.0\.creator_id: is not the id of a row of creators/],
    ];
    for (const [snapshot, why] of cases) expect(() => mock.restore(snapshot as Snapshot)).toThrow(why);
    expect(read(mock)).toEqual(before);
  });

  it('goes with a fork, back to a checkpoint, as often as one likes, and away with a reset', () => {
    const mock = busyMock();
    const before = read(mock) as { steps: number };
    const fork = mock.fork();
    // A part that only moments keep begins anew.
    expect(read(fork)).toEqual({ ...before, steps: 0 });
    write(fork, 'two');
    expect(read(mock)).toEqual(before);
    mock.checkpoint('here');
    for (const word of ['two', 'three']) {
      write(mock, word);
      mock.rewind('here');
      expect(read(mock)).toEqual(before);
    }
    mock.reset();
    expect(read(mock)).toEqual(NOTHING);
  });

  it('is in a folder, with its checkpoints, and the folder is sound', async () => {
    const folder = folderOfTest();
    const first = await serveMock({ persist: folder, now: '2026-01-05T00:00:00Z' });
    addCreator(first.mock, 'ana');
    write(first.mock, 'one');
    const atOne = read(first.mock) as { steps: number };
    call(first.mock, 'POST /projects', { body: { name: 'Each call is kept before its answer leaves' } });
    first.mock.checkpoint('one');
    write(first.mock, 'two');
    const atTwo = read(first.mock);
    await first.close();
    const second = await serveMock({ persist: folder });
    expect(read(second.mock)).toEqual({ ...(atTwo as object), steps: 0 });
    write(second.mock, 'three');
    call(second.mock, 'POST /projects', { body: { name: 'Another' } });
    await second.close();
    const third = await serveMock({ persist: folder });
    expect(read(third.mock)).toMatchObject({
      notes: ['one', 'two', 'three'],
      scores: Object.entries({ one: 1, two: 1, three: 1 }),
    });
    write(third.mock, 'four');
    third.mock.rewind('one');
    expect(read(third.mock)).toEqual({ ...atOne, steps: 0 });
    await third.close();
  });
});
