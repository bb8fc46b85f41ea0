import { groupBy } from '../../../base/values/group-by.js';
import type { PayoutAccrual, PayoutPayment, Project, Video } from '../../generated/resources.js';
import { chooseCreators } from '../find/find-creator.js';
import { type ChosenMethod, readChosenMethod } from '../find/find-method.js';
import { accrualsOfProject, earnedByAll } from '../find/read-earned.js';
import { readAllCreators, readPaymentsWhere, readProjectsByIds, throwIfNoProject } from '../find/read-rows.js';
import { keepExact, sumAmounts } from '../payments/cents.js';
import { getPaidHandle, listPayeePayments } from '../payments/reference.js';
import { selectEnded } from '../payments/settlement-plan.js';
import { countPages, type Run } from '../run/run.js';
import {
  HANDLE_NOT_KNOWN,
  type Payee,
  pendingVideos,
  removedPayee,
  restsOnCounts,
  toPayee,
} from './plan-settlement.js';

/** The payment of a creator, and reading it back. */
const REQUESTS_EACH = 2;
/**
 * How many creators are settled before the list of debts is read again, for each of its pages, and at least. In a long run
 * a person may reject an accrual, and the cron may add one. Reading again costs at most a tenth of the other requests.
 */
const CREATORS_A_PAGE = 5;
const FEWEST_CREATORS = 50;

/** Which debts count, and which payments are read. */
interface Wanted {
  readonly select: (accruals: readonly PayoutAccrual[]) => readonly PayoutAccrual[];
  /** Whether the sum of a creator is paid. */
  readonly isEnough: (cents: number) => boolean;
  readonly readPayments: () => Promise<readonly PayoutPayment[]>;
  /** Whether the notes of projects are read although no method was chosen. */
  readonly needsNotes: boolean;
}

/** The facts that are read once for all creators. Only the debts are read again, by pages, in the course of a long run. */
interface Facts extends ChosenMethod {
  /** The projects of the payees, by id; none if nobody needs their notes. */
  readonly projects: ReadonlyMap<string, Project>;

  /** The creators who are owed something, by handle. */
  readonly owed: readonly Payee[];
  /** The ended accruals of each of them, as they were read first. */
  readonly debts: ReadonlyMap<string, readonly PayoutAccrual[]>;
  /** The ids of accruals that do not add up. They are not paid. */
  readonly leftOut: ReadonlySet<string>;
  /** The voided payments, or those that were asked for. */
  readonly payments: readonly PayoutPayment[];
  readonly pending: readonly Video[];
}

/** The facts of a run, and the debts that are still to be paid. */
export class SettlementLedger {
  readonly facts: Facts;
  readonly #readDebts: () => Promise<Map<string, readonly PayoutAccrual[]>>;
  #debts: Map<string, readonly PayoutAccrual[]>;
  /** How many accruals the debts are. */
  #left = 0;
  #sinceRead = 0;
  #reading: Promise<void> | undefined;

  private constructor(facts: Facts, readDebts: () => Promise<Map<string, readonly PayoutAccrual[]>>) {
    this.facts = facts;
    this.#readDebts = readDebts;
    this.#debts = new Map();
    const ids = facts.owed.map(({ id }) => id);
    this.#take(ids, facts.debts);
  }

  /** Reads the ledger of those whom the input names. */
  static async open(run: Run, input: SettleAllInput): Promise<SettlementLedger> {
    const { projectId, owedMoreThanCents: moreThan = -1 } = input;
    const filters = { ...(projectId === undefined ? {} : { project_id: projectId }), status: 'voided' } as const;
    const facts = await readDebts(run, input, {
      select: (accruals) => selectEnded(accruals, input.endedBy),
      isEnough: (cents) => cents > moreThan,
      readPayments: () => readPaymentsWhere(run, filters, ({ status }) => status === 'voided'),
      needsNotes: false,
    });
    return new SettlementLedger(facts, async () => {
      const earned = await earnedByAll(run, projectId);
      return groupBy(selectEnded(earned, input.endedBy), (accrual) => accrual.creator_id);
    });
  }

  /** The debt to a creator, as it was last read; also the accruals that do not add up. */
  #lastRead({ id }: Payee): readonly PayoutAccrual[] {
    return this.#debts.get(id) ?? [];
  }

  /** The sum of what is due to a creator. */
  sumDue(payee: Payee): number {
    return sumAmounts(this.#lastRead(payee).filter(({ id }) => !this.facts.leftOut.has(id)));
  }

  /** The debt to a creator, to be paid now. */
  async read(payee: Payee): Promise<readonly PayoutAccrual[]> {
    if (this.#sinceRead >= creatorsPerRead(this.#left)) {
      this.#sinceRead = 0;
      this.#reading = this.#readAgain();
    }
    await this.#reading;
    this.#sinceRead += 1;
    return this.#lastRead(payee);
  }

  /** Forgets the debt of a creator who is finished. */
  forget(payee: Payee): void {
    this.#left -= this.#lastRead(payee).length;
    this.#debts.delete(payee.id);
  }

  /** How many requests the payments take if nothing is lost, refused or earned meanwhile. */
  countRequests(): number {
    let [requests, left, since] = [this.#debts.size * REQUESTS_EACH, this.#left, 0];
    for (const { length } of this.#debts.values()) {
      if (since >= creatorsPerRead(left)) {
        requests += countPages(left);
        since = 0;
      }
      since += 1;
      left -= length;
    }
    return requests;
  }

  async #readAgain(): Promise<void> {
    try {
      this.#take(this.#debts.keys(), await this.#readDebts());
    } catch (error) {
      // The next creator tries again.
      this.#sinceRead = Number.POSITIVE_INFINITY;
      throw error;
    }
  }

  #take(ids: Iterable<string>, debts: ReadonlyMap<string, readonly PayoutAccrual[]>): void {
    this.#debts = new Map([...ids].map((id) => [id, debts.get(id) ?? []]));
    this.#left = 0;
    for (const { length } of this.#debts.values()) this.#left += length;
  }
}

