import { median } from './statistics.js';

/** A contender's measurement: one run, in any unit. */
export type Run = () => number | Promise<number>;

/**
 * Runs the contenders in turn, `runs` rounds after one round to warm up, so a disturbance of the machine affects them
 * all. The order rotates with every round.
 */
export async function alternate<Name extends string>(
  contenders: Readonly<Record<Name, Run>>,
  runs: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -1; round < runs; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round + names.length) % names.length] as Name;
      const value = await contenders[name]();
      if (round >= 0) samples[name].push(value);
    }
  }
  return samples;
}

/** The median of the rounds' ratios: both sides of a ratio were measured at the same time. */
export function computeRatio(above: readonly number[], below: readonly number[]): number {
  return median(above.map((value, round) => value / (below[round] as number)));
}

/*
 * Work in process is measured by the processor time of this process, not by the wall clock, so other programs on the
 * machine do not count.
 */
function microseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Nanoseconds per call of asynchronous `work`, called one after the other. */
export async function nanosecondsOfAsync(calls: number, work: (call: number) => Promise<unknown>): Promise<number> {
  const start = microseconds();
  for (let call = 0; call < calls; call += 1) await work(call);
  return ((microseconds() - start) * 1000) / calls;
}

/** Milliseconds that `work` takes, and what it returned. */
export function timed<Value>(work: () => Value): { readonly ms: number; readonly value: Value } {
  const start = microseconds();
  const value = work();
  return { ms: (microseconds() - start) / 1000, value };
}
