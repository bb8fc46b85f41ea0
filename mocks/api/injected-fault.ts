import type { OperationId } from '../../src/generated/operations.js';
import type { Session } from './authenticate.js';
import type { PlainRequest, PlainResponse } from './plain.js';

/** A fault that strikes one call: it takes the place of the work, or changes the answer to it. */
export interface InjectedFault {
  /** The fault's kind, for the journal. */
  readonly kind: string;
  /** Answered instead of doing anything; null lets the call go through. */
  readonly instead: PlainResponse | null;
  /** What becomes of the answer to a call that went through. */
  change(answer: PlainResponse): PlainResponse;
}

/** Asked at every authenticated call, before limits and scopes; undefined lets it pass untouched. */
export type Interfere = (session: Session, operation: OperationId, request: PlainRequest) => InjectedFault | undefined;
