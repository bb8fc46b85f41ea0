import { elementAt } from '../../../base/values/element-at.js';
import { listKeys } from '../../../base/values/typed-keys.js';
import type { Interlude } from './interludes.js';

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

const ROWS = {
  /** The request arrives, and so does its response. */
  deliver: { requests: 'both', arrives: true, end: 'response' },
  /** The connection breaks before the request reaches the service. */
  lost_before: { requests: 'both', arrives: false, end: 'broken' },
  /** The request takes effect. The connection breaks before the response arrives. */
  lost_after: { requests: 'writes', arrives: true, end: 'broken', isUnknown: true },
  /** 429 with a Retry-After of a second; nothing took effect. */
  rate_limited: { requests: 'both', arrives: false, end: 'refusal' },
  /** 503; nothing took effect. */
  unavailable: { requests: 'both', arrives: false, end: 'refusal' },
  /** The request takes effect, and a gateway responds 504. */
  gateway_timeout: { requests: 'writes', arrives: true, end: 'refusal', isUnknown: true },
  /** The request takes effect. The response ends in the middle of its body. */
  cut_off: { requests: 'both', arrives: true, end: 'half', isUnknown: true },
  /** The worker's process ends before it sends; it starts again from the beginning. */
  crash_before: { requests: 'both', arrives: false, end: 'broken' },
  /** The worker's process ends after the request took effect; it starts again from the beginning. */
  crash_after: { requests: 'writes', arrives: true, end: 'broken', isUnknown: true },
  /** The request never arrives. After five minutes without a response the connection breaks. */
  stalled_before: { requests: 'writes', arrives: false, end: 'timeout' },
  /** The request takes effect. After five minutes without a response the connection breaks. */
  stalled_after: { requests: 'writes', arrives: true, end: 'timeout' },
  /** The connection breaks, and the request takes effect by itself two requests later. */
  late: { requests: 'writes', arrives: false, end: 'broken', isUnknown: true },
  /** The connection breaks, and the request takes effect by itself after all workers have ended. */
  after_end: { requests: 'writes', arrives: false, end: 'broken', isUnknown: true },
  /** The request arrives twice, as if a proxy sent it again. The worker gets the first response. */
  twice: { requests: 'writes', arrives: true, end: 'response' },
  /** A read that does not show the last change yet. */
  stale: { requests: 'reads', arrives: true, end: 'response' },
} satisfies Readonly<Record<string, FateRow>>;

/** The fate of a request. */
export type Fate = keyof typeof ROWS;

/** Every fate. Drawing, planning and carrying out read it from here. */
export const FATES: Readonly<Record<Fate, FateRow>> = ROWS;

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

/** Whether a step is calm. */
export function isCalm({ turn, interlude, fate }: ScheduleStep): boolean {
  return turn === 0 && interlude === 'none' && fate === 'deliver';
}

/** The schedule without the calm steps at its end. */
export function trimSchedule(schedule: Schedule): Schedule {
  return schedule.slice(0, schedule.findLastIndex((step) => !isCalm(step)) + 1);
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
