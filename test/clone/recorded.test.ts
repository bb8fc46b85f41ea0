import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import {
  type Calibration,
  calibrate,
  cloneOrganization,
  type Forecast,
  forecast,
  forecastHtml,
  forecastText,
  type Verification,
  verificationHtml,
  verificationText,
  verifyAccruals,
  type WhatIf,
  whatIf,
} from 'trackagoat-sdk/clone';
import type { Mock } from 'trackagoat-sdk/mocks';
import { expect, it } from 'vitest';
import { calibrationHtml, calibrationText } from '../../cli/calibrate/print-calibration.js';
import { whatIfHtml, whatIfText } from '../../cli/what-if/print-what-if.js';
import { numberIds, writeChanges, writeLines } from '../harness/recorded.js';
import { ACCRUAL_FAULTS } from './accrual-faults.js';
import { readChanged } from './changed-service.js';
import type { Change, Fault } from './fault.js';
import { createLedgerScene } from './ledger-scene.js';
import { createLivingWorld } from './living-world.js';
import { PAYMENT_FAULTS } from './payment-faults.js';
import { createRandomWorld } from './random-world.js';

// Whole reports, which a person has read. Read what changes in `recorded` before `vitest -u` takes it.

const same: Change = (row) => row;
const read = (mock: Mock): TrackagoatClient =>
  createClient({ apiKey: mock.createKey(['read']), baseUrl: mock.baseUrl, fetch: mock.fetch });

/** All that a report says as text and as a page, and all that it holds. */
function write(text: string, html: string, report: object): string[] {
  const page = html.slice(html.indexOf('<body>')).split('\n');
  const values = writeLines(report).filter((line) => !line.startsWith('.accruals[].accrual.'));
  return [...text.split('\n'), ...page, ...values];
}
const writeVerification = (report: Verification) => write(verificationText(report), verificationHtml(report), report);
const writeForecast = (report: Forecast) => write(forecastText(report), forecastHtml(report), report);
const writeWhatIf = (report: WhatIf) => write(whatIfText(report), whatIfHtml(report), report);
const writeCalibration = (report: Calibration) => write(calibrationText(report), calibrationHtml(report), report);

/** The first of some texts is written whole, and what is different in each later one. */
async function expectRecorded(name: string, texts: readonly (readonly [title: string, lines: readonly string[]])[]) {
  const said = texts.map(([title, lines], at) => [
    `## ${title}`,
    ...(at === 0 ? lines : writeChanges(texts[0]?.[1] ?? [], lines)),
    '',
  ]);
  await expect(numberIds(said.flat().join('\n'))).toMatchFileSnapshot(`recorded/${name}.txt`);
}

it('a verification of a sound ledger, and what each planted fault changes in it', async () => {
  const scene = await createLedgerScene();
  const said: [string, string[]][] = [];
  const verify = async (list: string, [name, make, words, options]: Fault) => {
    const report = await verifyAccruals(scene.readWith(`/payout-${list}`, make(scene)), options);
    const text = verificationText(report);
    expect(text, name).toMatch(words);
    // Names, not ids: one is left behind a name, to look the row up.
    for (const line of text.split('\n').slice(1)) {
      expect(line.match(/[0-9a-f]{8}-[0-9a-f]{4}/g)?.length ?? 0, line).toBeLessThanOrEqual(3);
    }
    said.push([name, writeVerification(report)]);
  };
  await verify('payments', ['a sound ledger', () => same, /consistent/]);
  await verify('payments', ['its history', () => same, /sound/, { history: true }]);
  for (const fault of PAYMENT_FAULTS) await verify('payments', fault);
  for (const fault of ACCRUAL_FAULTS) await verify('accruals', fault);
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
    [name, writeForecast(await forecast(source as Mock, { until, ...options }))] as const;
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

it('another rule', async () => {
  const { mock, ids } = await createLedgerScene();
  const span = { from: '2026-01-05', to: '2026-02-28' };
  const ask = async (name: string, structure: string, rule: object, source: Mock | TrackagoatClient = mock) =>
    [name, writeWhatIf(await whatIf(source as Mock, { structureId: ids[structure] ?? '', rule, ...span }))] as const;
  await expectRecorded('what-if', [
    await ask('three dollars for 1,000 views', 'cpm', { amount_cents: 300 }),
    await ask('of a service', 'cpm', { amount_cents: 300 }, read(mock)),
    await ask('by the day', 'cpm', { period: 'daily', amount_cents: 300 }, read(mock)),
    await ask(
      'a threshold',
      'cpm',
      { criteria_type: 'view_threshold', criteria_params: { min_views: 500 } },
      read(mock),
    ),
    await ask('goals', 'flat', { criteria_type: 'goals' }, read(mock)),
    await ask('flat', 'goals', { criteria_type: 'recurring', period: 'monthly', proration_mode: 'daily' }, read(mock)),
  ]);
});

it('a calibration', async () => {
  const rules = { week_start: 'sunday', rounding: 'floor', proration_unit: 'hours' } as const;
  const scene = await createLedgerScene();
  const other = await createLedgerScene(rules);
  const { mock: gained } = await createRandomWorld(4, { hidden: false, rules: { cpm_views: 'gained' } });
  const fault = ACCRUAL_FAULTS.find(([name]) => name === 'the new rate a week early');
  const ask = async (goat: TrackagoatClient) => writeCalibration(await calibrate(goat));
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

it('what a clone has otherwise than its organization', async () => {
  const { mock } = await createRandomWorld(2, { hidden: true, restless: true });
  const tables = (world: Mock): string[] =>
    Object.entries(world.snapshot().world.tables).flatMap(([name, rows]) =>
      (rows as readonly object[]).map((row) => `${name}: ${JSON.stringify(row)}`),
    );
  const compare = async (name: string, history: 'none' | 'creators' | 'videos') => {
    const { mock: clone, unknown, requests } = await cloneOrganization(read(mock), { history });
    return [name, [...writeChanges(tables(mock), tables(clone)), ...writeLines({ unknown, requests })]] as const;
  };
  await expectRecorded('clone', [
    await compare('the history of creators', 'creators'),
    await compare('no history', 'none'),
    await compare('the history of videos', 'videos'),
  ]);
});
