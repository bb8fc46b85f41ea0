import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../tool-error.js';

/** What a token allows: one commit of exactly one plan, until a moment. */
export interface Grant {
  /** The whole id of the plan, which follows from everything that it pays. */
  readonly planId: string;
  readonly cents: number;
  /** SHA-256, hex, of the text that the person was shown. */
  readonly shown: string;
  /** Who approved, as the host says. Missing when it does not. */
  readonly by?: string | undefined;
}

/** How tokens are made. */
export interface TokenOptions {
  /** At least 32 bytes. Default: random, so that no other toolset's token is good here. */
  readonly secret?: Uint8Array;
  /** How long a token is good, milliseconds. Default 10 minutes. */
  readonly ttlMs?: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Where it is kept which tokens were used. */
  readonly store: ToolsetStore;
}

interface Payload extends Grant {
  readonly expiresAt: number;
  readonly nonce: string;
}

const PREFIX = 'tgat_';

/** How long a token is good unless told otherwise, milliseconds. */
export const TOKEN_TTL_MS = 600_000;

/** Signs and redeems approval tokens: HMAC-SHA-256 over plan, amount, the text that was shown, expiry and a nonce that is good once. */
export class ApprovalTokens {
  readonly #key: Promise<CryptoKey>;
  readonly #options: TokenOptions;

  constructor(options: TokenOptions) {
    const secret = options.secret ?? crypto.getRandomValues(new Uint8Array(32));
    if (secret.length < 32) throw new RangeError('The secret of approval tokens needs at least 32 bytes.');
    this.#options = options;
    this.#key = crypto.subtle.importKey('raw', new Uint8Array(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
      'verify',
    ]);
  }

  /** Makes a token. Only code that holds the toolset can call this; nothing that a model says reaches it. */
  async issue({ planId, cents, shown, by }: Grant): Promise<string> {
    const expiresAt = this.#options.now() + (this.#options.ttlMs ?? TOKEN_TTL_MS);
    const payload = encode(
      JSON.stringify({ planId, cents, shown, by, expiresAt, nonce: crypto.randomUUID() } satisfies Payload),
    );
    const signature = await crypto.subtle.sign('HMAC', await this.#key, toBytes(payload));
    return `${PREFIX}${payload}.${encodeBytes(new Uint8Array(signature))}`;
  }

  /**
   * Uses a token up for a grant; resolves to who approved. Throws a ToolRefusal for one that is forged, expired, used, or of
   * another plan.
   */
  async redeem(token: string, grant: Grant): Promise<string | undefined> {
    const payload = await this.#verify(token, grant);
    const isFirst = await this.#options.store.add(usedKey(payload), '1', KEEP_MS + (this.#options.ttlMs ?? 0));
    if (!isFirst) throw toRefusal('was used before');
    return payload.by;
  }

  /** Who approved a grant by a token that is good and not used; throws as `redeem` does, and uses nothing up. */
  async inspect(token: string, grant: Grant): Promise<string | undefined> {
    const payload = await this.#verify(token, grant);
    if ((await this.#options.store.get(usedKey(payload))) !== null) throw toRefusal('was used before');
    return payload.by;
  }

  async #verify(token: string, grant: Grant): Promise<Payload> {
    const payload = await this.#read(token);
    if (!payload) throw toRefusal('was not signed by this toolset');
    if (payload.planId !== grant.planId || payload.cents !== grant.cents)
      throw toRefusal('is for another plan or amount');
    if (payload.shown !== grant.shown) throw toRefusal('was given to other words than these');
    if (this.#options.now() >= payload.expiresAt) throw toRefusal('has expired');
    return payload;
  }

  async #read(token: string): Promise<Payload | null> {
    const [payload = '', signature = '', ...more] = token.slice(PREFIX.length).split('.');
    if (!token.startsWith(PREFIX) || more.length > 0) return null;
    const bytes = decode(signature);
    if (!bytes || !(await crypto.subtle.verify('HMAC', await this.#key, bytes, toBytes(payload)))) return null;
    const text = decode(payload);
    return text && (JSON.parse(new TextDecoder().decode(text)) as Payload);
  }
}

function usedKey({ nonce }: Payload): string {
  return `used:${nonce}`;
}

function toRefusal(why: string): ToolRefusal {
  return new ToolRefusal('approval_invalid', `The approval token ${why}.`, { next_tool: 'plan_settlement' });
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

function encode(text: string): string {
  return encodeBytes(toBytes(text));
}

function encodeBytes(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function decode(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
  } catch {
    return null;
  }
}
