import type { Mock } from '../../../mocks/control/mock.js';
import type { Border } from './border.js';
import type { Interlude } from './schedule.js';
import type { Program } from './worker.js';

/** The parts of a run. */
export interface RunSetup {
  /** The world. Every run begins with a fork of it. Its clock must not run. */
  readonly world: Mock;
  /** Another copy of the world, for comparison. */
  readonly before: Mock;
  readonly workers: readonly Program[];
  /** The number of the only worker that runs; undefined for all of them. */
  readonly only: number | undefined;
  readonly interludes: readonly Interlude[];
  /** Number of requests after which a run counts as endless. */
  readonly maxRequests: number;
  /** Milliseconds of real time to wait for a worker that neither sends a request nor ends. */
  readonly patienceMs: number;
  readonly border: Border;
  /** Ids of payments and accruals from before that a worker may void or reject. */
  readonly mayVoid: readonly string[];
  /** Whether workers must reject when they leave something owed. */
  readonly mustReject: boolean;
  /** How often each event was tried in all runs, and how often it changed something. */
  readonly events: Map<Interlude, EventCount>;
}

/** How often an event was tried, and how often it changed something. */
export interface EventCount {
  tried: number;
  changed: number;
}

/** Notes that an event was tried, and whether it changed something. */
export function countEvent(events: RunSetup['events'], interlude: Interlude, hasChanged: boolean): void {
  if (interlude === 'none') return;
  const count = events.get(interlude) ?? { tried: 0, changed: 0 };
  events.set(interlude, count);
  count.tried += 1;
  if (hasChanged) count.changed += 1;
}
