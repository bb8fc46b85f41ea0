import { ApiProblem } from '../world/store/api-problem.js';
import { DAY } from '../world/store/calendar.js';
import { type Result, toSuccessResponse } from './envelope.js';
import type { PlainResponse } from './plain.js';

/** How long a first response is kept. */
const IDEMPOTENCY_LIFETIME = DAY;

/** The maximum number of characters of all kept bodies. A key must not be forgotten early, so further ones are refused. */
const MOST_CHARACTERS = 128 * 1024 * 1024;

/** The first response to a key, and its call, in saved form. */
export interface KeptResponse {
  readonly route: string;
  readonly body: string;
  readonly response: PlainResponse;
  /** Epoch milliseconds of the world's clock. */
  readonly at: number;
}

/** The operation's result for the first call with a key, and that call. */
export interface FirstCall extends Omit<KeptResponse, 'response'> {
  readonly result: Result;
}

/** A kept response: complete, or with the parts to make it. */
export type StoredResponse = FirstCall | KeptResponse;

/**
 * A kept response in saved form. Rows never change, so the result determines the response. Its text is longer than
 * everything else that a payment leaves behind, so it is only made when the key is used again or when it is saved.
 */
export function toKeptResponse(kept: StoredResponse): KeptResponse {
  if (!('result' in kept)) return kept;
  const { route, body, result, at } = kept;
  return { route, body, response: toSuccessResponse(result), at };
}

/**
 * First responses by API key and idempotency key. The core is synchronous, so a second call always finds the first one
 * finished.
 */
export class IdempotencyStore {
  private kept = new Map<string, StoredResponse>();
  /** The number of characters of all bodies. */
  private characters = 0;
  private listener: ((id: string, kept: StoredResponse | undefined) => void) | undefined;

  /**
   * Calls `listener` with every kept response, and with undefined for one that has expired. If that is undone, calls it
   * with the response before, or undefined without one.
   */
  listen(listener: (id: string, kept: StoredResponse | undefined) => void): () => void {
    this.listener = listener;
    return () => {
      if (this.listener === listener) this.listener = undefined;
    };
  }

  /** The kept response for this key, unless it is older than 24 hours by the world's clock. */
  find(apiKey: string, key: string, now: number): KeptResponse | undefined {
    const kept = this.kept.get(`${apiKey} ${key}`);
    return kept && now - kept.at < IDEMPOTENCY_LIFETIME ? toKeptResponse(kept) : undefined;
  }

  /**
   * Keeps the response of the first call and removes expired ones. Returns the function that undoes this. If the bodies
   * of all first calls become too large, throws `payload_too_large` and keeps nothing.
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
    for (const [id] of gone) this.listener?.(id, undefined);
    this.listener?.(own, first);
    for (const [id] of gone) this.kept.delete(id);
    this.kept.delete(own);
    this.kept.set(own, first);
    const before = this.characters;
    this.characters = left + first.body.length;
    return () => {
      this.kept.delete(own);
      this.listener?.(own, replaced);
      if (gone.length > 0) this.kept = new Map([...gone, ...this.kept]);
      for (const [id, kept] of gone) this.listener?.(id, kept);
      this.characters = before - (replaced?.body.length ?? 0);
    };
  }

  /** Oldest first: all after one that has not expired are younger. */
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

  /** All kept responses, oldest first. */
  dump(): [string, StoredResponse][] {
    return [...this.kept];
  }

  /**
   * Replaces all kept responses by these, without those that had expired when the latest one was kept. A store may
   * still have expired ones.
   */
  load(entries: ReadonlyArray<readonly [string, StoredResponse]>): void {
    const sorted = [...entries].sort(([, left], [, right]) => left.at - right.at);
    this.kept = new Map(sorted);
    const latest = sorted.at(-1)?.[1].at ?? 0;
    for (const [id] of this.listExpired(latest)) this.kept.delete(id);
    this.characters = 0;
    for (const { body } of this.kept.values()) this.characters += body.length;
  }
}
