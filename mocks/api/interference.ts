import type { OperationId } from '../../src/generated/operations.js';
import type { Session } from './authenticate.js';
import type { PlainAnswer, PlainRequest } from './plain.js';

/** A fault that strikes one call: it takes the place of the work, or changes the answer to it. */
export interface Interference {
  /** The fault's kind, for the journal. */
  readonly kind: string;
  /** Answered instead of doing anything; null lets the call go through. */
  readonly instead: PlainAnswer | null;
  /** What becomes of the answer to a call that went through. */
  change(answer: PlainAnswer): PlainAnswer;
}

/** Asked at every authenticated call, before limits and scopes; undefined lets it pass untouched. */
export type Interfere = (session: Session, operation: OperationId, request: PlainRequest) => Interference | undefined;
