import { alternate } from './alternate.js';
import { type Load, LoadSender } from './load.js';
import type { ServerProcess } from './server-process.js';
import { median, spread } from './statistics.js';

/** A server and the load that it gets. */
export interface Contender {
  readonly server: ServerProcess;
  readonly load: Load;
}

/** The results of one contender's rounds. */
export interface Rounds {
  readonly perSecond: readonly number[];
  /** Milliseconds, one per round. */
  readonly p50: readonly number[];
  /** Microseconds of processor time per request. Other work on the machine affects it less. */
  readonly cpu: readonly number[];
}

/** The number of turns per round. The shorter the turns, the more evenly a disturbance affects them. */
export const SLICES = 4;

/** Sends each contender its load in turn, for `runs` times the load's seconds (or count) in total. */
export async function contest<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  runs: number,
): Promise<Record<Name, Rounds>> {
  const sender = new LoadSender();
  const names = Object.keys(contenders) as Name[];
  const extra = Object.fromEntries(names.map((name) => [name, { p50: [] as number[], cpu: [] as number[] }]));
  const run = async (name: Name): Promise<number> => {
    const { server, load: whole } = contenders[name];
    const { seconds } = whole;
    const load = seconds === undefined ? whole : { ...whole, seconds: seconds / SLICES };
    const before = server.cpu();
    const result = await sender.send(load);
    extra[name]?.p50.push(result.p50);
    extra[name]?.cpu.push(((server.cpu() - before) * 1000) / result.responses);
    return result.responses / result.seconds;
  };
  const table = Object.fromEntries(names.map((name) => [name, () => run(name)])) as Record<Name, () => Promise<number>>;
  try {
    const samples = await alternate(table, runs * SLICES);
    const rounds = names.map((name) => [
      name,
      // The first run of each warmed up.
      { perSecond: samples[name], p50: extra[name]?.p50.slice(1) ?? [], cpu: extra[name]?.cpu.slice(1) ?? [] },
    ]);
    return Object.fromEntries(rounds) as Record<Name, Rounds>;
  } finally {
    sender.stop();
  }
}

/** One contender in words: requests a second, how far they scatter, and processor time. */
export function inWords(name: string, rounds: Rounds): string {
  const rate = Math.round(median(rounds.perSecond)).toLocaleString('en');
  const scatter = Math.round(spread(rounds.perSecond) * 100);
  return `${name} ${rate}/s ±${scatter} % (${median(rounds.cpu).toFixed(1)} µs cpu)`;
}
