import { expect, it } from 'vitest';
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
