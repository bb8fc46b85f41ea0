import { parseArgs } from 'node:util';
import { fuzz } from '../../test/fuzz/fuzzer.js';
import { overHttp, startMock } from '../../test/fuzz/mock-sender.js';
import { Random } from '../../test/fuzz/random.js';
import { readSpec } from '../../test/fuzz/spec.js';

/*
 * The long form of test/fuzz: npm run proof fuzz -- [--steps 200000] [--seed 1] [--url http://127.0.0.1:4010/api/v1 --key tga_…].
 * Without --url it asks a mock in process. It writes, so never point it at the live service.
 */
const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    url: { type: 'string' },
    key: { type: 'string', default: '' },
  },
});

if (values.url?.includes('trackagoat.com'))
  throw new Error('The fuzzer creates, pays and deletes: never on the live service.');
const target = values.url === undefined ? startMock() : { send: overHttp(values.url), key: values.key };
const { sent, reached, findings } = await fuzz(readSpec(), new Random(Number(values.seed)), {
  ...target,
  steps: Number(values.steps),
  enough: 20,
});

console.log(
  `${sent} requests, ${reached.size} pairs of operation and status, ${findings.length} findings, seed ${values.seed}.`,
);
for (const { operation, request, says } of findings) console.log(`- ${operation}: ${says}\n    ${request}`);
process.exitCode = findings.length > 0 ? 1 : 0;
