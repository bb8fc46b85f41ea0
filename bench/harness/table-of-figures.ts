import { cpus } from 'node:os';
import { type Figure, reaches } from './bench.js';
import { short, targetText } from './table.js';

/** When and on what figures were measured. */
export interface Measurement {
  readonly figures: readonly Figure[];
  /** 2 in the short form, which asks for half of each target. */
  readonly slack: number;
  /** The day, as YYYY-MM-DD. */
  readonly day: string;
  /** The commit of the code. */
  readonly commit: string;
  readonly cores?: number;
  readonly node?: string;
}

/** The table of the figures with a target, and when and on what they were measured. */
export function tableOfFigures(measurement: Measurement): string {
  const { figures, slack, day, commit, cores = cpus().length, node = process.versions.node } = measurement;
  const form = slack === 1 ? 'The full form' : 'The short form, with half of each target,';
  const rows = figures.flatMap((figure) => {
    const { what, value, unit, target } = figure;
    if (!target) return [];
    const mark = reaches(figure, slack) ? 'ok' : '**missed**';
    return [`| ${what} | ${short(value)} ${unit} | ${targetText(target, slack)} | ${mark} |`];
  });
  return `${form} was measured on ${day} at commit ${commit}, on ${cores} cores with Node ${node}.

| what | measured | target | result |
|---|---|---|---|
${rows.join('\n')}`;
}
