import { Hono } from 'hono';
import { createClient } from 'trackagoat-sdk';
import { settleCreator } from 'trackagoat-sdk/workflows';

interface Bindings {
  readonly TRACKAGOAT_API_KEY: string; // npx wrangler secret put TRACKAGOAT_API_KEY
  readonly TRACKAGOAT_BASE_URL?: string; // of a mock, in development
}

const app = new Hono<{ Bindings: Bindings }>();

app.post('/creators/:handle/payout', async (context) => {
  // A Worker has no process.env: key and address come from the bindings of the request.
  const { TRACKAGOAT_API_KEY: apiKey, TRACKAGOAT_BASE_URL: baseUrl } = context.env;
  const goat = createClient(baseUrl === undefined ? { apiKey } : { apiKey, baseUrl });
  const receipt = await settleCreator(goat, { creatorId: `@${context.req.param('handle')}`, method: 'Venmo' });
  return context.json({ outcome: receipt.outcome, paidCents: receipt.paidCents });
});

export default app;
