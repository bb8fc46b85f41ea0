type Numbers = Uint8Array | Uint32Array | Float64Array;

const NONE = new Uint8Array(0);
const FIRST_LENGTH = 16;

/** A list of numbers from 0 to 2^53 − 1 that only grows, with as few bytes for each as the largest needs. */
export class NumberColumn {
  private length = 0;

  constructor(private numbers: Numbers = NONE) {}

  push(number: number): void {
    const { length, numbers } = this;
    if (length === numbers.length || number > largestIn(numbers)) this.makeRoomFor(number);
    this.numbers[length] = number;
    this.length = length + 1;
  }

  get(at: number): number {
    return this.numbers[at] as number;
  }

  copy(): NumberColumn {
    const copy = new NumberColumn(this.numbers.slice(0, this.length));
    copy.length = this.length;
    return copy;
  }

  private makeRoomFor(number: number): void {
    const { length, numbers } = this;
    const room = length < numbers.length ? numbers.length : Math.max(FIRST_LENGTH, Math.ceil(length * 1.5));
    const larger = makeNumbers(room, Math.max(number, largestIn(numbers)));
    larger.set(numbers.subarray(0, length));
    this.numbers = larger;
  }
}

function largestIn(numbers: Numbers): number {
  if (numbers instanceof Uint8Array) return 0xff;
  return numbers instanceof Uint32Array ? 0xffff_ffff : Number.MAX_SAFE_INTEGER;
}

function makeNumbers(length: number, largest: number): Numbers {
  if (largest <= 0xff) return new Uint8Array(length);
  return largest <= 0xffff_ffff ? new Uint32Array(length) : new Float64Array(length);
}
