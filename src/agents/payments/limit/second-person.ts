import { sumCents } from '../../../workflows/payments/cents.js';
import { toDay } from '../../../workflows/run/days.js';
import type { ChangePlan } from '../../changes/change-plan.js';
import { KEEP_MS, readCount, type ToolsetStore, type Version, Versions } from '../../store/toolset-store.js';
import { type AnyPlan, listParts, mostCents, type SinglePlan } from '../plan/any-plan.js';
import { type Accounts, foldHandle, type PayeeAccount } from '../plan/known-handles.js';
import type { SpendingLimits } from './spending.js';

/** The amount that a plan affects for one payee. */
export interface PayeeAmount {
  /** The id of the payment or change. Each counts once a day. */
  readonly id: string;
  readonly payee: string;
  /** The account of the payee; missing for an ad-hoc payment and a change. */
  readonly account?: PayeeAccount | undefined;
  /** The amount paid, or the whole amount due if the rest is written off. */
  readonly cents: number;
}

/** The amounts that the payments of a plan affect. If a debt is given up in part, all of it counts. */
export function listPayeeAmounts(plan: AnyPlan, accounts: Accounts = {}): PayeeAmount[] {
  return listParts(plan).map((part) => {
    const { id, creatorId, handle } = part;
    const alone = { handle: foldHandle(handle), ids: creatorId === null ? [] : [creatorId], projectIds: [] };
    const account = creatorId === null ? undefined : (accounts[creatorId] ?? alone);
    return { id, payee: toPayee(part), account, cents: aboutCents(part) };
  });
}

/** The amounts that a change affects, per creator. */
export function listChangeAmounts({ id, creatorIds, projectId, aboutCents: cents }: ChangePlan): PayeeAmount[] {
  if (cents === 0) return [];
  const [first = `project:${projectId}`, ...others] = creatorIds;
  return [{ id, payee: first, cents }, ...others.map((payee) => ({ id: `${id}:${payee}`, payee, cents: 0 }))];
}

function toPayee({ creatorId, projectId }: SinglePlan): string {
  return creatorId ?? `project:${projectId}`;
}

function aboutCents(part: SinglePlan): number {
  if (part.kind !== 'payment' || part.accruals.length === 0) return mostCents(part);
  return Math.max(part.totalCents, part.dueCents);
}

/** The neighbours of an id or a handle of one day: the handles that the id had, or the ids that had the handle. */
interface Joined {
  readonly to: readonly string[];
}

/**
 * Decides whether two persons must approve: above an amount, of one plan or of one account on one UTC day. The store
 * keeps for the day which ids had which handle: a rename joins accounts, and never separates them.
 */
export class SecondPerson {
  readonly #store: ToolsetStore;
  readonly #joined: Versions<Joined>;
  readonly #above: number;
  readonly #now: () => number;

  constructor(store: ToolsetStore, { dualApprovalAboveCents }: SpendingLimits, now: () => number) {
    this.#store = store;
    this.#joined = new Versions<Joined>(store, { name: 'account-day', ttlMs: KEEP_MS, initial: { to: [] } });
    this.#above = dualApprovalAboveCents ?? Number.POSITIVE_INFINITY;
    this.#now = now;
  }

  /** How many persons must approve. */
  async count(amounts: readonly PayeeAmount[]): Promise<1 | 2> {
    if (this.#above === Number.POSITIVE_INFINITY) return 1;
    if (sumCents(amounts.map(({ cents }) => cents)) > this.#above) return 2;
    const fresh = new Map<string, number>();
    for (const amount of amounts) {
      const cents = (await this.#isCounted(amount)) ? 0 : amount.cents;
      fresh.set(amount.payee, (fresh.get(amount.payee) ?? 0) + cents);
    }
    return (await this.#isOver(amounts, fresh)) ? 2 : 1;
  }

  /**
   * Counts the approved amounts; false if one person was enough before and no longer is. They are counted without a
   * limit too, because another toolset with this store may have one. An amount is counted before the sum is read, so two
   * calls at once cannot pass the limit together.
   */
  async record(amounts: readonly PayeeAmount[], persons: 1 | 2): Promise<boolean> {
    const counted: PayeeAmount[] = [];
    for (const amount of amounts) {
      if (amount.cents === 0 || (await this.#isCounted(amount))) continue;
      await this.#join(amount);
      await this.#store.increment(this.#toKey(amount.payee), amount.cents, { ttlMs: KEEP_MS });
      counted.push(amount);
    }
    if (persons === 1 && Number.isFinite(this.#above) && (await this.#isOver(amounts, new Map()))) {
      for (const { payee, cents } of counted) {
        await this.#store.increment(this.#toKey(payee), -cents, { ttlMs: KEEP_MS });
      }
      return false;
    }
    for (const amount of counted) await this.#store.add(this.#toMark(amount), '1', KEEP_MS);
    return true;
  }

  /** Whether any account gets more than one person may approve: what its ids got today, and what is not counted yet. */
  async #isOver(amounts: readonly PayeeAmount[], fresh: ReadonlyMap<string, number>): Promise<boolean> {
    const seen = new Set<string>();
    for (const { payee, account } of amounts) {
      if (seen.has(payee)) continue;
      const ids = await this.#findJoined(payee, account);
      let cents = 0;
      for (const id of ids) {
        seen.add(id);
        cents += (fresh.get(id) ?? 0) + (await readCount(this.#store, this.#toKey(id)));
      }
      if (cents > this.#above) return true;
    }
    return false;
  }

  /** Every id that is joined to a payee today, by the handles that they had. */
  async #findJoined(payee: string, account: PayeeAccount | undefined): Promise<Set<string>> {
    const open = account === undefined ? [payee] : [payee, ...account.ids, ...toHandleKey(account)];
    const found = new Set(open);
    for (const one of found) {
      const { value } = await this.#joined.read(this.#toDayKey(one));
      for (const other of value.to) found.add(other);
    }
    return new Set([...found].filter((one) => !one.startsWith('@')));
  }

  /** Keeps for the day that the ids of an account had its handle. */
  async #join({ account }: PayeeAmount): Promise<void> {
    if (account === undefined) return;
    for (const handle of toHandleKey(account)) {
      await this.#addJoined(handle, account.ids);
      for (const id of account.ids) await this.#addJoined(id, [handle]);
    }
  }

  async #addJoined(from: string, to: readonly string[]): Promise<void> {
    const key = this.#toDayKey(from);
    // Nearly always it is the first of the day.
    for (let now: Version<Joined> = { value: { to: [] }, version: 0 }; ; now = await this.#joined.read(key)) {
      const more = to.filter((one) => !now.value.to.includes(one));
      if (more.length === 0 || (await this.#joined.replace(key, now, { to: [...now.value.to, ...more] }))) return;
    }
  }

  #toDayKey(one: string): string {
    return `${toDay(this.#now())}:${one}`;
  }

  async #isCounted(amount: PayeeAmount): Promise<boolean> {
    return (await this.#store.get(this.#toMark(amount))) !== null;
  }

  #toKey(payee: string): string {
    return `approved-day:${this.#toDayKey(payee)}`;
  }

  #toMark({ id }: PayeeAmount): string {
    return `approved-day-of:${this.#toDayKey(id)}`;
  }
}

function toHandleKey({ handle }: PayeeAccount): string[] {
  return handle === null ? [] : [`@${handle}`];
}
