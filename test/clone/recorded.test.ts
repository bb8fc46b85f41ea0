import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { calibrate, forecast, forecastText, verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import type { Mock } from 'trackagoat-sdk/mocks';
import { expect, it } from 'vitest';
import { calibrationText } from '../../cli/calibrate/print-calibration.js';
import { ACCRUAL_FAULTS } from './accrual-faults.js';
import { readChanged } from './changed-service.js';
import type { Change, Fault } from './fault.js';
import { createLedgerScene } from './ledger-scene.js';
import { createLivingWorld } from './living-world.js';
import { PAYMENT_FAULTS } from './payment-faults.js';
import { createRandomWorld } from './random-world.js';

// Whole texts of the reports. Read each changed line of `recorded` before `npx vitest run FILE -u` takes it.

/** Their values do not matter. */
const IDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const same: Change = (row) => row;
const read = (mock: Mock): TrackagoatClient =>
  createClient({ apiKey: mock.createKey(['read']), baseUrl: mock.baseUrl, fetch: mock.fetch });

/** The lines that one text has and the other has not. */
function writeChanges(before: readonly string[], after: readonly string[]): string[] {
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
  return [...gone, ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`)];
}

/** The first of some texts is written whole, and what is different in each later one. */
async function expectRecorded(name: string, texts: readonly (readonly [title: string, text: string])[]) {
  const [, first = ''] = texts[0] ?? [];
  const said = texts.map(([title, text], at) => {
    const lines = text.split('\n');
    return [`## ${title}`, ...(at === 0 ? lines : writeChanges(first.split('\n'), lines)), ''];
  });
  await expect(said.flat().join('\n').replaceAll(IDS, 'ID')).toMatchFileSnapshot(`recorded/${name}.txt`);
}

it('a verification of a sound ledger, and what each planted fault changes in it', async () => {
  const scene = await createLedgerScene();
  const verify = async (list: string, [name, make, , options]: Fault) =>
    [name, verificationText(await verifyAccruals(scene.readWith(`/payout-${list}`, make(scene)), options))] as const;
  const said = [await verify('payments', ['a sound ledger', () => same, /./])];
  said.push(await verify('payments', ['its history', () => same, /./, { history: true }]));
  for (const fault of PAYMENT_FAULTS) said.push(await verify('payments', fault));
  for (const fault of ACCRUAL_FAULTS) said.push(await verify('accruals', fault));
  await expectRecorded('verify', said);
});

it('a forecast of frozen views, by the trend, and of a service', async () => {
  const mock = await createLivingWorld(7, 3);
  mock.clock.advance({ days: 3 });
  const until = '2026-04-15';
  const [first] = (await read(mock).creators.list().toArray()).map(({ id }) => id);
  const late = mock.fork();
  late.clock.to('2026-03-31T23:59:30Z');
  const ask = async (name: string, source: Mock | TrackagoatClient, options: object = {}) =>
    [name, forecastText(await forecast(source as Mock, { until, ...options }))] as const;
  const trend = { views: 'trend', runs: 20 };
  await expectRecorded('forecast', [
    await ask('frozen views', mock),
    await ask('by the trend', mock, trend),
    await ask('of a service', read(mock)),
    await ask('of a service, by the trend', read(mock), { ...trend, seed: 2 }),
    await ask('in the last minute of a day', late, trend),
    await ask('of one creator', read(mock), { creatorIds: [first ?? ''], history: 'videos' }),
  ]);
});

it('a calibration', async () => {
  const rules = { week_start: 'sunday', rounding: 'floor', proration_unit: 'hours' } as const;
  const scene = await createLedgerScene();
  const other = await createLedgerScene(rules);
  const { mock: gained } = await createRandomWorld(4, { hidden: false, rules: { cpm_views: 'gained' } });
  const fault = ACCRUAL_FAULTS.find(([name]) => name === 'the new rate a week early');
  const ask = async (goat: TrackagoatClient) => calibrationText(await calibrate(goat));
  await expectRecorded('calibrate', [
    ['the rules of the contract', await ask(scene.readWith('/nothing', same))],
    ['other rules', await ask(other.readWith('/nothing', same))],
    ['an odd row', await ask(scene.readWith('/payout-accruals', fault?.[1](scene) ?? same))],
    [
      'all rows are odd',
      await ask(readChanged(gained, /accruals/, (text) => text.replaceAll('amount_cents":', '$&9'))),
    ],
    ['views that are gained', await ask(read(gained))],
    ['no history', await ask(scene.readWith('/analytics', () => []))],
  ]);
});
