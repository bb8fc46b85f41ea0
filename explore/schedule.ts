/** What becomes of a request. */
export type Fate =
  /** It arrives and so does its response. */
  | 'deliver'
  /** The connection breaks before the service saw it. */
  | 'lost_before'
  /** It takes effect; the connection breaks before the response arrives. */
  | 'lost_after'
  /** 429 with a Retry-After of a second; nothing took effect. */
  | 'rate_limited'
  /** 503; nothing took effect. */
  | 'unavailable'
  /** It takes effect, and a gateway on the way answers 504. */
  | 'gateway_timeout'
  /** It takes effect; the response ends in the middle of its body. */
  | 'cut_off'
  /** The worker's process ends before it sends; it is started again from the beginning. */
  | 'crash_before'
  /** The worker's process ends after the request took effect; it is started again from the beginning. */
  | 'crash_after';

/** What happens beside the workers, just before a request. */
export type Interlude =
  | 'none'
  /** The clock passes the next tick of the accrual cron. */
  | 'tick'
  /** A person voids the newest live payment. */
  | 'void_payment'
  /** A person rejects the oldest earned accrual. */
  | 'reject_accrual'
  /** A person disables the payout method that was used last, or the first one. */
  | 'disable_method';

/** One decision of a schedule: at each request, whose turn it is, what happens before it, and what becomes of it. */
export interface Step {
  /** 0: the worker that went on last, or the first that waits. n: the n-th of the other requests that wait. */
  readonly turn: number;
  readonly interlude: Interlude;
  readonly fate: Fate;
}

/** Decisions in order; after the last one all is calm. */
export type Schedule = readonly Step[];

/** The step in which nothing goes wrong. */
export const CALM: Step = { turn: 0, interlude: 'none', fate: 'deliver' };

/** Fates of a request that changes something. */
export const WRITE_FATES: readonly Fate[] = [
  'deliver',
  'lost_before',
  'lost_after',
  'rate_limited',
  'unavailable',
  'gateway_timeout',
  'cut_off',
  'crash_before',
  'crash_after',
];

/** Fates of a request that only reads: whether it arrived makes no difference. */
export const READ_FATES: readonly Fate[] = [
  'deliver',
  'lost_before',
  'rate_limited',
  'unavailable',
  'cut_off',
  'crash_before',
];

/** All interludes; the first is none. */
export const INTERLUDES: readonly Interlude[] = ['none', 'tick', 'void_payment', 'reject_accrual', 'disable_method'];

/** Whether a step is calm. */
export function isCalm({ turn, interlude, fate }: Step): boolean {
  return turn === 0 && interlude === 'none' && fate === 'deliver';
}

/** The schedule without the calm steps at its end. */
export function trimSchedule(schedule: Schedule): Schedule {
  let end = schedule.length;
  while (end > 0 && isCalm(schedule[end - 1] as Step)) end -= 1;
  return schedule.slice(0, end);
}

/** Where a run takes its decisions from, request by request. */
export type Decide = (place: Place) => Step;

/** What can be decided at a request. */
export interface Place {
  /** How many requests wait. */
  readonly waiting: number;
  readonly interludes: readonly Interlude[];
}

/** Decisions as written down. */
export function followSchedule(schedule: Schedule): Decide {
  let at = 0;
  return () => schedule[at++] ?? CALM;
}

/** Chances of a random schedule. */
const CHANCE = { turn: 0.4, interlude: 0.06, fate: 0.2 };

/** Random decisions; calm ones are the most frequent, for a run in which everything breaks tells little. */
export function drawSchedule(random: () => number): Decide {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  return ({ waiting, interludes }) => ({
    turn: waiting > 1 && random() < CHANCE.turn ? Math.floor(random() * waiting) : 0,
    interlude: interludes.length > 1 && random() < CHANCE.interlude ? pick(interludes.slice(1)) : 'none',
    fate: random() < CHANCE.fate ? pick(WRITE_FATES.slice(1)) : 'deliver',
  });
}
