import fc from 'fast-check';
import { expect } from 'vitest';
import { IdempotencyStore } from '../../mocks/api/idempotency.js';
import type { Organization } from '../../mocks/api/organization.js';
import { createPipeline, serve } from '../../mocks/api/pipeline.js';
import { type PlainRequest, type PlainResponse, parseRequest } from '../../mocks/api/plain.js';
import { RateWindows } from '../../mocks/api/rate-limit.js';
import { WarningLog } from '../../mocks/api/warning-log.js';
import type { Mock } from '../../mocks/index.js';
import type { World } from '../../mocks/world/store/world.js';
import { type DataOf, MockApi } from '../harness/mock-api.js';
import { EngineAndReference } from './engine-and-reference.js';
import { LedgerModel, type PaymentBody, type PaymentOutcome } from './ledger-model.js';
import { pick } from './reference.js';
import { play, type Scenario, scenario, step } from './scenarios.js';

/** How an API differs from the real one, to see that the proofs notice. */
export interface HarnessFlaws {
  readonly idempotency?: IdempotencyStore;
  /** A defect after the work is done. */
  readonly sabotage?: (world: World, response: PlainResponse) => void;
}

/** The mock under test: engine and reference side by side, and the API over the same world. */
interface Real {
  readonly both: EngineAndReference;
  readonly api: MockApi;
}

/** The API over a world, called as a client calls it: the whole pipeline, idempotency included. */
function apiOver(world: World, { idempotency = new IdempotencyStore(), sabotage }: HarnessFlaws): MockApi {
  const [rateWindows, warnings] = [new RateWindows(false), new WarningLog()];
  const keys = new Map();
  const organization: Organization = { world, keys, idempotency, rateWindows, warnings, isClockRunning: false };
  const key = `tga_${'0'.repeat(64)}`;
  const session = { organization, apiKey: { key, scopes: ['read', 'write'] as const } };
  const pipeline = createPipeline({ statsGone: false, directory: () => session });
  const handle = (request: PlainRequest): PlainResponse => {
    const { response } = serve(parseRequest(request), pipeline);
    sabotage?.(world, response);
    return response;
  };
  return new MockApi({ apiKey: key, handle } as unknown as Mock);
}

/** A command, which is followed by all that must hold after any step. */
function command(name: string, act: (model: LedgerModel, real: Real) => void): fc.Command<LedgerModel, Real> {
  const run = (model: LedgerModel, real: Real): void => {
    act(model, real);
    checkBooks(model, real.both);
  };
  return { check: () => true, toString: () => name, run };
}

function checkBooks(model: LedgerModel, both: EngineAndReference): void {
  const { payoutAccruals, payoutPayments } = both.world.tables;
  expect(both.madeLines()).toEqual(both.expectedLines());
  // All of a row but its status and the time of its change stays as it was made.
  for (const { status: _, updated_at: __, ...made } of payoutAccruals.values()) {
    const { id, creator_id: creator, amount_cents: cents, period_start_at: start, period_end_at: end } = made;
    const text = JSON.stringify(made);
    expect(model.made.get(id) ?? text).toBe(text);
    if (!model.made.has(id)) model.accruals.push({ id, creator, cents, start, end, status: 'earned' });
    model.made.set(id, text);
  }
  for (const one of model.accruals) expect(payoutAccruals.get(one.id)?.status).toBe(one.status);
  for (const { updated_at: _, ...made } of model.payments) expect(payoutPayments.get(made.id)).toMatchObject(made);
  expect(payoutPayments.size).toBe(model.payments.length);
}

/** Something happens in the world: time, videos, assignments, rules, reviews. */
const happen = step.map((one) => command(JSON.stringify(one), (_, { both }) => play(both, one)));

interface PayPlan {
  readonly creator: number;
  readonly kind: 'outstanding' | 'some' | 'anything' | 'bonus';
  readonly chosen: readonly number[];
  readonly total: number | null;
  readonly key: number | null;
}

function bodyFor({ kind, chosen, total }: PayPlan, model: LedgerModel, creator: string): PaymentBody {
  const from = model.accruals.filter(
    (one) => kind === 'anything' || (one.creator === creator && one.status === 'earned'),
  );
  const ids = [...new Set(chosen.map((at) => from[at % from.length]?.id))].filter((id) => id !== undefined);
  return {
    creator_id: creator,
    ...(kind === 'outstanding' ? { auto_apply_outstanding: true } : {}),
    ...((kind === 'some' || kind === 'anything') && ids.length > 0 ? { accrual_ids: ids } : {}),
    ...(total === null ? {} : { total_amount_cents: total }),
  };
}

