import { type Figure, rateFigure } from './bench.js';

const WHAT_WIDTH = 46;

/** Figures as lines of text: name, value, target, whether it is reached, and the parts. */
export function formatTable(figures: readonly Figure[], tolerance: number): string {
  return figures.map((figure) => formatLine(figure, tolerance)).join('\n');
}

function formatLine(figure: Figure, tolerance: number): string {
  const { what, value, unit, target, detail } = figure;
  const wanted = target ? targetText(target) : '';
  const line = `  ${what.padEnd(WHAT_WIDTH)} ${`${short(value)} ${unit}`.padStart(12)}  ${wanted.padEnd(10)} ${rateFigure(figure, tolerance)}`;
  return detail ? `${line.trimEnd()}\n      ${detail}` : line.trimEnd();
}

/** The target as text, `≥ 0.75`. */
export function targetText(target: NonNullable<Figure['target']>): string {
  return 'atLeast' in target ? `≥ ${short(target.atLeast)}` : `≤ ${short(target.atMost)}`;
}

/** A figure with the digits that matter. */
export function short(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);
}
