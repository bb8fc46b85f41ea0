import type { PlainResponse } from './plain.js';

/** A fault that strikes one call: it takes the place of the work, or changes the response to it. */
export interface InjectedFault {
  /** The fault's kind, for the journal. */
  readonly kind: string;
  /** Sent instead of doing anything; null lets the call go through. */
  readonly response: PlainResponse | null;
  /** What becomes of the response to a call that went through. */
  transform(response: PlainResponse): PlainResponse;
}
