import { formatMoney } from '../../../base/money/format-money.js';
import { listKeys } from '../../../base/values/typed-keys.js';
import type { Mock } from '../../../mocks/control/mock.js';
import type {
  Creator,
  PayoutAccrual,
  PayoutMethod,
  PayoutPayment,
  PayoutStructure,
} from '../../../src/generated/resources.js';
import type { Rail, RailPayout } from './rail.js';
import { readRows, send } from './read-world.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The cron runs at :15. A minute later it has certainly run. */
const AFTER_TICK = 16 * MINUTE;

/** Why the service refuses everything for a while. */
export type Blockade =
  | { readonly kind: 'revoked_key' | 'no_writes' }
  | { readonly kind: 'no_quota'; readonly until: number };

/** An event beside the workers. */
export interface Aside {
  /** A description. */
  readonly text: string;
  /** The row that a person changed; null for the clock. */
  readonly id: string | null;
  /** Whether it changed anything. An hour in which nothing comes due changes nothing. */
  readonly changed?: boolean;
  /** The calls that the service refuses from now on. */
  readonly blockade?: Blockade;
}

/** The events between two runs. */
export interface PauseBetween extends Aside {
  /** The number of the run: 2 is the one after the first. */
  readonly round: number;
  /** The world's time after it, ISO 8601. */
  readonly at: string;
}

type Apply = (mock: Mock, rail: Rail) => Aside | null;

/** For an event that the stage carries out itself. */
const nothing: Apply = () => null;

const ACTS = {
  none: nothing,
  /** The clock passes the next tick of the accrual cron. */
  tick(mock) {
    const now = Date.parse(mock.clock.now);
    const tick = Math.ceil((now - AFTER_TICK) / HOUR) * HOUR + AFTER_TICK;
    const { accruals_created: created } = mock.clock.to(new Date(tick > now ? tick : tick + HOUR));
    return { text: `the clock passes a tick of the cron: it is ${mock.clock.now}`, id: null, changed: created > 0 };
  },
  hour: (mock) => passTime(mock, 'an hour', HOUR),
  day: (mock) => passTime(mock, 'a day', DAY),
  /** An idempotency key is known for 24 hours. */
  past_key: (mock) => ({ ...passTime(mock, '25 hours', 25 * HOUR), changed: true }),
  /** Only between a run and the next one, as a month. */
  week: (mock) => passTime(mock, '7 days', 7 * DAY),
  month: (mock) => passTime(mock, '32 days', 32 * DAY),
  /** The other workers start after the first has ended. Only before the first request. */
  late_start: nothing,
  /** Lists have shorter pages from then on, also in the next run. A request for 100 rows, the maximum, still gets them. */
  short_pages: nothing,
  /** A person voids the newest live payment. */
  void_payment(mock) {
    const payment = readRows<PayoutPayment>(mock, '/payout-payments').find(({ status }) => status === 'paid');
    if (!payment) return null;
    send(mock, 'PATCH', `/payout-payments/${payment.id}`, { status: 'voided' });
    const text = `a person voids the payment of ${formatMoney(payment.total_amount_cents, payment)}`;
    return { text, id: payment.id };
  },
  /** A person rejects the oldest earned accrual. */
  reject_accrual(mock) {
    const accrual = readEarned(mock).at(-1);
    if (!accrual) return null;
    send(mock, 'PATCH', `/payout-accruals/${accrual.id}`, { status: 'rejected' });
    return { text: `a person rejects an accrual of ${formatMoney(accrual.amount_cents, accrual)}`, id: accrual.id };
  },
  /** A person disables the payout method that was used last, or the first one. */
  disable_method(mock) {
    const used = readRows<PayoutPayment>(mock, '/payout-payments').find(({ method_id }) => method_id !== null);
    const methods = readRows<PayoutMethod>(mock, '/payout-methods');
    const method = methods.find(({ id }) => id === used?.method_id) ?? methods.at(-1);
    if (!method) return null;
    send(mock, 'PATCH', `/payout-methods/${method.id}`, { is_active: false });
    return { text: `a person disables ${method.name}`, id: method.id };
  },
  /** A person removes the creator who is owed most. The debt stays. */
  remove_creator(mock) {
    const owed = new Map<string, number>();
    for (const { creator_id: id, amount_cents: cents } of readEarned(mock)) owed.set(id, (owed.get(id) ?? 0) + cents);
    const [most] = readRows<Creator>(mock, '/creators')
      .filter(({ id }) => owed.has(id))
      .sort((left, right) => (owed.get(right.id) ?? 0) - (owed.get(left.id) ?? 0));
    if (!most) return null;
    send(mock, 'DELETE', `/creators/${most.id}`);
    const text = `a person removes @${most.tiktok_handle}, who is owed ${formatMoney(owed.get(most.id) ?? 0)}`;
    return { text, id: most.id };
  },
  /** A person changes the amount of the structure of the newest earned accrual. */
  edit_structure(mock) {
    const structure = findStructure(mock);
    const cents = structure?.current_version?.amount_cents;
    if (!structure || typeof cents !== 'number') return null;
    send(mock, 'PATCH', `/payout-structures/${structure.id}`, { amount_cents: cents + 1_000 });
    const text = `a person makes ${structure.name} ${formatMoney(cents + 1_000)} in place of ${formatMoney(cents)}`;
    return { text, id: structure.id };
  },
  /** A person archives that structure. */
  archive_structure(mock) {
    const structure = findStructure(mock);
    if (!structure?.is_active) return null;
    send(mock, 'PATCH', `/payout-structures/${structure.id}`, { is_active: false });
    return { text: `a person archives ${structure.name}`, id: structure.id };
  },
  /** The service refuses every write with 503 until the next run. */
  refuse_writes: () => ({
    text: 'the service begins to refuse everything that changes something',
    id: null,
    blockade: { kind: 'no_writes' },
  }),
  /** A person revokes the API key: 401 until the next run. */
  revoke_key: () => ({ text: 'a person revokes the API key', id: null, blockade: { kind: 'revoked_key' } }),
  /** The daily quota is used up: 429 until midnight, UTC, or the next run. */
  end_quota(mock) {
    const until = (Math.floor(Date.parse(mock.clock.now) / DAY) + 1) * DAY;
    return { text: 'the daily quota is used up', id: null, blockade: { kind: 'no_quota', until } };
  },
  /** The recipient of the newest payout of the rail does not claim it. */
  leave_unclaimed: (_, rail) => describePayout(rail.leaveUnclaimed(), 'is not claimed'),
  /** The oldest unclaimed payout of the rail comes back, or the newest one is sent back. */
  return_payout: (_, rail) => describePayout(rail.giveBack(), 'comes back'),
} satisfies Readonly<Record<string, Apply>>;

