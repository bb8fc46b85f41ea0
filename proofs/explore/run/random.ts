import { elementAt } from '../../../base/values/element-at.js';

/** Numbers in [0, 1) that depend only on a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Fills bytes from such numbers. */
export function fillBytes(bytes: Uint8Array, random: () => number): void {
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(random() * 256);
}

/** A UUID of version 4 from such numbers. */
export function createUuid(random: () => number): `${string}-${string}-${string}-${string}-${string}` {
  const bytes = new Uint8Array(16);
  fillBytes(bytes, random);
  bytes[6] = (elementAt(bytes, 6) & 0x0f) | 0x40;
  bytes[8] = (elementAt(bytes, 8) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
