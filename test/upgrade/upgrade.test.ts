import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock, type Ledger, type Seed, type Snapshot } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import { commitPayment, commitSettlement, type PaymentPlan, type SettlementPlan } from '../../src/workflows/index.js';
import { promisedLines } from '../docs/promised-lines.js';
import { folderOfTest } from '../harness/temporary-folder.js';

/*
 * The files of a user of each released version: a program, a seed, a snapshot, a kept folder and plans. All of it was written by the
 * packed package of that version (`npm run release fixtures -- TARBALL`) and is read here by the sources as they are.
 */
const here = new URL('.', import.meta.url).pathname;
const versions = readdirSync(here).filter((name) => /^v\d/.test(name));

const readJson = <Value>(version: string, name: string): Value =>
  JSON.parse(readFileSync(join(here, version, name), 'utf8')) as Value;

/** The mock of the snapshot, and a client of it. */
function goOn(version: string) {
  const mock = createMock();
  mock.restore(readJson<Snapshot>(version, 'snapshot.json'));
  return { mock, goat: createClient({ apiKey: mock.apiKey, fetch: mock.fetch, random: () => 0 }) };
}

async function runProgram(path: string): Promise<void> {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  await import(resolve(path));
  expect(log.mock.calls.map((line) => format(...line))).toEqual(promisedLines(path));
}

afterEach(() => vi.restoreAllMocks());

it('there is a version, and a program that the next one is to keep runs', async () => {
  expect(versions).toContain('v0.1.0');
  const next = join(here, 'program.ts');
  if (existsSync(next)) await runProgram(next);
});

describe.each(versions)('what a user of %s has', (version) => {
  const ledger = readJson<Ledger>(version, 'ledger.json');

  it('a program prints what it printed then', () => runProgram(join(here, version, 'program.ts')));

  it('a seed comes to the same amounts', () => {
    const mock = createMock({ seed: readJson<Seed>(version, 'seed.json') });
    expect(mock.ledger()).toMatchObject(readJson<object>(version, 'seed-ledger.json'));
  });

  it('a snapshot and a kept folder have the same ledger, and go on from there', async () => {
    const { mock, goat } = goOn(version);
    expect(mock.ledger()).toMatchObject(ledger);
    mock.clock.advance({ days: 7 });
    expect(mock.ledger().sums.earned).toBeGreaterThan(ledger.sums.earned);
    expect((await goat.payoutPayments.list()).data).toHaveLength(1);
    const folder = folderOfTest();
    copyFileSync(join(here, version, 'worlds.log'), join(folder, 'worlds.log'));
    const served = await serveMock({ persist: folder });
    expect(served.mock.ledger()).toMatchObject(ledger);
    await served.close();
  });

  it('a plan pays what it says, once; one with another amount is refused', async () => {
    const { mock, goat } = goOn(version);
    type Plans = { readonly settlement: SettlementPlan; readonly payment: PaymentPlan };
    const { settlement, payment } = readJson<Plans>(version, 'plans.json');
    const forged = { ...settlement, totalCents: settlement.totalCents + 1 };
    await expect(commitSettlement(goat, forged)).rejects.toMatchObject({ code: 'invalid_plan' });
    const receipt = await commitSettlement(goat, settlement);
    expect(receipt).toMatchObject({ outcome: 'committed', paidCents: settlement.totalCents });
    expect(await commitSettlement(goat, settlement)).toMatchObject({ outcome: 'already_paid' });
    const earned = ledger.sums.earned - settlement.totalCents;
    expect(mock.ledger()).toMatchObject({ balanced: true, sums: { earned } });
    expect(await commitPayment(goat, payment)).toMatchObject({ outcome: 'committed', paidCents: payment.totalCents });
    expect(await commitPayment(goat, payment)).toMatchObject({ outcome: 'already_paid' });
    expect(mock.ledger().payments.paid?.count).toBe((ledger.payments.paid?.count ?? 0) + 2);
  });
});
