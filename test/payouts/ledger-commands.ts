import fc from 'fast-check';
import { expect } from 'vitest';
import type { PayoutPaymentRow } from '../../mocks/world/store/rows.js';
import { ApiHarness, dumpState, type HarnessFlaws, indexAccruals } from './api-harness.js';
import { EngineAndReference, pick } from './engine-and-reference.js';
import { amountsStay, onePerPeriod, paidOnce, totalsAdd } from './invariants.js';
import { LedgerModel, type PaymentBody, type PaymentOutcome } from './ledger-model.js';
import { play, type Scenario, type Step, scenario, step } from './scenarios.js';

/** The mock under test: engine and reference side by side, and the API over the same world. */
export interface Real {
  readonly both: EngineAndReference;
  readonly api: ApiHarness;
}

type Command = fc.Command<LedgerModel, Real>;

/** Does the work of a command, then checks everything that must hold after any step. */
abstract class Checked implements Command {
  check(): boolean {
    return true;
  }

  run(model: LedgerModel, real: Real): void {
    this.act(model, real);
    const { world } = real.both;
    for (const row of world.tables.payoutAccruals.values()) {
      if (model.made.has(row.id)) continue;
      const { id, creator_id: creator, amount_cents: cents, period_start_at: start, period_end_at: end } = row;
      expect(row.status).toBe('earned');
      model.accruals.push({ id, creator, cents, start, end, status: 'earned' });
    }
    totalsAdd(world);
    paidOnce(world);
    onePerPeriod(world);
    amountsStay(world, model.made);
    const rows = indexAccruals(world);
    for (const one of model.accruals) expect(rows.get(one.id)?.status).toBe(one.status);
    expect(world.tables.payoutPayments.size).toBe(model.payments.length);
  }

  abstract act(model: LedgerModel, real: Real): void;
  abstract toString(): string;
}

/** Something happens in the world: time, videos, assignments, rules, reviews. */
class Happen extends Checked {
  constructor(private readonly step: Step) {
    super();
  }

  act(_: LedgerModel, { both }: Real): void {
    play(both, this.step);
    expect(both.madeLines()).toEqual(both.expectedLines());
  }

  toString(): string {
    return JSON.stringify(this.step);
  }
}

interface PayPlan {
  readonly creator: number;
  readonly kind: 'outstanding' | 'some' | 'anything' | 'bonus';
  readonly chosen: readonly number[];
  readonly total: number | null;
  readonly key: number | null;
}

/** A payment, with an old key or a new one or none; over-, under- or exactly paid. */
class Pay extends Checked {
  constructor(private readonly plan: PayPlan) {
    super();
  }

  act(model: LedgerModel, { both, api }: Real): void {
    const body = this.bodyFor(model, pick(both.creatorIds, this.plan.creator));
    const key = this.plan.key === null ? undefined : `key-${this.plan.key}`;
    const { now } = both.world.state;
    const before = dumpState(both.world);
    const response = api.post('/payout-payments', body, key);
    const kept = key === undefined ? null : model.kept(key, now);
    if (kept !== null) {
      expect(response).toMatchObject({ status: 201, replayed: true, body: kept });
      expect(api.world.tables.payoutPayments.size).toBe(model.payments.length);
      return;
    }
    const outcome = model.predict(body);
    if ('refused' in outcome) {
      expect(response.code).toBe(outcome.refused);
      expect(dumpState(both.world)).toBe(before);
      return;
    }
    this.compare(response.data as PayoutPaymentRow, outcome);
    if (key !== undefined) model.keep(key, response.body, now);
    model.record((response.data as PayoutPaymentRow).id, outcome);
  }

  toString(): string {
    return `pay ${JSON.stringify(this.plan)}`;
  }

  private bodyFor(model: LedgerModel, creator: string): PaymentBody {
    const { kind, chosen, total } = this.plan;
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

  private compare(payment: PayoutPaymentRow, outcome: Exclude<PaymentOutcome, { refused: string }>): void {
    const lines = payment.payout_payment_lines;
    // Accruals of one period may have any order: the contract orders by period and no further.
    const periods = lines.map((line) => outcome.accruals.find((one) => one.id === line.accrual_id));
    expect(periods.map((one) => `${one?.start} ${one?.end}`)).toEqual(
      outcome.accruals.map((one) => `${one.start} ${one.end}`),
    );
    expect(new Set(periods).size).toBe(outcome.accruals.length);
    expect(lines.map((line) => line.applied_amount_cents)).toEqual(periods.map((one) => one?.cents));
    expect(payment.total_amount_cents).toBe(outcome.total);
    const { adjustment } = outcome;
    const reason = adjustment > 0 ? 'overpayment' : 'underpayment';
    expect(payment.payout_adjustments).toMatchObject(
      adjustment === 0 ? [] : [{ amount_cents: adjustment, reason, payment_id: payment.id }],
    );
  }
}

/** A payment is voided, perhaps a second time. */
class VoidPayment extends Checked {
  constructor(private readonly number: number) {
    super();
  }

  act(model: LedgerModel, { api }: Real): void {
    const payment = model.payments[this.number % model.payments.length];
    if (!payment) return;
    const response = api.patch(`/payout-payments/${payment.id}`, { status: 'voided' });
    expect(response.code).toBe(model.void(payment));
  }

  toString(): string {
    return `void payment ${this.number}`;
  }
}

/** An accrual is rejected or voided by hand, whatever its status. */
class Strike extends Checked {
  constructor(
    private readonly number: number,
    private readonly to: 'rejected' | 'voided',
  ) {
    super();
  }

  act(model: LedgerModel, { api }: Real): void {
    const accrual = model.accruals[this.number % model.accruals.length];
    if (!accrual) return;
    const response = api.patch(`/payout-accruals/${accrual.id}`, { status: this.to });
    expect(response.code).toBe(model.strike(accrual, this.to));
  }

  toString(): string {
    return `${this.to} accrual ${this.number}`;
  }
}

const small = fc.nat({ max: 11 });

const pay = fc
  .record({
    creator: fc.nat({ max: 1 }),
    kind: fc.constantFrom('outstanding' as const, 'some' as const, 'anything' as const, 'bonus' as const),
    chosen: fc.array(small, { minLength: 1, maxLength: 4 }),
    total: fc.option(fc.integer({ min: 0, max: 5000 })),
    key: fc.option(fc.nat({ max: 3 })),
  })
  .map((plan) => new Pay(plan));

const commands = fc.commands(
  [
    ...Array.from({ length: 4 }, () => step.map((one) => new Happen(one))),
    pay,
    pay,
    small.map((number) => new VoidPayment(number)),
    fc.tuple(small, fc.constantFrom('rejected' as const, 'voided' as const)).map(([at, to]) => new Strike(at, to)),
  ],
  { maxCommands: 50, size: 'max' },
);

/** After any commands in any order the ledger is right, and every response is the predicted one. */
export function ledgerProof(flawsFor: () => HarnessFlaws) {
  return fc.property(scenario, commands, (one: Scenario, work) => {
    fc.modelRun(() => {
      const both = new EngineAndReference(one.start);
      both.addCreator(false);
      both.addCreator(true);
      for (const rule of one.rules) both.addStructure(rule);
      both.assign(0, 0, one.start);
      return { model: new LedgerModel(), real: { both, api: new ApiHarness(both.world, flawsFor()) } };
    }, work);
  });
}
