import { createMock } from 'trackagoat-sdk/mocks';
import { type MockMatchers, matchers } from 'trackagoat-sdk/mocks/matchers';
import { pay } from './pay';

declare global {
  namespace jest {
    interface Matchers<R> extends MockMatchers<R> {}
  }
}
expect.extend(matchers);

const mock = createMock({ seed: 'demo' });
const installed = mock.install();
afterAll(() => installed.dispose());

test('pays what a creator is owed, and changes nothing else', async () => {
  process.env.TRACKAGOAT_API_KEY = mock.apiKey;
  mock.clock.advance({ days: 7 });
  mock.checkpoint('pay day');

  const receipt = await pay('@kenjicooks');
  expect([receipt.outcome, receipt.paidCents]).toEqual(['committed', 317_560]);
  expect(mock).toHaveChanged({
    since: 'pay day',
    required: [{ entity: 'payout_payment', type: 'created', after: { total_amount_cents: 317_560 } }],
    only: [{ entity: 'payout_accrual', type: 'updated', after: { status: 'paid' } }],
  });
});
