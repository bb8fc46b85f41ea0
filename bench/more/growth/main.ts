/*
 * Cost against size over four decades:  npm run bench growth
 * Draws docs/images/growth.svg and writes the table of docs/decisions/speed.md.
 *   --sizes 1000,1000000 [WORDS …]  prints the costs at these sizes alone, of the curves whose names have the words. Nothing is drawn.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recordFigures } from '../../../scripts/figures/figures-file.js';
import { importMocks, resolvePath } from '../../harness/package.js';
import { drawChart, type Line } from './chart.js';
import { type Curve, curves } from './curves.js';

const COMMAND = 'npm run bench growth';
const DECADES = [100, 1000, 10_000, 100_000];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: 'string' } },
});
const given = values.sizes?.split(',').map(Number);
const asked = curves.filter(({ name }) => positionals.every((word) => name.includes(word)));

const { createMock } = await importMocks();
const lines: Line[] = [];
for (const curve of asked) {
  const points = await measure(curve);
  lines.push({ name: curve.name, kind: curve.kind, points });
  console.error(toRow(curve, points));
}
if (given === undefined && asked.length === curves.length) {
  writeFileSync(resolvePath('docs/images/growth.svg'), drawChart(lines, 'Processor time against size'));
  const rows = asked.map((curve, at) => toRow(curve, lines[at]?.points ?? []));
  const head = '| what | counted | from, to | at each power of ten | slope |\n|---|---|---|---|---|';
  recordFigures('growth', COMMAND, () => ({ figures: {}, table: [head, ...rows].join('\n') }));
}

async function measure({ divisor = 1, decades = [], cost }: Curve): Promise<Line['points']> {
  // Code that has not run yet is slow, and the first point would show that instead of its size.
  await cost(createMock, 1000 / divisor);
  const points: (readonly [number, number])[] = [];
  for (const size of given ?? [...DECADES, ...decades]) {
    points.push([size / divisor, await cost(createMock, size / divisor)]);
  }
  return points;
}

function toRow({ name, counted }: Curve, points: Line['points']): string {
  const sizes = points.map(([size]) => size.toLocaleString('en'));
  const costs = points.map(([, microseconds]) => showTime(microseconds)).join(', ');
  return `| ${name} | ${counted} | ${sizes[0]} to ${sizes.at(-1)} | ${costs} | ${points.length > 1 ? findSlope(points).toFixed(2) : '–'} |`;
}

/** The slope of the straight line that is nearest to the points, both axes logarithmic: 0 is level, 1 is proportional. */
function findSlope(points: Line['points']): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (axis: 0 | 1): number => logs.reduce((sum, log) => sum + log[axis], 0) / logs.length;
  const [size, cost] = [mean(0), mean(1)];
  const along = logs.reduce((sum, log) => sum + (log[0] - size) ** 2, 0);
  return logs.reduce((sum, log) => sum + (log[0] - size) * (log[1] - cost), 0) / along;
}

function showTime(microseconds: number): string {
  if (microseconds < 1000) return `${microseconds.toFixed(microseconds < 100 ? 1 : 0)} µs`;
  return `${(microseconds / 1000).toFixed(microseconds < 100_000 ? 1 : 0)} ms`;
}
