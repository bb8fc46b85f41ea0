/*
 * Cost against size over three decades, drawn into docs/images/growth.svg:  npx tsx bench/more/growth/main.ts
 * `--json` prints the points instead.
 */
import { writeFileSync } from 'node:fs';
import { importMocks, resolvePath } from '../../harness/package.js';
import { drawChart, type Line } from './chart.js';
import { curves } from './curves.js';

const DECADES = [100, 1000, 10_000, 100_000];

const { createMock } = await importMocks();
const lines: Line[] = [];
for (const { name, counted, kind, cost } of curves) {
  // Code that has not run yet is slow, and the first point would show that instead of its size.
  cost(createMock, 1000);
  const points = DECADES.map((size) => {
    // Ten times fewer organizations, because each is a separate world.
    const count = counted === 'organizations' ? size / 10 : size;
    return [count, cost(createMock, count)] as const;
  });
  lines.push({ name, kind, points });
  const numbers = points.map(([size, microseconds]) => `${size.toLocaleString('en')}: ${microseconds.toFixed(1)} µs`);
  console.error(`${name} (${counted}): ${numbers.join(' · ')}`);
}
if (process.argv.includes('--json')) console.log(JSON.stringify(lines, null, 2));
else writeFileSync(resolvePath('docs/images/growth.svg'), drawChart(lines, 'Processor time against size'));
