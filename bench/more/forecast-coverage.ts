/*
 * How often the range of a forecast by the trend contains the outcome: WORLDS simulated organizations of eight creators
 * who have lived for 75 days, 30 days ahead. A world takes two to three seconds of CPU, 100 of them three to five
 * minutes. Each prints a line when it is done.
 *   npm run bench forecast-coverage -- [worlds=100] [first seed=1001]
 */

import { measureCoverage } from '../../test/clone/measure-coverage.js';

const [worlds = 100, first = 1001] = process.argv.slice(2).map(Number);
const start = performance.now();
const onWorld = (done: number): void => {
  const seconds = (performance.now() - start) / 1000;
  const left = (seconds / done) * (worlds - done);
  console.error(`${done} of ${worlds} worlds, ${seconds.toFixed(0)} s, about ${left.toFixed(0)} s left`);
};
console.log(JSON.stringify(await measureCoverage({ worlds, first, runs: 100, onWorld }), null, 2));
