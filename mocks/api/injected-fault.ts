import type { PlainResponse } from './plain.js';

/** A fault that strikes one call. It replaces the work, or changes the response. */
export interface InjectedFault {
  /** The fault's kind, for the journal. */
  readonly kind: string;
  /** The response that is sent instead of doing the work; null lets the call go through. */
  readonly response: PlainResponse | null;
  /** Changes the response to a call that went through. */
  transform(response: PlainResponse): PlainResponse;
}
