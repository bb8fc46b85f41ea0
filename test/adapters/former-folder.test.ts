import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupFolder } from '../../mocks/adapters/persistence/backup-folder.js';
import { checkFolder } from '../../mocks/adapters/persistence/check-folder.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { call } from '../control/plain-call.js';

/** The content of a folder in form 3: a creator with a readme, two weeks of 5,000 cents, a payment of both under the key `pay-ana`. */
const FORM_3 = new URL('former-store.bin', import.meta.url);
/** The offsets of the form and of the checksum in the head of a store. */
const AT = { form: 8, own: 56 };

/** The same records under a head of that form. */
function toForm(form: number, bytes: Buffer): Buffer {
  bytes.writeUInt32LE(form, AT.form);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, AT.own)), AT.own);
  return bytes;
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trackagoat-former-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a folder that another version kept', () => {
  it.each([3, 4])('goes on where it was, when it is of form %i, and is sound after the next write', async (form) => {
    writeFileSync(join(folder, 'worlds.log'), toForm(form, readFileSync(FORM_3)));
    const first = await serveMock({ persist: folder });
    const [creator] = call(first.mock, 'GET /creators').json.data;
    expect([creator.tiktok_handle, creator.readme, creator.metadata]).toEqual(['ana', 'From before', { tier: 'gold' }]);
    expect(first.mock.ledger().sums.paid).toBe(10_000);
    const body = { creator_id: creator.id, auto_apply_outstanding: true };
    const again = call(first.mock, 'POST /payout-payments', { body, headers: { 'idempotency-key': 'pay-ana' } });
    expect([again.headers['idempotency-replayed'], again.json.data.total_amount_cents]).toEqual(['true', 10_000]);
    expect(first.mock.assumptions().map(({ id }) => id)).toContain('field:createCreators.readme');
    expect(call(first.mock, `PATCH /creators/${creator.id}`, { body: { readme: 'Of today' } }).status).toBe(200);
    const kept = JSON.stringify(first.mock.snapshot());
    await first.close();
    expect(checkFolder(folder)).toMatchObject({ organizations: 1, payments: 1 });
    const second = await serveMock({ persist: folder });
    expect(JSON.stringify(second.mock.snapshot())).toBe(kept);
    await second.close();
  });

  it('is refused by its version and with the way out, when it is of a later form', async () => {
    const bytes = readFileSync(FORM_3);
    bytes.write('9.8.7', 32, 'latin1');
    writeFileSync(join(folder, 'worlds.log'), toForm(6, bytes));
    const sentence = /written by trackagoat-sdk 9\.8\.7 in a form \(6\).*--snapshot FILE/;
    await expect(serveMock({ persist: folder })).rejects.toThrow(sentence);
    expect(() => checkFolder(folder)).toThrow(sentence);
  });

  it('is refused with the way out, when it is of the database that was before', async () => {
    writeFileSync(join(folder, 'world.mdb'), Buffer.alloc(4096));
    const sentence = /kept by an earlier version in a database \(world\.mdb\).*GET \/_mock\/snapshot.*--snapshot FILE/;
    await expect(serveMock({ persist: folder })).rejects.toThrow(sentence);
    expect(() => checkFolder(folder)).toThrow(sentence);
    expect(() => backupFolder(folder, join(folder, 'copy'))).toThrow(sentence);
  });
});
