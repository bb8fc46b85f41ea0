/*
 * Cost against size over three decades:  npm run bench growth
 * Draws docs/images/growth.svg and writes the table of docs/performance.md.
 *   --sizes 1000000 [WORDS …]   prints the costs at these sizes alone, of the curves whose names have the words. Nothing is drawn.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recordFigures } from '../../../scripts/figures/figures-file.js';
import { importMocks, resolvePath } from '../../harness/package.js';
import { drawChart, type Line } from './chart.js';
import { curves } from './curves.js';

const COMMAND = 'npm run bench growth';
const DECADES = [100, 1000, 10_000, 100_000];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { sizes: { type: 'string' } } });
const sizes = values.sizes?.split(',').map(Number) ?? DECADES;
const asked = curves.filter(({ name }) => positionals.every((word) => name.includes(word)));

const { createMock } = await importMocks();
const lines: Line[] = [];
const rows: string[] = [];
for (const { name, counted, divisor = 1, kind, cost } of asked) {
  // Code that has not run yet is slow, and the first point would show that instead of its size.
  await cost(createMock, 1000 / divisor);
  const points: (readonly [number, number])[] = [];
  for (const size of sizes) points.push([size / divisor, await cost(createMock, size / divisor)]);
  lines.push({ name, kind, points });
  const costs = points.map(([size, microseconds]) => `${size.toLocaleString('en')}: ${showTime(microseconds)}`);
  console.error(`${name} (${counted}): ${costs.join(' · ')}`);
  rows.push(
    `| ${name} | ${counted} | ${points[0]?.[0].toLocaleString('en')} to ${points.at(-1)?.[0].toLocaleString('en')} | ${points.map(([, microseconds]) => showTime(microseconds)).join(', ')} |`,
  );
}
if (values.sizes === undefined && asked.length === curves.length) {
  writeFileSync(resolvePath('docs/images/growth.svg'), drawChart(lines, 'Processor time against size'));
  const table = ['| what | counted | from, to | at each power of ten |', '|---|---|---|---|', ...rows].join('\n');
  recordFigures('growth', COMMAND, () => ({ figures: {}, table }));
}

function showTime(microseconds: number): string {
  if (microseconds < 1000) return `${microseconds.toFixed(microseconds < 100 ? 1 : 0)} µs`;
  return `${(microseconds / 1000).toFixed(microseconds < 100_000 ? 1 : 0)} ms`;
}
