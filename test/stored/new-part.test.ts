import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as PartsModule from '../../mocks/control/state/organization-parts.js';
import type { ListedPart, WholePart } from '../../mocks/control/state/part.js';
import type { Mock, Snapshot } from '../../mocks/index.js';
import type * as TablesModule from '../../mocks/world/store/create-tables.js';
import type { Table, TableRow } from '../../mocks/world/store/table.js';
import type { UndoLog } from '../../mocks/world/store/undo-log.js';
import { addCreator, call } from '../control/plain-call.js';
import { folderOfFile } from '../harness/temporary-folder.js';

/*
 * The experiment: parts are added to the record of parts and a table to the tables of a world, and nothing else is changed. They
 * must go wherever the others go.
 */

/** A part that is kept whole, or that only moments keep. */
class Kept<Value> implements WholePart<Value> {
  value: Value;

  constructor(private readonly first: Value) {
    this.value = first;
  }
  get revision(): unknown {
    return this.value;
  }
  reset(): void {
    this.value = this.first;
  }
  dump(): Value {
    return this.value;
  }
  load(value: Value): void {
    this.value = value;
  }
}

/** A part that is kept entry by entry. */
class Scores implements ListedPart<number> {
  private scores = new Map<string, number>();
  private listener: ((id: string, score: number | undefined) => void) | undefined;

  set(id: string, score: number): void {
    this.scores.set(id, score);
    this.listener?.(id, score);
  }
  listen(listener: (id: string, score: number | undefined) => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = undefined;
    };
  }
  reset(): void {
    this.scores.clear();
  }
  dump(): [string, number][] {
    return [...this.scores];
  }
  load(scores: ReadonlyArray<readonly [string, number]>): void {
    this.scores = new Map(scores);
  }
}

interface Mood extends TableRow {
  readonly creator_id: string;
  readonly at: string;
  readonly mood: string;
}

const notesForm = { type: 'array', items: { type: 'string' } };
const scoresForm = {
  type: 'array',
  items: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false, minItems: 2 },
};
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

let mocks: typeof import('../../mocks/index.js');
let server: typeof import('../../mocks/adapters/server.js');

const folder = folderOfFile();
beforeAll(async () => {
  vi.resetModules();
  vi.doMock('../../mocks/control/state/organization-parts.js', async (load) => {
    const module = (await load()) as typeof PartsModule;
    // The record itself, for the functions beside it read it too.
    Object.assign(module.organizationParts, {
      notes: { create: () => new Kept<readonly string[]>([]), form: notesForm },
      scores: { create: () => new Scores(), form: scoresForm, group: 'scores' },
      steps: { create: () => new Kept(0), earlierRun: 0 },
    });
    return module;
  });
  vi.doMock('../../mocks/world/store/create-tables.js', async (load) => {
    const module = (await load()) as typeof TablesModule;
    const { Table } = await import('../../mocks/world/store/table.js');
    const createTables = (log?: UndoLog) => ({ ...module.createTables(log), moods: new Table('moods', moods, log) });
    return { ...module, createTables };
  });
  mocks = await import('../../mocks/index.js');
  server = await import('../../mocks/adapters/server.js');
});
afterAll(() => {
  vi.doUnmock('../../mocks/control/state/organization-parts.js');
  vi.doUnmock('../../mocks/world/store/create-tables.js');
  vi.resetModules();
});

interface Planted {
  readonly parts: { notes: Kept<readonly string[]>; scores: Scores; steps: Kept<number> };
  readonly world: { readonly tables: { readonly moods: Table<Mood> } };
}

/** The planted parts of the default organization. */
function findParts(mock: Mock): Planted['parts'] & { readonly moods: Table<Mood> } {
  const { parts, world } = (mock as unknown as { readonly organization: Planted }).organization;
  return { ...parts, moods: world.tables.moods };
}

