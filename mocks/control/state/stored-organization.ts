import type { StoredResponse } from '../../api/idempotency.js';
import type { ApiKey } from '../../api/organization.js';
import type { World } from '../../world/store/world.js';
import type { Start } from './boot-world.js';
import type { MomentDump } from './checkpoints.js';
import type { CallerMemory } from './snapshot.js';

/** An organization as it was stored. */
export interface StoredOrganization {
  /** Which of all organizations it was, from 0, those counted that were removed. */
  readonly place: number;
  readonly start: Start;
  readonly keys: readonly ApiKey[];
  /** How far its clock was ahead of real time, in milliseconds. */
  readonly lead: number;
  readonly world: World;
  readonly idempotency: ReadonlyArray<readonly [string, StoredResponse]>;
  readonly memory: CallerMemory;
  /** Oldest first. */
  readonly checkpoints: ReadonlyArray<readonly [name: string, MomentDump]>;
}