function creatorsPerRead(accruals: number): number {
  return Math.max(FEWEST_CREATORS, CREATORS_A_PAGE * countPages(accruals));
}

/** Reads the debts of those whom the input names, and what is known of them. */
export async function readDebts(
  run: Run,
  input: Omit<SettleAllInput, 'endedBy' | 'dryRun' | 'owedMoreThanCents'>,
  { select, isEnough, readPayments, needsNotes }: Wanted,
): Promise<Facts> {
  const filter = input.projectId === undefined ? {} : { project_id: input.projectId };
  const chosenMethod = await readChosenMethod(run, input.method);
  const everywhere = await earnedByAll(run, input.projectId);
  const creators = await readAllCreators(run, filter);
  await throwIfNoProject(run, input.projectId, creators);
  const all = await accrualsOfProject(run, everywhere, { projectId: input.projectId, creators });
  const known = { creators, owed: all, projectId: input.projectId };
  const chosen = input.creatorIds && (await chooseCreators(run, input.creatorIds, known));
  const except = input.exceptCreatorIds && (await chooseCreators(run, input.exceptCreatorIds, known));
  const ended = select(all).filter(({ creator_id: id }) => (chosen?.has(id) ?? true) && !except?.has(id));
  const exact = keepExact(run, ended);
  const payments = await readPayments();
  const pending = exact.some(restsOnCounts) ? await pendingVideos(run, filter) : [];
  const payees = new Map(creators.map((creator) => [creator.id, toPayee(creator)]));
  const debts = [...groupBy(exact, (accrual) => accrual.creator_id)].filter(([, due]) => isEnough(sumAmounts(due)));
  const gone = new Map(debts.filter(([id]) => !payees.has(id)));
  const removed = await readRemoved(run, gone.keys(), input.projectId);
  if (input.removed === 'leave') leaveToPerson(run, removed, gone);
  else for (const payee of removed) payees.set(payee.id, payee);
  const owed = debts.flatMap(([id]) => payees.get(id) ?? []).sort((a, b) => (a.handle < b.handle ? -1 : 1));
  const added = new Set(exact);
  const leftOut = new Set(ended.filter((accrual) => !added.has(accrual)).map(({ id }) => id));
  const ofEach = groupBy(ended, (accrual) => accrual.creator_id);
  const projectIds = new Set(chosenMethod.method || needsNotes ? owed.flatMap(({ projectId: id }) => id ?? []) : []);
  const projects = await readProjectsByIds(run, projectIds);
  return { ...chosenMethod, owed, debts: ofEach, leftOut, payments, pending, projects };
}

/** Removed creators as payees, with the handle of their latest payment of this package. */
async function readRemoved(run: Run, ids: Iterable<string>, projectId?: string): Promise<Payee[]> {
  const payees: Payee[] = [];
  for (const id of ids) {
    // Payments come newest first. Voided ones have the handle too.
    const payments = await run.within(() => listPayeePayments(run, { creatorId: id, projectId: null }, 'all'), []);
    const handle = payments.map(getPaidHandle).find((each) => each !== null);
    payees.push(removedPayee(id, projectId, handle));
  }
  return payees;
}

/** Leaves removed creators to a person, each with the handle and the debt. */
function leaveToPerson(run: Run, payees: readonly Payee[], due: ReadonlyMap<string, readonly PayoutAccrual[]>): void {
  const each = payees.map(({ id, lastHandle }) => {
    const cents = sumAmounts(due.get(id) ?? []);
    return `${lastHandle === null ? HANDLE_NOT_KNOWN : `@${lastHandle}`} (${id}) ${cents} cents`;
  });
  const ids = payees.map(({ id }) => id);
  run.leaveOut('removed creators', payees.length, `They are left to a person: ${each.join(', ')}.`, ids);
}

/** The creators to settle, and how. */
export interface SettleAllInput {
  /** Only creators of this project. Default: of the whole organization. */
  readonly projectId?: string;
  /** Only these creators, each by id or by a handle such as `@maya.moves`. */
  readonly creatorIds?: readonly string[];
  /** All but these, each by id or handle. */
  readonly exceptCreatorIds?: readonly string[];
  /**
   * Removed creators, whom the service no longer shows: pay what they are owed, or leave them to a person; `leftOut` then
   * names them. Default `pay`.
   */
  readonly removed?: 'pay' | 'leave';
  /** Only creators who are owed more than this, in cents. Default: everyone who is owed something. */
  readonly owedMoreThanCents?: number;
  /** Only periods whose last day is this UTC day or an earlier one, YYYY-MM-DD. Default: all that is earned. */
  readonly endedBy?: string;
  /** The name or id of an active payout method. Default: no method is recorded. */
  readonly method?: string;
  /** Plan everything, pay nothing. Default false. */
  readonly dryRun?: boolean;
}
