/** Mixes 32 bits so that every input has exactly one output (the finalizer of MurmurHash3). */
export function mix32(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const HEX = '0123456789abcdef';
const DASH_AFTER_NIBBLE = new Set([8, 12, 16, 20]);
const CHARACTERS = new Array<number>(36);

/**
 * The uuid with number `counter` of the sequence that belongs to `seed`; the same pair always gives the same uuid.
 * The first eight digits are a bijection of the counter, so ids of one sequence never collide. Shape: version 4.
 */
export function uuidFor(seed: number, counter: number): string {
  const first = mix32(counter ^ mix32(seed));
  const second = (mix32(first + 0x9e3779b9 + seed) & 0xffff0fff) | 0x4000;
  const third = (mix32(second + 0x7f4a7c15) & 0x3fffffff) | 0x80000000;
  const fourth = mix32(third + counter);
  const words = [first, second, third, fourth];
  let at = 0;
  for (let nibble = 0; nibble < 32; nibble += 1) {
    if (DASH_AFTER_NIBBLE.has(nibble)) CHARACTERS[at++] = 45;
    const word = words[nibble >> 3] as number;
    CHARACTERS[at++] = HEX.charCodeAt((word >>> (28 - (nibble & 7) * 4)) & 15);
  }
  // One call makes a flat string; adding pieces would leave a rope of small objects behind every id.
  return String.fromCharCode.apply(null, CHARACTERS);
}

/** The API key with number `counter` of `seed`, in the service's format `tga_<64 lowercase hex>` (contract §4). */
export function apiKeyFor(seed: number, counter: number): string {
  let hex = '';
  for (let word = 0; word < 8; word += 1) {
    hex += mix32(mix32(seed + word * 0x9e3779b9) ^ mix32(counter * 8 + word))
      .toString(16)
      .padStart(8, '0');
  }
  return `tga_${hex}`;
}
