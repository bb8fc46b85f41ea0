import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readStubs, STUBS_FORM } from '../../cli/stubs-file.js';
import { Store } from '../../mocks/adapters/persistence/store.js';
import type { StoreBatch } from '../../mocks/adapters/persistence/store-records.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock, type Snapshot } from '../../mocks/index.js';
import { JOURNAL_FORM, openJournal } from '../../proofs/read/journal.js';
import { call } from '../control/plain-call.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { BEGINNING, fillWorld } from './filled-world.js';
import { JOURNAL_OWNER } from './forms.js';

let folder: string;
beforeEach(() => {
  folder = folderOfTest();
});

async function keepWorld(): Promise<void> {
  const { mock, close } = await serveMock({ persist: folder, now: BEGINNING });
  await fillWorld(mock);
  await close();
}

function add(work: (batch: StoreBatch) => void): void {
  const { store } = Store.open(folder);
  store.write(work);
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

  it.each<[string, (batch: StoreBatch) => void, string]>([
    ['a table', (batch) => batch.put('0/rows/comments', 'c1', { id: 'c1' }), 'the table comments'],
    ['a group', (batch) => batch.put('0/notes', 'n1', 'x'), 'the group 0/notes'],
    ['a part of what is known of callers', (batch) => batch.put('0/memory', 'moods', []), 'moods in 0/memory'],
    ['a setting of the mock', (batch) => batch.put('mock', 'colour', 1), 'colour in mock'],
    [
      'a field of an organization',
      (batch) => batch.put('organizations', 0, { keys: [], clockOffsetMs: 0, mood: 1 }),
      'mood in organizations 0',
    ],
  ])('%s in a folder is refused by name, and the folder stays as it is', async (_, work, name) => {
    await keepWorld();
    add(work);
    const sentence = `The store holds ${name}, which trackagoat-sdk 0.0.0 does not know and would lose`;
    await expect(serveMock({ persist: folder })).rejects.toThrow(sentence);
    await expect(serveMock({ persist: folder })).rejects.toThrow(sentence);
    expect(Store.open(folder).content.size).toBeGreaterThan(10);
  });

  it('a field of a row in a folder is kept, through a change of the row and a new start', async () => {
    await keepWorld();
    const [campaign] = [...(Store.open(folder).content.get('0/rows/campaigns')?.values() ?? [])] as { id: string }[];
    if (!campaign) throw new Error('there is a campaign');
    add((batch) => batch.put('0/rows/campaigns', campaign.id, { ...campaign, colour: 'grey' }));
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
    const campaigns = (good.world.tables.campaigns ?? []).map((row) => ({ ...row, colour: 'grey' }));
    const mock = createMock();
    mock.restore(withTables({ campaigns }) as Snapshot);
    expect(mock.snapshot().world.tables.campaigns).toEqual(campaigns);
    expect(() => mock.restore(withTables({ comments: [] }) as Snapshot)).toThrow(
      /world\.tables\.comments: is not known/,
    );
    expect(() => mock.restore({ ...good, moods: [] } as Snapshot)).toThrow(/moods: is not known/);
    expect(mock.snapshot().world.tables.campaigns).toEqual(campaigns);
  });
});
