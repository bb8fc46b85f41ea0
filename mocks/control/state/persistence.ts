import type { OrganizationListener } from './mock-organization.js';
import type { StoredOrganization } from './stored-organization.js';

/** Keeps organizations beyond the life of the process. */
export interface Persistence extends OrganizationListener {
  /** The organizations of the last run, the default one first; none at the first start. */
  saved(): readonly StoredOrganization[];
  /** Keeps all changes so far, all of them or none. Called before a call is answered; `isRead` when it asked for nothing else. */
  commit(isRead: boolean): void;
}
