const { createMock } = require('trackagoat-sdk/mocks');
const { pay } = require('./pay.js');

const mock = createMock({ seed: 'demo' });
let installed;

beforeAll(() => {
  process.env.TRACKAGOAT_API_KEY = mock.apiKey; // the mock knows no other key
  installed = mock.install(); // the global fetch, for the address of the service alone
});
beforeEach(() => mock.reset());
afterAll(() => installed.dispose());

test('pays what a creator is owed', async () => {
  mock.clock.advance({ days: 7 });
  expect(await pay('@kenjicooks')).toMatchObject({ outcome: 'committed', paidCents: 317_560 });
  expect(mock.ledger().balanced).toBe(true);
});

test('pays once, although the response is lost', async () => {
  mock.clock.advance({ days: 7 });
  mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after' });
  expect(await pay('@kenjicooks')).toMatchObject({ outcome: 'committed', paidCents: 317_560 });
  mock.faults.assertConsumed();
  expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(2);
});
