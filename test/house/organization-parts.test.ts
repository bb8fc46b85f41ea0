import { expect, it } from 'vitest';
import type { MockOrganization } from '../../mocks/control/state/mock-organization.js';
import { keptParts, organizationParts } from '../../mocks/control/state/organization-parts.js';
import type { KeptPart, WholePart } from '../../mocks/control/state/part.js';
import { createMock } from '../../mocks/index.js';
import type { TableOptions } from '../../mocks/world/store/table.js';

function getOrganization(): MockOrganization {
  return (createMock() as unknown as { readonly organization: MockOrganization }).organization;
}

/** The state of an organization besides its parts. Each line is a thing that reset, load and rewind name by hand. */
const BESIDE_PARTS = {
  start: 'what it began with; never changes',
  began: 'the start of its present world, named by reset and load',
  shared: 'settings of the mock; never change',
  parts: 'the record of its parts',
  current: 'its world, whose tables and state have their own loops',
  stopHearing: 'ends what listens to the warnings of that world',
  keys: 'its API keys: no snapshot carries a key',
  latestKey: 'one of its keys',
  earliestKey: 'one of its keys',
  checkpoints: 'its moments: no moment is in a moment',
  warningsAtStart: 'counted anew with each world',
  clockOffsetMs: 'set anew with each world',
  lastUsedAt: 'of real time',
};

it('all that an organization knows is a part of it, or is named here', () => {
  const organization = getOrganization();
  const parts = new Set<unknown>(Object.values(organization.parts));
  const others = Object.entries(organization).flatMap(([name, value]) => (parts.has(value) ? [] : [name]));
  expect(others.sort()).toEqual(Object.keys(BESIDE_PARTS).sort());
});

it('a world knows its tables, its state and its history; the rest can be made anew', () => {
  const { world } = getOrganization();
  const kept = ['tables', 'state', 'history'];
  const derived = ['derived', 'iso', 'isoFor', 'undoLog', 'latest', 'isFilledIn'];
  expect(Object.keys(world).sort()).toEqual([...kept, ...derived].sort());
  expect(Object.keys(world.dump())).toEqual(expect.arrayContaining(kept));
});

it('a snapshot has its kept parts in the order of the record, and no other', () => {
  const { format: _, written_by: __, world: ___, ...parts } = createMock().snapshot();
  expect(Object.keys(parts)).toEqual(keptParts().map(([name]) => name));
  expect(Object.keys(organizationParts)).toEqual([...Object.keys(parts), 'journal', 'changes']);
});

it('a part without its form, or a table that does not say how it is kept, does not compile', () => {
  const create = (): WholePart<number> => ({ revision: 0, reset() {}, dump: () => 0, load() {} });
  const whole: KeptPart<number> = { create, form: { type: 'integer' } };
  // @ts-expect-error: no form
  const formless: KeptPart<number> = { create };
  // @ts-expect-error: a part that cannot tell a store that it changed
  const silent: KeptPart<number> = { create: () => ({ reset() {}, dump: () => 0, load() {} }), form: {} };
  // @ts-expect-error: it loads numbers, and a snapshot has texts
  const other: KeptPart<string> = { create, form: {} };
  // @ts-expect-error: no stored form
  const table: TableOptions<{ readonly id: string }, never> = { getTime: (row) => row.id, indexes: {} };
  expect([whole, formless, silent, other, table]).toHaveLength(5);
});
