import { cpus } from 'node:os';
import { type Figure, rateFigure } from './bench.js';
import { short, targetText } from './table.js';

/** When and on what figures were measured. */
export interface Measurement {
  readonly figures: readonly Figure[];
  /** 0 in the full form. */
  readonly tolerance: number;
  /** The day, as YYYY-MM-DD. */
  readonly day: string;
  /** The commit of the code. */
  readonly commit: string;
  /** The part of a processor that other programs took; null if nothing was measured in this run. */
  readonly others: number | null;
  readonly cores?: number;
  readonly node?: string;
}

/** The table of the figures that have an aim, without those with a floor, and when and on what they were measured. */
export function tableOfFigures(measurement: Measurement): string {
  const { figures, tolerance, day, commit, others, cores = cpus().length, node = process.versions.node } = measurement;
  const form = tolerance === 0 ? 'The full form' : `The short form, with a tolerance of ${tolerance * 100} %,`;
  const busy = others === null ? '' : `, of which other programs took ${Math.round(others * 100)} %`;
  const rows = figures.flatMap((figure) => {
    const { what, value, unit, target, isFloor } = figure;
    if (!target || isFloor) return [];
    const result = rateFigure(figure, tolerance).replace('MISSED', '**missed**');
    return [`| ${what} | ${short(value)} ${unit} | ${targetText(target)} | ${result} |`];
  });
  return `${form} was measured on ${day} at commit ${commit}, on ${cores} cores with Node ${node}${busy}.

| what | measured | target | result |
|---|---|---|---|
${rows.join('\n')}`;
}
