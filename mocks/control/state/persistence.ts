import type { OrganizationListener } from './mock-organization.js';
import type { StoredOrganization } from './stored-organization.js';

/** Why a change could not be kept. */
export interface StorageTrouble {
  readonly code: 'storage_full' | 'storage_failed';
  readonly message: string;
}

/** Keeps organizations beyond the life of the process. */
export interface Persistence extends OrganizationListener {
  /** The organizations of the last run, the default one first; none at the first start. */
  saved(): readonly StoredOrganization[];
  /** The place of the next organization; one that was removed does not give its place to another. */
  readonly nextPlace: number;
  /** Why nothing can be kept at the moment, such as a full disk. Asked before a write, which is then not made. */
  trouble(): StorageTrouble | undefined;
  /**
   * Keeps all changes so far, all of them or none. Called before a call is answered; `isRead` when it asked for nothing
   * else. Says why it could not; the changes are kept with the next commit that can.
   */
  commit(isRead: boolean): StorageTrouble | undefined;
}
