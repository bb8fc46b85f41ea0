import { decodeBase64 } from '../../text/base64.js';

/**
 * The y of each Ed25519 point whose order divides 8, in every encoding, little-endian hex without the sign of x: the
 * identity (1), order 2 (p - 1), order 4 (0) and order 8, and what is written as p or p + 1. An approver with such a key
 * signs nothing: a signature that needs no private key is valid for it.
 */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
]);

/** Whether an Ed25519 public key, 32 bytes in base64url, is a point for which anybody can sign. */
export function isSmallOrder(publicKey: string): boolean {
  const bytes = [...(decodeBase64(publicKey) ?? [])];
  const last = bytes.pop() ?? 0;
  return SMALL_ORDER.has([...bytes, last & 0x7f].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