/** All that the planted parts hold, and what of it is in a snapshot. */
function read(mock: Mock): unknown {
  const { notes, scores, steps, moods } = findParts(mock);
  return { notes: notes.dump(), scores: scores.dump(), steps: steps.dump(), moods: [...moods.values()] };
}

const NOTHING = { notes: [], scores: [], steps: 0, moods: [] };

/** Writes to all of them. */
function write(mock: Mock, word: string): void {
  const creator = mock.organizations.default.snapshot().world.tables.creators?.[0]?.id ?? '';
  const { notes, scores, steps, moods } = findParts(mock);
  notes.value = [...notes.value, word];
  scores.set(word, word.length);
  steps.value += 1;
  moods.add({ id: crypto.randomUUID(), creator_id: creator, at: '2026-01-05T00:00:00.000Z', mood: 'glad' });
}

function busyMock(): Mock {
  const mock = mocks.createMock({ now: '2026-01-05T00:00:00Z' });
  addCreator(mock, 'ana');
  write(mock, 'one');
  return mock;
}

describe('a part that was added in one place', () => {
  it('is in a snapshot, and comes back from its JSON; what only moments keep stays as it is', () => {
    const mock = busyMock();
    const before = read(mock) as { steps: number };
    const snapshot = JSON.parse(JSON.stringify(mock.snapshot())) as Snapshot;
    expect(snapshot).toMatchObject({ notes: ['one'], scores: [['one', 3]] });
    expect(snapshot).not.toHaveProperty('steps');
    expect(snapshot.world.tables.moods).toMatchObject([{ mood: 'glad' }]);
    write(mock, 'two');
    mock.restore(snapshot);
    expect(read(mock)).toEqual({ ...before, steps: 2 });
    // A version that did not know it left it out.
    const { notes: _, scores: __, world, ...older } = snapshot as Snapshot & Record<string, unknown>;
    const { moods: ___, ...tables } = world.tables;
    mock.restore({ ...older, world: { ...world, tables } } as Snapshot);
    expect(read(mock)).toEqual({ ...NOTHING, steps: 2 });
  });

  it('is checked in a snapshot by its form, and a table by its references', () => {
    const mock = busyMock();
    const good = mock.snapshot() as Snapshot & Record<string, unknown>;
    const before = read(mock);
    const [row] = good.world.tables.moods as unknown as Mood[];
    const withMoods = (rows: readonly object[]): object => ({
      ...good,
      world: { ...good.world, tables: { ...good.world.tables, moods: rows } },
    });
    const cases: [object, RegExp][] = [
      [{ ...good, notes: [3] }, /notes\.0: must be a string/],
      [{ ...good, scores: [['one', 'x']] }, /scores\.0\.1: must be an integer/],
      [withMoods([{ ...row, mood: 'odd' }]), /world\.tables\.moods\.0\.mood/],
      [withMoods([{ ...row, creator_id: 'nobody' }]), /moods\.0\.creator_id: is not the id of a row of creators/],
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
    const first = await server.serveMock({ persist: folder, now: '2026-01-05T00:00:00Z' });
    addCreator(first.mock, 'ana');
    write(first.mock, 'one');
    const atOne = read(first.mock) as { steps: number };
    call(first.mock, 'POST /projects', { body: { name: 'Each call is kept before its answer leaves' } });
    first.mock.checkpoint('one');
    write(first.mock, 'two');
    const atTwo = read(first.mock);
    await first.close();
    const second = await server.serveMock({ persist: folder });
    expect(read(second.mock)).toEqual({ ...(atTwo as object), steps: 0 });
    write(second.mock, 'three');
    call(second.mock, 'POST /projects', { body: { name: 'Another' } });
    await second.close();
    const third = await server.serveMock({ persist: folder });
    expect(read(third.mock)).toMatchObject({
      notes: ['one', 'two', 'three'],
      scores: Object.entries({ one: 3, two: 3, three: 5 }),
    });
    third.mock.rewind('one');
    expect(read(third.mock)).toEqual({ ...atOne, steps: 0 });
    await third.close();
  });
});
