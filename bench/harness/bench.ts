/** The settings of a bench. */
export interface Settings {
  /** Runs of each contender; figures are their medians. */
  readonly runs: number;
  /** Seconds that one run of a load lasts. */
  readonly seconds: number;
  /** The short form for CI: smaller worlds and fewer peers. A figure may be worse than its target by the tolerance. */
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
  /** The aim; missing for a figure without one. */
  readonly target?: Target;
  /** The aim only holds what is there, because an experiment has shown that there is no more: no line of the table. */
  readonly isFloor?: true;
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

/** How much worse than its target a figure of the short form may be: its runs are few, and CI's machine is shared. */
export const SHORT_TOLERANCE = 0.25;

/** Whether a figure reaches its target, or is worse by no more than the tolerance. Figures without a target always do. */
export function reaches({ value, target }: Figure, tolerance: number): boolean {
  if (!target) return true;
  return 'atLeast' in target ? value * (1 + tolerance) >= target.atLeast : value <= target.atMost * (1 + tolerance);
}

/** The result of a figure in a table. */
export function rateFigure(figure: Figure, tolerance: number): string {
  if (!figure.target) return '';
  if (reaches(figure, 0)) return 'ok';
  return reaches(figure, tolerance) ? `within ${tolerance * 100} %` : 'MISSED';
}

/** Stops a bench if a contender responds wrongly, because its speed would mean nothing. */
export function check(right: boolean, what: string): asserts right {
  if (!right) throw new Error(`wrong answer: ${what}`);
}
