import type { KeptAnswer } from '../../api/idempotency.js';
import type { ApiKey } from '../../api/organization.js';
import type { World } from '../../world/store/world.js';
import type { Start } from '../seeds/boot-world.js';
import type { MockOrganization } from './mock-organization.js';
import type { CallerMemory } from './snapshot.js';

/** An organization as a keeper found it. */
export interface StoredOrganization {
  readonly start: Start;
  readonly keys: readonly ApiKey[];
  /** How far its clock was ahead of real time, in milliseconds. */
  readonly lead: number;
  readonly world: World;
  readonly idempotency: ReadonlyArray<readonly [string, KeptAnswer]>;
  readonly memory: CallerMemory;
}

/** Keeps organizations beyond the life of the process. */
export interface Persistence {
  /** The organizations of the last run, the default one first; none at the first start. */
  saved(): readonly StoredOrganization[];
  /** A new organization, or one of the last run that is alive again. */
  added(tenant: MockOrganization): void;
  /** A call has reached the organization and may have changed anything in it. */
  touched(tenant: MockOrganization): void;
  /** The organization has another world than before. */
  worldReplaced(tenant: MockOrganization): void;
  /** Keeps all changes so far, all of them or none. Called before a call is answered; `isRead` when it asked for nothing else. */
  commit(isRead: boolean): void;
}
