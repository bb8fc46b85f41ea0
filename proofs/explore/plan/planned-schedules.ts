import { elementAt } from '../../../base/values/element-at.js';
import { type Interlude, OF_RAIL, OF_WRITES } from '../run/interludes.js';
import { hasSent } from '../run/rail.js';
import type { RunSetup } from '../run/run.js';
import {
  CALM,
  type Fate,
  READ_FATES,
  type Schedule,
  type ScheduleStep,
  UNKNOWN_FATES,
  WRITE_FATES,
} from '../run/schedule.js';
import type { TraceEntry } from '../run/trace.js';

/** A schedule and the trace of its run. */
export interface Tried {
  readonly schedule: Schedule;
  /** The trace of the run alone, without the next one. */
  readonly trace: readonly TraceEntry[];
}

/** One additional fault. */
interface Deviation {
  readonly schedule: Schedule;
  /** A lower rank is tried earlier. */
  readonly rank: number;
}

/** If one worker repeats a request, faults are tried at the first ones and at the last. */
const FIRST_ONES = 2;

/** The moves to try at each request besides the turns. A move is skipped if another one has the same effect. */
const ALIKE: Readonly<Partial<Record<Interlude, Interlude>>> = { hour: 'tick', day: 'past_key' };
/** The moves to try between a run and the next one. */
const PAUSES: readonly Interlude[] = ['tick', 'past_key', 'month', 'remove_creator', ...OF_RAIL];
/** A day passes only before a process starts, not in the middle of its work. */
const LONG: readonly Interlude[] = ['day', 'past_key'];
/** Interludes between two runs, or of whole runs, which are planned by themselves. */
const AT_THE_END: readonly Interlude[] = ['week', 'month', 'refuse_writes'];
/** Every single fault, each in a separate schedule, in the order of the requests. */
export function listSingles(calm: readonly TraceEntry[], setup: RunSetup): Schedule[] {
  return listDeviations({ schedule: [], trace: calm }, setup).map(({ schedule }) => schedule);
}

/** All writes of a run are refused. */
export const REFUSED: Schedule = [{ ...CALM, interlude: 'refuse_writes' }];

/** After such a run a day, a week or a month passes before the next one. */
export function listRefusals(trace: Tried['trace'], { interludes }: RunSetup): Schedule[] {
  const end = trace.map((_, at) => REFUSED[at] ?? CALM);
  const waits = (['day', 'week', 'month'] as const).filter((wait) => interludes.includes(wait));
  return waits.map((interlude) => [...end, { ...CALM, interlude }]);
}

/**
 * At most `count` schedules with two faults. First come those whose first fault leaves open whether a change took
 * effect; the sooner the second fault follows, the earlier they come. The others are spread evenly over all that exist.
 */
export function listPairs(singles: readonly Tried[], setup: RunSetup, count: number): Schedule[] {
  const all = singles.flatMap((single) => listDeviations(single, setup));
  const urgent = all.filter(({ rank }) => rank < COMMON).sort((left, right) => left.rank - right.rank);
  const common = all.filter(({ rank }) => rank >= COMMON);
  // Neither part may use all the room of the other.
  const first = spread(urgent, Math.max(Math.ceil((count * 2) / 3), count - common.length));
  return [...first, ...spread(common, count - first.length)].map(({ schedule }) => schedule);
}

/** From this rank on a deviation counts as common. */
const COMMON = 4;

/** The first of the most urgent ones, and the rest evenly from all. */
function spread(all: readonly Deviation[], count: number): Deviation[] {
  const most = all.filter(({ rank }) => rank <= 1).slice(0, count);
  const rest = all.filter((one) => !most.includes(one));
  const left = Math.min(count - most.length, rest.length);
  const stride = Math.max(1, rest.length / Math.max(1, left));
  return [...most, ...Array.from({ length: left }, (_, at) => elementAt(rest, Math.floor(at * stride)))];
}

