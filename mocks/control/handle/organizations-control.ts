import type { OrganizationOptions } from '../state/options.js';
import type { OrganizationControl } from './organization-control.js';

/** The organizations of a mock: each a world of its own, found by its API keys. */
export interface OrganizationsControl {
  /** The one that calls without a key reach. */
  readonly default: OrganizationControl;

  /** A new organization. Default: empty, with the mock's own time, plan, caps and rate window. */
  create(options?: OrganizationOptions): OrganizationControl;

  /** The organization of an API key, or undefined when no organization has it. */
  byKey(apiKey: string): OrganizationControl | undefined;

  /**
   * Lets go of an organization, its keys and all it holds; calls with its keys are answered 401 from now on. Says whether it was
   * there. Refuses the default one with `invalid_body`.
   */
  remove(orgId: string): boolean;

  /** All organizations, the default one first. */
  list(): OrganizationControl[];
}