/** Everything the world knows but its count of requests, as text: equal texts, nothing has changed. */
function dumpState(world: World): string {
  const dump = world.dump();
  return JSON.stringify({ ...dump, state: { ...dump.state, usage: null } });
}

function compare(payment: DataOf<'createPayoutPayment'>, outcome: Exclude<PaymentOutcome, { refused: string }>): void {
  const { payout_payment_lines: lines, payout_adjustments, total_amount_cents } = payment;
  // Accruals of one period may have any order: the contract orders by period and no further.
  const periods = lines.map((line) => outcome.accruals.find((one) => one.id === line.accrual_id));
  expect(periods.map((one) => `${one?.start} ${one?.end}`)).toEqual(
    outcome.accruals.map((one) => `${one.start} ${one.end}`),
  );
  expect(new Set(periods).size).toBe(outcome.accruals.length);
  expect(lines.map((line) => line.applied_amount_cents)).toEqual(periods.map((one) => one?.cents));
  expect(total_amount_cents).toBe(outcome.total);
  const { adjustment } = outcome;
  const reason = adjustment > 0 ? 'overpayment' : 'underpayment';
  expect(payout_adjustments).toMatchObject(
    adjustment === 0 ? [] : [{ amount_cents: adjustment, reason, payment_id: payment.id }],
  );
}

const small = fc.nat({ max: 11 });

const payPlan: fc.Arbitrary<PayPlan> = fc.record({
  creator: fc.nat({ max: 1 }),
  kind: fc.constantFrom('outstanding', 'some', 'anything', 'bonus'),
  chosen: fc.array(small, { minLength: 1, maxLength: 4 }),
  total: fc.option(fc.integer({ min: 0, max: 5000 })),
  key: fc.option(fc.nat({ max: 3 })),
});

/** A payment, with an old key or a new one or none; over-, under- or exactly paid. */
const pay = payPlan.map((plan) =>
  command(`pay ${JSON.stringify(plan)}`, (model, { both: { world, creatorIds }, api }) => {
    const body = bodyFor(plan, model, pick(creatorIds, plan.creator));
    const key = plan.key === null ? undefined : `key-${plan.key}`;
    const { now } = world.state;
    const before = dumpState(world);
    const response = api.call('createPayoutPayment', { body, ...(key !== undefined && { idempotencyKey: key }) });
    const kept = key === undefined ? null : model.kept(key, now);
    if (kept !== null) {
      expect(response).toMatchObject({ status: 201, text: kept, headers: { 'idempotency-replayed': 'true' } });
      return;
    }
    const outcome = model.predict(body);
    if ('refused' in outcome) {
      expect(response.meta.code).toBe(outcome.refused);
      expect(dumpState(world)).toBe(before);
      return;
    }
    compare(response.data, outcome);
    if (key !== undefined) model.keep(key, response.text, now);
    model.record(response.data, outcome);
  }),
);

/** A payment is voided, perhaps a second time. */
const voidPayment = small.map((number) =>
  command(`void payment ${number}`, (model, { api }) => {
    const payment = model.payments[number % model.payments.length];
    if (!payment) return;
    const response = api.call('updatePayoutPayment', { params: { id: payment.id }, body: { status: 'voided' } });
    expect(response.meta.code ?? null).toBe(model.void(payment));
  }),
);

/** An accrual is rejected or voided by hand, whatever its status. */
const strike = fc.tuple(small, fc.constantFrom('rejected' as const, 'voided' as const)).map(([number, status]) =>
  command(`${status} accrual ${number}`, (model, { api }) => {
    const accrual = model.accruals[number % model.accruals.length];
    if (!accrual) return;
    const response = api.call('updatePayoutAccrual', { params: { id: accrual.id }, body: { status } });
    expect(response.meta.code ?? null).toBe(model.strike(accrual, status));
  }),
);

const commands = fc.commands([happen, happen, happen, happen, pay, pay, voidPayment, strike], {
  maxCommands: 50,
  size: 'max',
});

/** After any commands in any order the ledger is right, and every response is the predicted one. */
export function ledgerProof(flawsFor: () => HarnessFlaws) {
  return fc.property(scenario, commands, (one: Scenario, work) => {
    fc.modelRun(() => {
      const both = new EngineAndReference(one.start);
      both.addCreator(false);
      both.addCreator(true);
      for (const rule of one.rules) both.addStructure(rule);
      both.assign(0, 0, one.start);
      return { model: new LedgerModel(), real: { both, api: apiOver(both.world, flawsFor()) } };
    }, work);
  });
}