/** The schedule with one additional fault, at each request after its last one, and after the run. */
function listDeviations({ schedule, trace }: Tried, setup: RunSetup): Deviation[] {
  const last = schedule.at(-1);
  const isOpen =
    last !== undefined && UNKNOWN_FATES.includes(last.fate) && (trace[schedule.length - 1]?.method ?? 'GET') !== 'GET';
  const pad = (length: number) => Array.from({ length }, (_, at) => schedule[at] ?? CALM);
  const places = choosePlaces(trace).filter((at) => at >= schedule.length);
  const deviations = places.flatMap((at) =>
    listSteps(trace, at, setup).map((step): Deviation => {
      const distance = at - schedule.length;
      const isNext = step.interlude === 'past_key' && distance === 0;
      return { schedule: [...pad(at), step], rank: isOpen ? (isNext ? 1 : Math.min(3, 2 + distance)) : COMMON };
    }),
  );
  if (trace.length < schedule.length) return deviations;
  const isPossible = (pause: Interlude) => !OF_RAIL.includes(pause) || trace.some(hasSent);
  const pauses = PAUSES.filter((pause) => isPossible(pause) && setup.interludes.includes(pause));
  const atTheEnd = pauses.map((interlude): Deviation => {
    const rank = isOpen && interlude !== 'month' ? Number(interlude !== 'past_key') : COMMON;
    return { schedule: [...pad(trace.length), { ...CALM, interlude }], rank };
  });
  return [...deviations, ...atTheEnd];
}

function listSteps(trace: readonly TraceEntry[], at: number, { interludes, workers, only }: RunSetup): ScheduleStep[] {
  const { method } = elementAt(trace, at);
  const isRead = method === 'GET';
  const fates = (isRead ? READ_FATES : WRITE_FATES).slice(1).filter((fate) => canHappen(fate, trace, at));
  const moves = interludes.slice(1).filter((interlude) => {
    if (AT_THE_END.includes(interlude)) return false;
    if (interlude === 'late_start' && (at > 0 || workers.length === 1)) return false;
    if (interlude === 'short_pages' && at > 0) return false;
    if (isRead && at > 0 && OF_WRITES.includes(interlude)) return false;
    const isRestart = at === 0 || trace[at - 1]?.fate === 'crash_before' || trace[at - 1]?.fate === 'crash_after';
    if (LONG.includes(interlude) && !isRestart) return false;
    if (OF_RAIL.includes(interlude) && !trace.slice(0, at).some(hasSent)) return false;
    const alike = ALIKE[interlude];
    return alike === undefined || !interludes.includes(alike);
  });
  const others = only === undefined ? workers.slice(1) : [];
  return [
    ...fates.map((fate): ScheduleStep => ({ ...CALM, fate })),
    ...moves.map((interlude): ScheduleStep => ({ ...CALM, interlude })),
    ...others.map((_, other): ScheduleStep => ({ ...CALM, turn: other + 1 })),
  ];
}

function canHappen(fate: Fate, trace: readonly TraceEntry[], at: number): boolean {
  if (fate === 'stale') return trace.slice(0, at).some(({ method, tookEffect }) => method !== 'GET' && tookEffect);
  if (fate !== 'crash_before' || at === 0) return true;
  // Between two reads nothing changes, so a crash before the second is one before the first.
  const [before, entry] = [elementAt(trace, at - 1), elementAt(trace, at)];
  const isSame = before.worker === entry.worker && before.start === entry.start;
  return !(isSame && before.method === 'GET' && before.storeChanges === entry.storeChanges);
}

/** The requests at which things go wrong: of a worker's many of one operation the first ones and the last. */
function choosePlaces(trace: readonly TraceEntry[]): number[] {
  const groups = new Map<string, number[]>();
  for (const [at, { worker, start, operation, method, path }] of trace.entries()) {
    const group = `${worker} ${start} ${operation ?? `${method} ${path}`}`;
    groups.set(group, [...(groups.get(group) ?? []), at]);
  }
  return [...groups.values()]
    .flatMap((group) => group.filter((_, index) => index < FIRST_ONES || index === group.length - 1))
    .sort((left, right) => left - right);
}
