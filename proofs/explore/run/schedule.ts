import { elementAt } from '../../../base/values/element-at.js';
import { listKeys } from '../../../base/values/typed-keys.js';

/** The fate of a request. */
export type Fate =
  /** The request arrives, and so does its response. */
  | 'deliver'
  /** The connection breaks before the request reaches the service. */
  | 'lost_before'
  /** The request takes effect. The connection breaks before the response arrives. */
  | 'lost_after'
  /** 429 with a Retry-After of a second; nothing took effect. */
  | 'rate_limited'
  /** 503; nothing took effect. */
  | 'unavailable'
  /** The request takes effect, and a gateway responds 504. */
  | 'gateway_timeout'
  /** The request takes effect. The response ends in the middle of its body. */
  | 'cut_off'
  /** The worker's process ends before it sends; it starts again from the beginning. */
  | 'crash_before'
  /** The worker's process ends after the request took effect; it starts again from the beginning. */
  | 'crash_after'
  /** The request never arrives. After five minutes without a response the connection breaks. */
  | 'stalled_before'
  /** The request takes effect. After five minutes without a response the connection breaks. */
  | 'stalled_after'
  /** The connection breaks, and the request takes effect two requests later. */
  | 'late'
  /** The connection breaks, and the request takes effect after all workers have ended. */
  | 'after_end'
  /** The request arrives twice, as if a proxy sent it again. The worker gets the first response. */
  | 'twice'
  /** A read that does not show the last change yet. */
  | 'stale';

/** An event outside the workers, just before a request, or between a run and the next one. */
export type Interlude =
  | 'none'
  /** The clock passes the next tick of the accrual cron. */
  | 'tick'
  /** An hour passes. */
  | 'hour'
  /** A day passes. */
  | 'day'
  /** 25 hours pass; an idempotency key is known for 24. */
  | 'past_key'
  /** 7 days pass. Only between a run and the next one. */
  | 'week'
  /** 32 days pass. Only between a run and the next one. */
  | 'month'
  /** The other workers start after the first has ended. Only before the first request. */
  | 'late_start'
  /** Lists have shorter pages from then on, also in the next run. A request for 100 rows, the maximum, still gets them. */
  | 'short_pages'
  /** A person voids the newest live payment. */
  | 'void_payment'
  /** A person rejects the oldest earned accrual. */
  | 'reject_accrual'
  /** A person disables the payout method that was used last, or the first one. */
  | 'disable_method'
  /** A person removes the creator who is owed most. The debt stays. */
  | 'remove_creator'
  /** A person changes the amount of the structure of the newest earned accrual. */
  | 'edit_structure'
  /** A person archives that structure. */
  | 'archive_structure'
  /** The service refuses every write with 503 until the next run. */
  | 'refuse_writes'
  /** A person revokes the API key: 401 until the next run. */
  | 'revoke_key'
  /** The daily quota is used up: 429 until midnight, UTC, or the next run. */
  | 'end_quota'
  /** The recipient of the newest payout of the rail does not claim it. */
  | 'leave_unclaimed'
  /** The oldest unclaimed payout of the rail comes back, or the newest one is sent back. */
  | 'return_payout';

/**
 * One decision of a schedule. For each request it says which worker's turn it is, what happens before it, and its fate.
 * The step after those of a run says what happens between it and the next run.
 */
export interface ScheduleStep {
  /** 0: the worker that went on last, or the first waiting one. n: the n-th of the other waiting requests. */
  readonly turn: number;
  readonly interlude: Interlude;
  readonly fate: Fate;
}

/** Decisions in order. After the last one there are no more faults. */
export type Schedule = readonly ScheduleStep[];

/** The step without a fault. */
export const CALM: ScheduleStep = { turn: 0, interlude: 'none', fate: 'deliver' };

/** The effect of a fate on a request and its worker. */
interface FateRow {
  /** Which requests can have it: those that read, those that change something, or both. */
  readonly requests: 'reads' | 'writes' | 'both';
  /** Whether the request reaches the service at once. */
  readonly arrives: boolean;
  /** The end that the worker sees. */
  readonly end: 'response' | 'half' | 'refusal' | 'broken' | 'timeout';
  /** Whether a worker who gets it cannot know whether its request took effect. */
  readonly isUnknown?: true;
}

/** Every fate. Drawing, planning and carrying out read it from here. */
export const FATES: Readonly<Record<Fate, FateRow>> = {
  deliver: { requests: 'both', arrives: true, end: 'response' },
  lost_before: { requests: 'both', arrives: false, end: 'broken' },
  lost_after: { requests: 'writes', arrives: true, end: 'broken', isUnknown: true },
  rate_limited: { requests: 'both', arrives: false, end: 'refusal' },
  unavailable: { requests: 'both', arrives: false, end: 'refusal' },
  gateway_timeout: { requests: 'writes', arrives: true, end: 'refusal', isUnknown: true },
  cut_off: { requests: 'both', arrives: true, end: 'half', isUnknown: true },
  crash_before: { requests: 'both', arrives: false, end: 'broken' },
  crash_after: { requests: 'writes', arrives: true, end: 'broken', isUnknown: true },
  stalled_before: { requests: 'writes', arrives: false, end: 'timeout' },
  stalled_after: { requests: 'writes', arrives: true, end: 'timeout' },
  // These two arrive later, by themselves.
  late: { requests: 'writes', arrives: false, end: 'broken', isUnknown: true },
  after_end: { requests: 'writes', arrives: false, end: 'broken', isUnknown: true },
  twice: { requests: 'writes', arrives: true, end: 'response' },
  stale: { requests: 'reads', arrives: true, end: 'response' },
};

