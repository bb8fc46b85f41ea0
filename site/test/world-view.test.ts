import { expect, it } from 'vitest';
import { readWorldView } from '../client/world-view.js';

it('takes no more rows from a hostile program than a page can draw', () => {
  const row = { tiktok_handle: 'x'.repeat(1000), earned_cents: 1, paid_cents: '2', id: 7 };
  const data = Array.from({ length: 50_000 }, () => row);
  const view = readWorldView(JSON.stringify({ creators: { data }, payments: { data, total: 1e300 } }));
  expect([view?.creators.length, view?.payments.length, view?.paymentCount]).toEqual([100, 100, 0]);
  expect(view?.creators[0]).toEqual({ handle: 'x'.repeat(100), owed: 1, paid: 0 });
});
