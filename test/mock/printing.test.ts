import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';

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
