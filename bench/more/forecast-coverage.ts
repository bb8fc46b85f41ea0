/*
 * How often the range of a forecast by the trend contains the outcome: WORLDS simulated organizations of eight creators
 * who have lived for 75 days, 30 days ahead.
 *   npx tsx bench/more/forecast-coverage.ts [worlds=100] [first seed=1001]
 */

import { measureCoverage } from '../../test/clone/measure-coverage.js';

const [worlds = 100, first = 1001] = process.argv.slice(2).map(Number);
console.log(JSON.stringify(await measureCoverage({ worlds, first, runs: 100 }), null, 2));