/** An event outside the workers, just before a request, or between a run and the next one. */
export type Interlude = keyof typeof ACTS;

/** Every event, as an act of a person or the clock; null if there was nothing to do. */
const APPLY: Readonly<Record<Interlude, Apply>> = ACTS;

/** Interludes that change what somebody is owed or may be paid. */
export const OF_DEBT: readonly Interlude[] = ['void_payment', 'reject_accrual', 'remove_creator', 'edit_structure'];

/** Interludes that only affect requests that change something. */
export const OF_WRITES: readonly Interlude[] = [
  'disable_method',
  'revoke_key',
  'end_quota',
  'edit_structure',
  'archive_structure',
];

/** Interludes of payouts, which need one. */
export const OF_RAIL: readonly Interlude[] = ['leave_unclaimed', 'return_payout'];

/** All interludes, in the order of the table. */
export const INTERLUDES = listKeys(APPLY);

/** Carries out an act of a person or the clock between two requests; null if there was nothing to do. */
export function applyInterlude(mock: Mock, interlude: Interlude, rail: Rail): Aside | null {
  return interlude === 'week' || interlude === 'month' ? null : APPLY[interlude](mock, rail);
}

function describePayout(payout: RailPayout | undefined, became: string): Aside | null {
  return payout ? { text: `the payout ${payout.id} of ${formatMoney(payout.cents)} ${became}`, id: null } : null;
}

/** The same between a run and the next one; null for events under which the next run could not be calm. */
export function applyPause(mock: Mock, interlude: Interlude, rail: Rail): Aside | null {
  return OF_WRITES.includes(interlude) || interlude === 'refuse_writes' ? null : APPLY[interlude](mock, rail);
}

/** Archives all structures, so nothing new comes due. */
export function archiveAll(mock: Mock): void {
  for (const { id, is_active } of readRows<PayoutStructure>(mock, '/payout-structures')) {
    if (is_active) send(mock, 'PATCH', `/payout-structures/${id}`, { is_active: false });
  }
}

/** Enables again what a person disabled, so the next run can settle the debt. */
export function endInterludes(mock: Mock): void {
  for (const { id, is_active } of readRows<PayoutMethod>(mock, '/payout-methods?include_disabled=1')) {
    if (!is_active) send(mock, 'PATCH', `/payout-methods/${id}`, { is_active: true });
  }
}

function passTime(mock: Mock, text: string, milliseconds: number): Aside {
  const { accruals_created: created } = mock.clock.to(new Date(Date.parse(mock.clock.now) + milliseconds));
  const verb = text.endsWith('s') ? 'pass' : 'passes';
  return { text: `${text} ${verb}: it is ${mock.clock.now}`, id: null, changed: created > 0 };
}

function readEarned(mock: Mock): PayoutAccrual[] {
  return readRows<PayoutAccrual>(mock, '/payout-accruals?status=earned');
}

function findStructure(mock: Mock): PayoutStructure | undefined {
  const [newest] = readEarned(mock);
  return readRows<PayoutStructure>(mock, '/payout-structures').find(({ id }) => id === newest?.structure_id);
}
