import type { Alteration } from './altered-service.js';

/** A difference that is planted into a service. */
export interface PlantedDifference {
  readonly name: string;
  readonly alteration: Alteration;
  /**
   * Where the report names it, and by which words. `findings` contradict what is published, `otherwise` a choice of this
   * project, `newFields` are fields. Undefined: the check does not find it.
   */
  readonly found?: readonly ['findings' | 'otherwise' | 'newFields', RegExp];
  /** Why it is not found. */
  readonly why?: string;
}
