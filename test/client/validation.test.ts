import { describe, expect, it, vi } from 'vitest';
import type { Validation } from '../../src/client/http/envelope.js';
import { responseSchemas } from '../../src/generated/schemas.js';
import { operationIds, specOperation } from '../harness/spec.js';
import { catchError, someId, startPair, succeed } from './stub-service.js';

const project = {
  id: someId,
  name: 'Spring',
  description: null,
  org_id: someId,
  created_at: '2026-03-01T00:00:00.000Z',
  updated_at: '2026-03-01T00:00:00.000Z',
};
const wrong = { ...project, name: 7 };
const using = (mode: 'warn' | 'strict'): Validation => ({ mode, schemas: responseSchemas });

describe('validate', () => {
  it("is off by default, and with 'off'", async () => {
    for (const options of [{}, { validate: 'off' as const }]) {
      const { goat } = await startPair((response) => succeed(response, wrong), options);
      expect(await goat.projects.get(someId)).toEqual(wrong);
    }
  });

  it('strict rejects an answer of another shape, naming the place and showing no value', async () => {
    const { goat } = await startPair((response) => succeed(response, wrong), { validate: using('strict') });
    const error = await catchError(goat.projects.get(someId));
    expect(error).toMatchObject({ name: 'ResponseFormatError', operationId: 'getProject', status: 200, attempts: 1 });
    expect(error.message).toContain('data.name');
    expect(error.message).not.toContain('Spring');
  });

  it('warn tells the logger and hands the answer on', async () => {
    const warn = vi.fn();
    const { goat } = await startPair((response) => succeed(response, [wrong], { nextCursor: null }), {
      validate: using('warn'),
      logger: { warn },
    });
    expect((await goat.projects.list()).data).toEqual([wrong]);
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toContain('data.0.name');
  });

  it('lets new fields of the service through', async () => {
    const { goat } = await startPair((response) => succeed(response, { ...project, emoji: '🐐' }), {
      validate: using('strict'),
    });
    expect(await goat.projects.get(someId)).toMatchObject({ name: 'Spring' });
  });

  it('knows a schema for every operation that answers an envelope', () => {
    const ids = operationIds.filter((id) => !specOperation(id).raw);
    expect(Object.keys(responseSchemas).sort()).toEqual(ids.sort());
  });
});
