import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { call } from '../control/plain-call.js';

it('a handle in the place of an id is refused in words, in every place', () => {
  const mock = createMock({ seed: 'demo' });
  const body = { creator_id: '@maya.moves', auto_apply_outstanding: true };
  for (const refused of [
    call(mock, 'GET /payout-accruals?creator_id=maya.moves'),
    call(mock, 'POST /payout-payments', { body }),
    call(mock, 'GET /creators/maya.moves'),
  ]) {
    expect(refused.status).toBe(400);
    expect(refused.json.error).toContain('must be an id (uuid in lower case), not a handle or a name');
    expect(refused.json.error).not.toContain('[0-9a-f]');
  }
});

const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const other = mock.organizations.create();
const keys = [mock.apiKey, other.apiKey];

describe('a mock that is printed', () => {
  it('says which one it is, the time of its clock and the number of its organizations', () => {
    expect(inspect(mock, { breakLength: Infinity })).toBe(
      `Mock { baseUrl: '${mock.baseUrl}', orgId: '${mock.orgId}', now: '2026-03-02T00:00:00.000Z', timezone: 'UTC', organizations: 2 }`,
    );
    expect(inspect(other, { breakLength: Infinity })).toBe(
      `OrganizationControl { orgId: '${other.orgId}', now: '2026-03-02T00:00:00.000Z', timezone: 'UTC' }`,
    );
    expect(inspect(mock.organizations)).toContain(other.orgId);
  });

  it('never says a key, however deep the print goes, nor as JSON', () => {
    const printed = [mock, other, mock.organizations, mock.clock, { mock }].flatMap((value) => [
      inspect(value, { depth: Infinity, showHidden: true }),
      JSON.stringify(value),
    ]);
    for (const key of keys) expect(printed.join('\n')).not.toContain(key);
    expect(printed.join('\n')).not.toContain('tga_');
  });
});
