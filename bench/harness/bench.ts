/** The settings of a bench. */
export interface Settings {
  /** Runs of each contender; figures are their medians. */
  readonly runs: number;
  /** Seconds that one run of a load lasts. */
  readonly seconds: number;
  /** The short form for CI: smaller worlds, fewer peers, half of the targets. */
  readonly short: boolean;
  /** Minutes of the mixed load. */
  readonly minutes: number;
}

/** The target of a figure. */
export type Target = { readonly atLeast: number } | { readonly atMost: number };

/** One figure of a bench. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** `x` is a ratio. */
  readonly unit: 'x' | 'ms' | 'us' | 'B' | '%' | 'errors' | '/s' | 'KB';
  /** Missing for a figure without a target. */
  readonly target?: Target;
  /** The parts of the figure, for example the medians of the contenders. */
  readonly detail?: string;
}

/** One bench: checks that every contender responds correctly, then measures. */
export interface Bench {
  readonly about: string;
  /** Whether it belongs to the short form. */
  readonly inShortForm: boolean;
  /** Flags of node that it needs. */
  readonly nodeFlags?: readonly string[];
  readonly run: (settings: Settings) => Promise<readonly Figure[]>;
}

/** Whether a figure reaches its target; `slack` 2 asks for half of it. Figures without a target always do. */
export function reaches({ value, target }: Figure, slack: number): boolean {
  if (!target) return true;
  return 'atLeast' in target ? value >= target.atLeast / slack : value <= target.atMost * slack;
}

/** Stops a bench if a contender responds wrongly, because its speed would mean nothing. */
export function check(right: boolean, what: string): asserts right {
  if (!right) throw new Error(`wrong answer: ${what}`);
}