const ALL_FATES = listKeys(FATES);

/** Fates of a request that changes something. */
export const WRITE_FATES: readonly Fate[] = ALL_FATES.filter((fate) => FATES[fate].requests !== 'reads');

/** Fates of a request that only reads: it makes no difference whether it arrived. */
export const READ_FATES: readonly Fate[] = ALL_FATES.filter((fate) => FATES[fate].requests !== 'writes');

/** Fates after which the worker cannot know whether its request took effect. */
export const UNKNOWN_FATES: readonly Fate[] = ALL_FATES.filter((fate) => FATES[fate].isUnknown);

/** The possible fates of a request besides success. For a read it makes no difference whether it arrived, and so on. */
export function adaptFate(
  fate: Fate,
  method: string,
  { mayCrash, mayBeStale }: { readonly mayCrash: boolean; readonly mayBeStale: boolean },
): Fate {
  const isCrash = fate === 'crash_before' || fate === 'crash_after';
  if (isCrash && !mayCrash) return method === 'GET' ? 'lost_before' : 'lost_after';
  if (method !== 'GET') return fate === 'stale' ? 'deliver' : fate;
  if (fate === 'stale') return mayBeStale ? 'stale' : 'deliver';
  if (READ_FATES.includes(fate)) return fate;
  if (fate === 'twice') return 'deliver';
  return fate === 'crash_after' ? 'crash_before' : 'lost_before';
}

/** Interludes that change what somebody is owed or may be paid. */
export const OF_DEBT: readonly Interlude[] = ['void_payment', 'reject_accrual', 'remove_creator', 'edit_structure'];

/** Interludes of payouts, which need one. */
export const OF_RAIL: readonly Interlude[] = ['leave_unclaimed', 'return_payout'];

/** Whether a step is calm. */
export function isCalm({ turn, interlude, fate }: ScheduleStep): boolean {
  return turn === 0 && interlude === 'none' && fate === 'deliver';
}

/** The schedule without the calm steps at its end. */
export function trimSchedule(schedule: Schedule): Schedule {
  let end = schedule.length;
  while (end > 0 && isCalm(elementAt(schedule, end - 1))) end -= 1;
  return schedule.slice(0, end);
}

/** The source of a run's decisions, request by request. */
export interface Decide {
  (place: Place): ScheduleStep;
  /** Whether a later read may be stale. Then the state before each change is kept. */
  mayBeStale: boolean;
}

/** The choices at a request. */
export interface Place {
  /** How many requests wait; 0 between a run and the next one. */
  readonly waiting: number;
  readonly interludes: readonly Interlude[];
}

/** Decisions as written down. */
export function followSchedule(schedule: Schedule): Decide {
  const lastStale = schedule.findLastIndex(({ fate }) => fate === 'stale');
  let at = 0;
  const next = (): ScheduleStep => {
    const step = schedule[at++] ?? CALM;
    decide.mayBeStale = at <= lastStale;
    return step;
  };
  const decide: Decide = Object.assign(next, { mayBeStale: lastStale >= 0 });
  return decide;
}

/** Chances of a random schedule. An outage is one fate for several requests in a row, so retries fail as well. */
const CHANCE = { turn: 0.4, interlude: 0.06, fate: 0.2, stale: 0.25, outage: 0.25 };
const LONGEST_OUTAGE = 5;

/** Random decisions. Calm ones are the most frequent, because a run in which everything breaks shows little. */
export function drawSchedule(random: () => number): Decide {
  const pick = <Item>(items: readonly Item[]): Item => elementAt(items, Math.floor(random() * items.length));
  const mayBeStale = random() < CHANCE.stale;
  const fates: readonly Fate[] = mayBeStale ? [...WRITE_FATES, 'stale', 'stale', 'stale'] : WRITE_FATES;
  const outage: Fate[] = [];
  const drawFate = (): Fate => {
    const goesOn = outage.pop();
    if (goesOn !== undefined) return goesOn;
    if (random() >= CHANCE.fate) return 'deliver';
    const fate = pick(fates.slice(1));
    const more = random() < CHANCE.outage ? 1 + Math.floor(random() * (LONGEST_OUTAGE - 1)) : 0;
    outage.push(...Array<Fate>(more).fill(fate));
    return fate;
  };
  const decide = ({ waiting, interludes }: Place): ScheduleStep => ({
    turn: waiting > 1 && random() < CHANCE.turn ? Math.floor(random() * waiting) : 0,
    interlude: interludes.length > 1 && random() < CHANCE.interlude ? pick(interludes.slice(1)) : 'none',
    fate: drawFate(),
  });
  return Object.assign(decide, { mayBeStale });
}
