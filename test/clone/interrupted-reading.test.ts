import { createClient } from 'trackagoat-sdk';
import { PullError, verifyAccruals } from 'trackagoat-sdk/clone';
import { expect, it } from 'vitest';
import { createLedgerScene } from './ledger-scene.js';

// What the commands say of it, and of other ends of a reading: `cli/broken-live`.
it('verifyAccruals says that the key expired midway by a PullError, and reports nothing', async () => {
  const { mock } = await createLedgerScene();
  let calls = 0;
  const fetch = async (request: Request): Promise<Response> => {
    calls += 1;
    if (calls < 10) return mock.fetch(request);
    return Response.json({ data: null, error: 'No.', meta: { code: 'invalid_api_key' } }, { status: 401 });
  };
  const goat = createClient({ apiKey: mock.createKey(['read']), baseUrl: mock.baseUrl, maxRetries: 0, fetch });
  const failed = await verifyAccruals(goat).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(PullError);
  expect((failed as PullError).message).toMatch(
    /stopped being accepted after 9 requests.*Run it again with a valid key\.$/,
  );
});
