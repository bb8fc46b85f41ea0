import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';
import { decodeBase64, encodeBase64, toBytes } from '../../text/base64.js';
import { ToolRefusal } from '../../text/tool-error.js';
import type { ApprovalOf, Approvers } from '../limit/approvers.js';

/** How tokens are made. */
export interface TokenOptions {
  /** At least 32 bytes. Default: random, so a token of another toolset is not valid here. */
  readonly secret?: Uint8Array;
  /** How long a token is valid, milliseconds. Default 10 minutes. */
  readonly ttlMs?: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The store of used tokens. */
  readonly store: ToolsetStore;
}

/** Signs a text with the key of an approver: Ed25519, 64 bytes. */
export type SignText = (text: string) => Uint8Array | Promise<Uint8Array>;

/** Signed by the secret of the toolset, or by the key of a person. */
const [BY_SECRET, BY_KEY] = ['tgat_', 'tgak_'] as const;

/** The default of how long a token is valid, milliseconds. */
export const TOKEN_TTL_MS = 600_000;

/**
 * Signs and redeems approval tokens: HMAC-SHA-256 with the secret, or Ed25519 with the key of a person, over plan,
 * digest, person, expiry and a nonce that is valid once.
 */
export class ApprovalTokens {
  readonly #key: Promise<CryptoKey>;
  readonly #options: TokenOptions;
  readonly #approvers: Approvers;

  constructor(options: TokenOptions, approvers: Approvers) {
    const secret = options.secret ?? crypto.getRandomValues(new Uint8Array(32));
    if (secret.length < 32) throw new RangeError('The secret of approval tokens needs at least 32 bytes.');
    this.#options = options;
    this.#approvers = approvers;
    this.#key = crypto.subtle.importKey('raw', new Uint8Array(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
      'verify',
    ]);
  }

  /** Makes a token. Only code that has the toolset can call this; a model cannot. */
  async issue({ planId, question, digest, by, account }: Grant, sign?: SignText): Promise<string> {
    const expiresAt = this.#options.now() + (this.#options.ttlMs ?? TOKEN_TTL_MS);
    const content: Payload = { planId, question, digest, by, account, expiresAt, nonce: crypto.randomUUID() };
    const text = `${sign ? BY_KEY : BY_SECRET}${encodeBase64(toBytes(JSON.stringify(content)))}`;
    const signature = sign
      ? await sign(text)
      : new Uint8Array(await crypto.subtle.sign('HMAC', await this.#key, toBytes(text)));
    return `${text}.${encodeBase64(signature)}`;
  }

  /**
   * Uses a token up for a plan, by its whole id. Throws a ToolRefusal for a token that is forged, expired, used, for
   * another plan, or whose person does not count.
   */
  async redeem(token: string, planId: string): Promise<void> {
    const { payload } = await this.#verify(token, planId);
    const isFirst = await this.#options.store.add(usedKey(payload), '1', this.#rememberedMs);
    if (!isFirst) throw toRefusal('was used before');
  }

  /** How long the use of a token is remembered. */
  get #rememberedMs(): number {
    return KEEP_MS + (this.#options.ttlMs ?? TOKEN_TTL_MS);
  }

  /** The person who approved a plan by a valid, unused token, and the question. Throws as `redeem` does, and uses nothing up. */
  async inspect(token: string, planId: string): Promise<ApprovalOf & Pick<Grant, 'question' | 'digest'>> {
    const { payload, isSigned } = await this.#verify(token, planId);
    if ((await this.#options.store.get(usedKey(payload))) !== null) throw toRefusal('was used before');
    const { by, account, question, digest } = payload;
    return { by, account, isSigned, question, digest };
  }

  /** Throws a ToolRefusal unless the token approves a plan, by its whole id, now. */
  async #verify(token: string, planId: string): Promise<ReadToken> {
    const read = await this.#read(token);
    if (!read) {
      const isByKey = token.startsWith(BY_KEY);
      throw toRefusal(
        isByKey ? 'is signed by a key that limits.approvers does not have' : 'was not signed by this toolset',
      );
    }
    const { payload, isSigned } = read;
    const now = this.#options.now();
    if (payload.planId !== planId) throw toRefusal('is for another plan or amount');
    if (now >= payload.expiresAt) throw toRefusal('has expired');
    // Once its use is forgotten it would be good again. Also refuses a time that is missing or not a number.
    const isShort = payload.expiresAt - now <= this.#rememberedMs;
    if (!isShort) throw toRefusal('is valid for too long: the clocks differ');
    if (!this.#approvers.counts({ by: payload.by, isSigned })) {
      throw toRefusal('is of nobody whom limits.approvers names');
    }
    return read;
  }

  async #read(token: string): Promise<ReadToken | null> {
    const [text = '', signature = '', ...more] = token.split('.');
    const prefix = [BY_SECRET, BY_KEY].find((known) => text.startsWith(known));
    const bytes = decodeBase64(signature);
    const content = decodeBase64(text.slice(BY_SECRET.length));
    if (prefix === undefined || more.length > 0 || !bytes || !content) return null;
    if (prefix === BY_SECRET) {
      const isGood = await crypto.subtle.verify('HMAC', await this.#key, bytes, toBytes(text));
      return isGood ? { payload: parse(content), isSigned: false } : null;
    }
    const payload = tryParse(content);
    const key = payload?.by === undefined ? undefined : this.#approvers.findKey(payload.by);
    return payload && key !== undefined && (await isSignedBy(key, bytes, text)) ? { payload, isSigned: true } : null;
  }
}

async function isSignedBy(publicKey: string, signature: Uint8Array<ArrayBuffer>, text: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', decodeBase64(publicKey) ?? new Uint8Array(), 'Ed25519', false, [
    'verify',
  ]);
  return crypto.subtle.verify('Ed25519', key, signature, toBytes(text));
}

function parse(content: Uint8Array): Payload {
  return JSON.parse(new TextDecoder().decode(content)) as Payload;
}

/** This is not verified yet, so it may be anything. */
function tryParse(content: Uint8Array): Payload | null {
  try {
    const payload = parse(content) as Payload | null;
    return typeof payload?.by === 'string' ? payload : null;
  } catch {
    return null;
  }
}

function usedKey({ nonce }: Payload): string {
  return `used:${nonce}`;
}

/** The rights of a token: one commit of exactly one plan, until it expires. */
export interface Grant {
  /** The whole id of the plan. It follows from everything that the plan pays. */
  readonly planId: string;
  /** The number and the digest of the question that the person answered. */
  readonly question: number;
  readonly digest: string;
  /** The person who approved, as the host says. Missing if the host names nobody. */
  readonly by?: string | undefined;
  /** The account from which the approval came. Two names of one account are one person. */
  readonly account?: string | undefined;
}

/** A token's content. */
interface Payload extends Grant {
  readonly expiresAt: number;
  readonly nonce: string;
}

/** A token whose signature is valid. */
interface ReadToken {
  readonly payload: Payload;
  readonly isSigned: boolean;
}

/** The refusal of a token. */
export function toRefusal(why: string): ToolRefusal {
  return new ToolRefusal('approval_invalid', `The approval token ${why}.`, { next_tool: 'plan_settlement' });
}

/** 32 bytes that nobody can guess. */
export function createSecret(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** 32 bytes for one purpose, by HMAC-SHA-256. A signature for one purpose is not valid for another. */
export async function deriveKey(secret: Uint8Array, purpose: string): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(purpose)));
}
