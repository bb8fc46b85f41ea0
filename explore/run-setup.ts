import type { Mock } from '../mocks/control/mock.js';
import type { Interlude } from './schedule.js';
import type { Program } from './worker.js';

/** What a run is made of. */
export interface RunSetup {
  /** The world that every run begins with a fork of; its clock must stand still. */
  readonly world: Mock;
  /** The same world once more, to compare with. */
  readonly before: Mock;
  readonly workers: readonly Program[];
  /** The number of the one worker that runs; undefined for all of them. */
  readonly only: number | undefined;
  readonly interludes: readonly Interlude[];
  /** Requests after which a run counts as endless. */
  readonly maxRequests: number;
  /** Crashes that a run may have; later ones are let through as lost answers. */
  readonly maxCrashes: number;
  /** Milliseconds of real time in which a worker that neither asks nor ends is waited for. */
  readonly patienceMs: number;
}
