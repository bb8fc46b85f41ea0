import { ApiProblem } from '../world/store/api-problem.js';
import { DAY } from '../world/store/calendar.js';
import { type Result, toSuccessResponse } from './envelope.js';
import type { PlainResponse } from './plain.js';

/** How long a first answer is kept. */
export const IDEMPOTENCY_LIFETIME = DAY;

/** Of the bodies of all first calls so many characters are kept: a key may not be forgotten before its time, so no more are taken. */
const MOST_CHARACTERS = 128 * 1024 * 1024;

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

/**
 * A kept answer as it is saved. Rows never change, so the result says for good what was answered; its text, which is longer than all
 * else that a payment leaves behind, is made again when the key comes again or somebody saves it.
 */
export function toKeptResponse(kept: StoredResponse): KeptResponse {
  if (!('result' in kept)) return kept;
  const { route, body, result, at } = kept;
  return { route, body, answer: toSuccessResponse(result), at };
}

/** First answers by API key and idempotency key. Since the core is synchronous, a second call always finds the first done. */
export class IdempotencyStore {
  private kept = new Map<string, StoredResponse>();
  /** Of all bodies. */
  private characters = 0;
  private listener: ((id: string, kept: StoredResponse | undefined) => void) | undefined;

  /** Calls `listener` with every answer that is kept. When it is taken back, with the one before; undefined where there was none. */
  listen(listener: (id: string, kept: StoredResponse | undefined) => void): () => void {
    this.listener = listener;
    return () => {
      if (this.listener === listener) this.listener = undefined;
    };
  }

  /** The answer kept for this key, unless it is older than 24 hours of the world's clock. */
  find(apiKey: string, key: string, now: number): KeptResponse | undefined {
    const kept = this.kept.get(`${apiKey} ${key}`);
    return kept && now - kept.at < IDEMPOTENCY_LIFETIME ? toKeptResponse(kept) : undefined;
  }

  /**
   * Keeps what the first call brought and lets go of those that have expired. Returns how to take that back. Throws
   * `payload_too_large`, and keeps nothing, when the bodies of all first calls come to too much.
   */
  keep(apiKey: string, key: string, first: FirstCall): () => void {
    const own = `${apiKey} ${key}`;
    const former = this.kept.get(own);
    const gone = this.listExpired(first.at);
    const replaced = gone.some(([id]) => id === own) ? undefined : former;
    const left = [...gone.map(([, kept]) => kept), replaced].reduce(
      (sum, kept) => sum - (kept?.body.length ?? 0),
      this.characters,
    );
    if (left + first.body.length > MOST_CHARACTERS) {
      const message = `The Idempotency-Keys of the last 24 hours keep ${left} characters of bodies, and ${MOST_CHARACTERS} are the most. Nothing was done. Move the clock of the mock by 24 hours, reset it, or send this without a key.`;
      throw new ApiProblem('payload_too_large', message);
    }
    this.listener?.(own, first);
    for (const [id] of gone) this.kept.delete(id);
    this.kept.delete(own);
    this.kept.set(own, first);
    const before = this.characters;
    this.characters = left + first.body.length;
    return () => {
      this.kept.delete(own);
      if (gone.length > 0) this.kept = new Map([...gone, ...this.kept]);
      this.characters = before - (replaced?.body.length ?? 0);
      this.listener?.(own, former);
    };
  }

  /** Oldest first: behind one that has not expired all are younger. */
  private listExpired(now: number): [string, StoredResponse][] {
    const expired: [string, StoredResponse][] = [];
    for (const entry of this.kept) {
      if (now - entry[1].at < IDEMPOTENCY_LIFETIME) break;
      expired.push(entry);
    }
    return expired;
  }

  reset(): void {
    this.load([]);
  }

  /** All that is kept, as it is kept, oldest first. */
  dump(): [string, StoredResponse][] {
    return [...this.kept];
  }

  /** Takes these in place of all it had, but those that had expired when the latest of them was kept: a store may have them still. */
  load(entries: ReadonlyArray<readonly [string, StoredResponse]>): void {
    const sorted = [...entries].sort(([, left], [, right]) => left.at - right.at);
    this.kept = new Map(sorted);
    const latest = sorted.at(-1)?.[1].at ?? 0;
    for (const [id] of this.listExpired(latest)) this.kept.delete(id);
    this.characters = 0;
    for (const { body } of this.kept.values()) this.characters += body.length;
  }
}
