/**
 * `npm run proof programs [-- --count 10000 --seed 1]`: random programs in the sandbox of `run_program`, as the test of
 * 60 does. Prints their results. Fails if one did not end within its limits, or left something in the process.
 */
import { parseArgs } from 'node:util';
import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import { runRandomPrograms } from '../../test/agents/random-programs.js';
import { printHead } from '../print-head.js';

printHead(import.meta.url);

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const { outcomes, findings } = await runRandomPrograms(goat, Number(values.count), Number(values.seed));
for (const [outcome, times] of Object.entries(outcomes).sort(([, one], [, other]) => other - one)) {
  console.log(`${outcome}: ${times}`);
}
for (const finding of findings) console.error(`\n${finding}`);
const writes = mock.requests.find().filter(({ method }) => method !== 'GET').length;
if (writes > 0) console.error(`${writes} requests were no GETs.`);
process.exitCode = findings.length + writes > 0 ? 1 : 0;
