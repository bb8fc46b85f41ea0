import type { OrganizationListener } from './mock-organization.js';
import type { StoredOrganization } from './stored-organization.js';

/** Why a change could not be kept. */
export interface StorageTrouble {
  readonly code: 'storage_full' | 'storage_failed';
  readonly message: string;
}

/** Keeps organizations beyond the life of the process. */
export interface Persistence extends OrganizationListener {
  /** The organizations of the last run, the default one first; empty at the first start. */
  saved(): readonly StoredOrganization[];
  /** The number of the next organization. Numbers of removed organizations are not reused. */
  readonly nextPlace: number;
  /** Why nothing can be kept at present, such as a full disk. It is checked before a write, which is then not made. */
  trouble(): StorageTrouble | undefined;
  /**
   * Keeps all changes so far, all or nothing. Called before the response to a call; `isRead` if the call only reads.
   * Returns the reason if it failed; the next successful commit then keeps the changes.
   */
  commit(isRead: boolean): StorageTrouble | undefined;
}
