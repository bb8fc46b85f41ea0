import type { ApiKey } from '../../api/organization.js';
import type { World } from '../../world/store/world.js';
import type { Start } from './boot-world.js';
import type { MomentDump } from './checkpoints.js';

/** An organization as it was stored. */
export interface StoredOrganization {
  /** Its number among all organizations, from 0, including removed ones. */
  readonly place: number;
  readonly start: Start;
  readonly keys: readonly ApiKey[];
  /** How far its clock was ahead of real time, in milliseconds. */
  readonly clockOffsetMs: number;
  readonly world: World;
  /** The dumps of its kept parts, by name. */
  readonly parts: Readonly<Record<string, unknown>>;
  /** Oldest first. */
  readonly checkpoints: ReadonlyArray<readonly [name: string, MomentDump]>;
}
