import { DAY } from '../world/store/calendar.js';
import { type Result, toSuccessResponse } from './envelope.js';
import type { PlainResponse } from './plain.js';

/** How long a first answer is kept. */
export const IDEMPOTENCY_LIFETIME = DAY;

/** The first answer to a key, and what it answered, as it is saved. */
export interface KeptResponse {
  readonly route: string;
  readonly body: string;
  readonly answer: PlainResponse;
  /** Epoch milliseconds of the world's clock. */
  readonly at: number;
}

/** What an operation returned to the first call with a key, and that call. */
export interface FirstCall extends Omit<KeptResponse, 'answer'> {
  readonly result: Result;
}

/** An answer as it is kept: made, or with what it can be made of. */
export type StoredResponse = FirstCall | KeptResponse;

/*
 * Rows never change, so the result says for good what was answered; its text, which is longer than all else that a
 * payment leaves behind, is made again when the key comes again or somebody saves it.
 */
function asSaved(kept: StoredResponse): KeptResponse {
  if (!('result' in kept)) return kept;
  const { route, body, result, at } = kept;
  return { route, body, answer: toSuccessResponse(result), at };
}

/** First answers by API key and idempotency key. Since the core is synchronous, a second call always finds the first done. */
export class IdempotencyStore {
  private kept = new Map<string, StoredResponse>();
  /** Told of every answer that is kept; a persistent store listens here. */
  onKeep: ((id: string, kept: StoredResponse) => void) | undefined;

  /** The answer kept for this key, unless it is older than 24 hours of the world's clock. */
  find(apiKey: string, key: string, now: number): KeptResponse | undefined {
    const kept = this.kept.get(`${apiKey} ${key}`);
    return kept && now - kept.at < IDEMPOTENCY_LIFETIME ? asSaved(kept) : undefined;
  }

  /** Told of every answer that is forgotten again, because what it answered was taken back. */
  onForget: ((id: string) => void) | undefined;

  /** Keeps what the first call brought and lets go of those that have expired. Returns how to take that back. */
  keep(apiKey: string, key: string, first: FirstCall): () => void {
    const own = `${apiKey} ${key}`;
    this.onKeep?.(own, first);
    const gone: [string, StoredResponse][] = [];
    for (const [id, kept] of this.kept) {
      if (first.at - kept.at < IDEMPOTENCY_LIFETIME) break; // Oldest first: the rest is younger.
      this.kept.delete(id);
      gone.push([id, kept]);
    }
    this.kept.delete(own);
    this.kept.set(own, first);
    return () => {
      this.kept.delete(own);
      if (gone.length > 0) this.kept = new Map([...gone, ...this.kept]);
      this.onForget?.(own);
    };
  }

  *entries(): IterableIterator<[string, KeptResponse]> {
    for (const [id, kept] of this.kept) yield [id, asSaved(kept)];
  }

  /** All that is kept, as it is kept. */
  stored(): IterableIterator<[string, StoredResponse]> {
    return this.kept.entries();
  }

  /** Takes what `other` keeps in place of all it had. */
  copyFrom(other: IdempotencyStore): void {
    this.kept = new Map(other.kept);
  }

  load(entries: Iterable<readonly [string, StoredResponse]>): void {
    this.kept = new Map(entries);
  }
}
