/** Mixes 32 bits so that every input has exactly one output (the finalizer of MurmurHash3). */
export function mix32(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The number that `mix32` mixes to `mixed`. */
export function unmix32(mixed: number): number {
  let value = Math.imul(mixed ^ (mixed >>> 16), 0x7ed1b41d);
  value = Math.imul(value ^ (value >>> 13) ^ (value >>> 26), 0xa5cb9243);
  return (value ^ (value >>> 16)) >>> 0;
}

const DIGITS = [...'0123456789abcdef'].map((digit) => digit.charCodeAt(0));
const DASH = '-'.charCodeAt(0);
/** The characters of the uuid being made. The dashes never change. */
const CHARACTERS = new Array<number>(36).fill(DASH);

/** Writes the four hexadecimal digits of 16 bits. Without a loop it takes half as long, and a payment makes a dozen ids. */
function writeDigits(at: number, bits: number): void {
  CHARACTERS[at] = DIGITS[bits >>> 12] ?? DASH;
  CHARACTERS[at + 1] = DIGITS[(bits >>> 8) & 15] ?? DASH;
  CHARACTERS[at + 2] = DIGITS[(bits >>> 4) & 15] ?? DASH;
  CHARACTERS[at + 3] = DIGITS[bits & 15] ?? DASH;
}

/**
 * The uuid with number `counter` of the sequence that belongs to `seed`; the same pair always gives the same uuid.
 * The first eight digits are a bijection of the counter, so ids of one sequence never collide. Shape: version 4.
 */
export function uuidFor(seed: number, counter: number): string {
  const first = mix32(counter ^ mix32(seed));
  const second = (mix32(first + 0x9e3779b9 + seed) & 0xffff0fff) | 0x4000;
  const third = (mix32(second + 0x7f4a7c15) & 0x3fffffff) | 0x80000000;
  const fourth = mix32(third + counter);
  writeDigits(0, first >>> 16);
  writeDigits(4, first & 0xffff);
  writeDigits(9, second >>> 16);
  writeDigits(14, second & 0xffff);
  writeDigits(19, third >>> 16);
  writeDigits(24, third & 0xffff);
  writeDigits(28, fourth >>> 16);
  writeDigits(32, fourth & 0xffff);
  // One call makes a flat string. Concatenating pieces would leave a rope of small objects for every id.
  return String.fromCharCode.apply(null, CHARACTERS);
}

/** The API key with number `counter` of `seed`, in the service's format `tga_<64 lowercase hex>`. */
export function apiKeyFor(seed: number, counter: number): string {
  const parts = ['tga_'];
  for (let word = 0; word < 8; word += 1) {
    const mixed = mix32(mix32(seed + word * 0x9e3779b9) ^ mix32(counter * 8 + word));
    parts.push(mixed.toString(16).padStart(8, '0'));
  }
  return parts.join('');
}
