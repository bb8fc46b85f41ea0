import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { settleCreator } from 'trackagoat-sdk/workflows';

const mock = createMock({ seed: 'demo' });
let installed;

before(() => {
  process.env.TRACKAGOAT_API_KEY = mock.apiKey; // the mock knows no other key
  installed = mock.install(); // the global fetch, for the address of the service alone
});
beforeEach(() => mock.reset());
after(() => installed.dispose());

test('pays what a creator is owed', async () => {
  mock.clock.advance({ days: 7 });
  const receipt = await settleCreator(createClient(), { creatorId: '@kenjicooks', method: 'Venmo' });
  assert.deepEqual([receipt.outcome, receipt.paidCents], ['committed', 317_560]);
  assert.ok(mock.ledger().balanced);
});
