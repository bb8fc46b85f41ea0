type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const NONE = new Uint8Array(0);
const FIRST_LENGTH = 16;

/** A list of numbers from 0 to 2^53 − 1 that only grows, with as few bytes for each as the largest needs. */
export class NumberColumn {
  private count = 0;
  /** The largest number that fits. */
  private largest: number;

  constructor(private numbers: Numbers = NONE) {
    this.largest = largestIn(numbers);
  }

  get length(): number {
    return this.count;
  }

  push(number: number): void {
    const { count } = this;
    if (count === this.numbers.length || number > this.largest) this.makeRoomFor(number);
    this.numbers[count] = number;
    this.count = count + 1;
  }

  get(at: number): number {
    return this.numbers[at] as number;
  }

  copy(): NumberColumn {
    const copy = new NumberColumn(this.numbers.slice(0, this.count));
    copy.count = this.count;
    return copy;
  }

  private makeRoomFor(number: number): void {
    const { count, numbers } = this;
    const room = count < numbers.length ? numbers.length : Math.max(FIRST_LENGTH, Math.ceil(count * 1.5));
    const larger = makeNumbers(room, Math.max(number, this.largest));
    larger.set(numbers.subarray(0, count));
    this.numbers = larger;
    this.largest = largestIn(larger);
  }
}

function largestIn(numbers: Numbers): number {
  if (numbers instanceof Uint8Array) return 0xff;
  if (numbers instanceof Uint16Array) return 0xffff;
  return numbers instanceof Uint32Array ? 0xffff_ffff : Number.MAX_SAFE_INTEGER;
}

function makeNumbers(length: number, largest: number): Numbers {
  if (largest <= 0xff) return new Uint8Array(length);
  if (largest <= 0xffff) return new Uint16Array(length);
  return largest <= 0xffff_ffff ? new Uint32Array(length) : new Float64Array(length);
}
