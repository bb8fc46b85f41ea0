import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { controlSchemas, sharedParts } from '../../mocks/control/schemas/control-schemas.js';
import { SNAPSHOT_SCHEMA } from '../../mocks/control/state/snapshot-schema.js';
import type { Snapshot } from '../../mocks/index.js';
import { parseDocument } from '../../scripts/generate/document.js';
import { emitSpecSchemas } from '../../scripts/generate/emit-spec-schemas.js';
import { emitStoredDefaults } from '../../scripts/generate/emit-stored-defaults.js';
import { checkHouseRules } from '../../scripts/generate/house-rules.js';
import { folderOfFile, folderOfTest } from '../harness/temporary-folder.js';
import { BEGINNING, fillWorld } from './filled-world.js';

/*
 * The experiment: a field is added to Campaign, the code is generated anew, and nothing else is changed. Older stored
 * data must be readable, and so must a service that does not send the field yet.
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

const form = new URL('form-1/', import.meta.url).pathname;
const place = folderOfFile();
let mocks: typeof import('../../mocks/index.js');
let server: typeof import('../../mocks/adapters/server.js');
let cloning: typeof import('../../proofs/index.js');
let client: typeof import('../../src/index.js');

type Loose = Record<string, unknown>;
const listCampaigns = ({ world }: Snapshot) => world.tables.campaigns as unknown as Loose[];

beforeAll(async () => {
  const document = addFields(FIELDS);
  expect(checkHouseRules(document)).toEqual([]);
  const forms = { ...controlSchemas, snapshot: SNAPSHOT_SCHEMA, ...sharedParts };
  writeFileSync(join(place, 'spec-schemas.ts'), emitSpecSchemas(document, forms));
  writeFileSync(join(place, 'stored-defaults.ts'), emitStoredDefaults(document));
  copyFileSync(new URL('../../src/generated/operations.ts', import.meta.url), join(place, 'operations.ts'));
  vi.resetModules();
  vi.doMock('../../src/generated/spec-schemas.js', () => import(/* @vite-ignore */ join(place, 'spec-schemas.ts')));
  vi.doMock(
    '../../src/generated/stored-defaults.js',
    () => import(/* @vite-ignore */ join(place, 'stored-defaults.ts')),
  );
  mocks = await import('../../mocks/index.js');
  server = await import('../../mocks/adapters/server.js');
  cloning = await import('../../proofs/index.js');
  client = await import('../../src/index.js');
});
afterAll(() => {
  vi.doUnmock('../../src/generated/spec-schemas.js');
  vi.doUnmock('../../src/generated/stored-defaults.js');
});

const filled = [
  { name: 'Spring', colour: 'grey', first_seen_at: '2026-01-05T09:00:00.000Z' },
  { name: 'Summer', colour: 'grey', first_seen_at: '2026-01-05T09:00:00.000Z' },
];

describe('after an optional field was added to Campaign', () => {
  it('the generator refuses it without a word on rows that were stored before', () => {
    const { 'x-stored-default': _, ...colour } = FIELDS.colour;
    expect(checkHouseRules(addFields({ colour }))).toEqual([
      'stored-defaults: Campaign.colour: is optional and has no x-stored-default: how is a row read that was stored before it?',
    ]);
  });

  it('a snapshot of the version before is taken, with the field filled in', () => {
    const mock = mocks.createMock();
    mock.restore(JSON.parse(readFileSync(join(form, 'snapshot.json'), 'utf8')) as Snapshot);
    expect(listCampaigns(mock.snapshot())).toMatchObject(filled);
    expect(mock.ledger().balanced).toBe(true);
  });

  it('a kept folder starts, its own snapshot is taken by the same program, and it stays as it was read', async () => {
    const folder = folderOfTest();
    copyFileSync(join(form, 'worlds.log'), join(folder, 'worlds.log'));
    const first = await server.serveMock({ persist: folder });
    const snapshot = first.mock.snapshot();
    expect(listCampaigns(snapshot)).toMatchObject(filled);
    const response = await fetch(`${first.url}/_mock/snapshot`, { method: 'PUT', body: JSON.stringify(snapshot) });
    expect([response.status, await response.json()]).toEqual([
      200,
      { now: snapshot.world.state.now && first.mock.clock.now },
    ]);
    expect(listCampaigns(first.mock.snapshot())).toMatchObject(filled);
    first.mock.clock.advance({ days: 3 });
    await first.close();
    const second = await server.serveMock({ persist: folder });
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
    const service = mocks.createMock({ now: BEGINNING });
    await fillWorld(service);
    const names = (snapshot: Snapshot) =>
      listCampaigns(snapshot)
        .map(({ name, colour }) => `${name} ${colour}`)
        .sort();
    expect(names(service.snapshot())).toEqual(['Spring undefined', 'Summer undefined']);
    const goat = client.createClient({ apiKey: service.apiKey, fetch: service.fetch, rateLimit: false });
    const { mock, unknown } = await cloning.cloneOrganization(goat);
    expect(names(mock.snapshot())).toEqual(['Spring grey', 'Summer grey']);
    expect(mock.snapshot().world.tables.campaign_items).toHaveLength(3);
    const named = unknown.filter(({ code }) => code === 'filled_in').map(({ what }) => what.split(' ')[0]);
    expect(named).toEqual(expect.arrayContaining(['campaigns.colour', 'campaigns.first_seen_at']));
    expect(unknown.filter(({ code }) => code === 'malformed')).toEqual([]);
  });
});
