import { createClient } from 'trackagoat-sdk';
import { verificationHtml, verifyAccruals } from 'trackagoat-sdk/clone';
import { expect, it } from 'vitest';
import { createLedgerScene, type Row } from '../../clone/ledger-scene.js';
import { isAccrual } from '../../clone/plant-fault.js';
import { readPage } from '../read-page.js';

// Read each changed line of `page.txt` before `npx vitest run FILE --update` takes it.

/** Their values do not matter. */
const IDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

it('the page of a verification has each kind of finding in its part, and nothing of what was not found', async () => {
  const scene = await createLedgerScene();
  const sound = await verifyAccruals(scene.readWith('/nothing', (row) => row));
  const { mock, ids } = scene;
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  for (const _ of ['once', 'again'])
    await goat.payoutPayments.create({ creator_id: ids.ana ?? '', total_amount_cents: 500 });
  mock.clock.to('2026-02-09T00:05:00Z');
  const isIt = (start: string) => isAccrual(scene, 'flat', start);
  // One is too much, one of a status that nobody knows, one is missing, and one is listed twice.
  const change = (row: Row): Row | readonly Row[] => {
    if (isIt('2026-01-12')(row)) return { ...row, amount_cents: 12_000 };
    if (isIt('2026-01-05')(row)) return { ...row, status: 'due' };
    if (isIt('2026-01-19')(row)) return [];
    return isIt('2026-01-26')(row) ? [row, row] : row;
  };
  const broken = await verifyAccruals(scene.readWith('/payout-accruals', change));
  const [first, second] = [sound, broken].map((report) => {
    const [head = '', equal = ''] = readPage(verificationHtml(report)).replaceAll(IDS, 'ID').split('\nEqual\n');
    // The steps of what is equal are those of what is different.
    const folded = equal.split('\n').filter((line) => line.startsWith('+'));
    return [head, 'Equal', ...folded].join('\n');
  });
  await expect(`## a consistent ledger\n${first}\n\n## a broken one\n${second}\n`).toMatchFileSnapshot('page.txt');
});
