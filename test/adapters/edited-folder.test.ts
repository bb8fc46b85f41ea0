import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkFolder } from '../../mocks/adapters/persistence/kept-folder.js';
import { readStore } from '../../mocks/adapters/persistence/read-store.js';
import { STORE_FILE } from '../../mocks/adapters/persistence/store.js';
import { decodeHeader, HEADER_BYTES, HeaderBytes } from '../../mocks/adapters/persistence/store-header.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock, type Snapshot } from '../../mocks/index.js';
import { catchError } from '../client/stub-service.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { BEGINNING, fillWorld } from '../stored/filled-world.js';

const place = folderOfFile();
const folder = join(place, 'kept');
let bytes: Buffer;
let snapshot: Snapshot;

beforeAll(async () => {
  const { mock, close } = await serveMock({ persist: folder, now: BEGINNING });
  await fillWorld(mock);
  snapshot = structuredClone(mock.snapshot());
  await close();
  bytes = readFileSync(join(folder, STORE_FILE));
});
beforeEach(() => writeFileSync(join(folder, STORE_FILE), bytes));

type Row = Record<string, unknown>;
type Edit = (row: Row) => void;

/** Writes these records, with sums that are right. */
function write(lines: readonly string[]): void {
  const records = Buffer.from(lines.join(''));
  const header = { ...decodeHeader(bytes, folder), length: records.length, checksum: crc32(records) };
  writeFileSync(join(folder, STORE_FILE), Buffer.concat([new HeaderBytes('0.0.0').encode(header), records]));
}

const readLines = (): string[] =>
  bytes
    .subarray(HEADER_BYTES)
    .toString()
    .split(/(?<=\n)/);

/** Edits the first row of a table. A record before the last one has it as it is then. */
function editFolder(table: string, edit: Edit): void {
  const group = `0/rows/${table}`;
  const [first] = readStore(join(folder, STORE_FILE)).content.get(group) ?? [];
  const [id, row] = structuredClone(first) as [string, Row];
  edit(row);
  write(readLines().toSpliced(-1, 0, `${JSON.stringify([group, id, row])},\n`));
}

/** Why that edit is refused in a snapshot. */
async function refuseSnapshot(table: string, edit: Edit): Promise<string> {
  const edited = structuredClone(snapshot) as unknown as { world: { tables: Record<string, Row[]> } };
  edit(edited.world.tables[table]?.[0] as Row);
  return (await catchError((async () => createMock().restore(edited as never))())).message;
}

const set =
  (field: string, value: unknown): Edit =>
  (row) => {
    row[field] = value;
  };
const NOBODY = '00000000-0000-4000-8000-000000000000';

const EDITS: readonly (readonly [table: string, field: string, value: unknown])[] = [
  ['projects', 'name', null],
  ['projects', 'id', 'mine'],
  ['creators', 'project_id', NOBODY],
  ['creators', 'tiktok_handle', 7],
  ['creators', 'is_active', 'yes'],
  ['creators', 'follower_count', -1],
  ['creators', 'created_at', 'yesterday'],
  ['videos', 'creator_id', NOBODY],
  ['videos', 'view_count', '12000'],
  ['videos', 'tracking_status', 'sleeping'],
  ['campaigns', 'metadata', null],
  ['campaign_items', 'item_id', NOBODY],
  ['campaign_items', 'item_type', 'shop'],
  ['goals', 'metric', 'smiles'],
  ['goals', 'creator_id', NOBODY],
  ['annotations', 'label', undefined],
  ['payout_methods', 'name', 5],
  ['payout_structures', 'current_version', null],
  ['payout_structure_versions', 'amount_cents', 50.5],
  ['payout_structure_versions', 'structure_id', NOBODY],
  ['payout_assignments', 'assigned_at', null],
  ['payout_assignments', 'creator_id', NOBODY],
  ['payout_accruals', 'amount_cents', '5000'],
  ['payout_accruals', 'status', 'owed'],
  ['payout_accruals', 'structure_version_id', NOBODY],
  ['payout_accruals', 'inputs_snapshot', []],
  ['payout_payments', 'total_amount_cents', 90.01],
  ['payout_payments', 'creator_id', NOBODY],
  ['settlements', 'ranges', ['Monday']],
  ['accrual_evidence', 'eligible', 'all'],
  ['warnings', 'message', null],
];

describe('a kept folder whose rows somebody edited, and whose sums are right', () => {
  it.each(EDITS)('is refused as a snapshot is: %s with a %s of %j', async (table, field, value) => {
    const edit = set(field, value);
    const why = await refuseSnapshot(table, edit);
    editFolder(table, edit);
    await expect(serveMock({ persist: folder })).rejects.toThrow(
      `The store is damaged: organization 1 is not as a mock stores it: ${why} Put a backup in its place`,
    );
    expect(() => checkFolder(folder)).toThrow(why);
  });

  it('is served if the edited row is one that a mock could have', async () => {
    editFolder('creators', set('display_name', 'Anna'));
    const { mock, close } = await serveMock({ persist: folder });
    expect(mock.snapshot().world.tables.creators?.[0]).toMatchObject({ display_name: 'Anna' });
    await close();
  });

  it('is refused for a row of a checkpoint too', async () => {
    const lines = readLines();
    const at = lines.findIndex((line) => line.startsWith('["checkpoints/0"'));
    lines[at] = (lines[at] as string).replace('"tiktok_handle":"ana"', '"tiktok_handle":null');
    write(lines);
    await expect(serveMock({ persist: folder })).rejects.toThrow('world.tables.creators.0.tiktok_handle');
  });

  it('is refused where the mock did not end in order', async () => {
    write(readLines().slice(0, -1));
    await (await serveMock({ persist: folder })).close();
    bytes = readFileSync(join(folder, STORE_FILE));
    write(readLines().slice(0, -1));
    bytes = readFileSync(join(folder, STORE_FILE));
    editFolder('payout_accruals', set('amount_cents', null));
    await expect(serveMock({ persist: folder })).rejects.toThrow('world.tables.payout_accruals.0.amount_cents');
  });
});
