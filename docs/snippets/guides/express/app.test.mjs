import request from 'supertest';
import { setupMockServer } from 'trackagoat-sdk/mocks/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { app } from './app.mjs';

const { server, mock } = setupMockServer({ seed: 'demo' });

beforeAll(() => {
  process.env.TRACKAGOAT_API_KEY = mock.apiKey; // the mock knows no other key
  server.listen({
    // supertest calls the app over the local network, and MSW sees that too: let it pass, and fail everything else.
    onUnhandledRequest({ url }, print) {
      if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)) print.error();
    },
  });
});
afterEach(() => mock.reset());
afterAll(() => server.close());

test('pays what a creator is owed, once', async () => {
  mock.clock.advance({ days: 7 });
  const first = await request(app).post('/creators/kenjicooks/payout');
  expect([first.status, first.body]).toEqual([201, { outcome: 'committed', paidCents: 317_560 }]);
  const second = await request(app).post('/creators/kenjicooks/payout');
  expect(second.body).toMatchObject({ paidCents: 0 });
  expect(mock.ledger().balanced).toBe(true);
});

test('a call to anywhere else fails the test', async () => {
  await expect(fetch('https://example.com')).rejects.toThrow();
});
