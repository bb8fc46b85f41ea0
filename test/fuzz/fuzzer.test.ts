import { describe, expect, it } from 'vitest';
import { atLeast } from '../harness/breadth.js';
import { converse, fuzz } from './fuzzer.js';
import { startMock } from './mock-sender.js';
import { Random } from './random.js';
import { readSpec } from './spec.js';

/** `npm run proof fuzz` sends far more; FUZZ_STEPS and FUZZ_SEED change this run. */
const steps = Number(process.env.FUZZ_STEPS ?? 4000);
const seed = Number(process.env.FUZZ_SEED ?? 20260302);

/** Pairs of operation and status that a run of 4,000 requests reaches: measured 250 and more. */
const FLOOR = 230;

const spec = readSpec();

describe('a fuzzer made from openapi.yaml alone', () => {
  it('finds nothing in which the mock is not what the document says, and reaches most that it says', async () => {
    const { findings, reached, sent } = await fuzz(spec, new Random(seed), { steps, ...startMock() });
    console.info(`${sent} requests, ${reached.size} pairs of operation and status (floor ${FLOOR}), seed ${seed}.`);
    expect(findings).toEqual([]);
    expect(reached.size).toBeGreaterThanOrEqual(FLOOR);
  });

  it('sends the same with the same seed', async () => {
    const run = () => fuzz(spec, new Random(7), { steps: 300, ...startMock() });
    const [first, again] = [await run(), await run()];
    expect([...again.reached]).toEqual([...first.reached]);
  });
});

/** Known by name alone: the mock answers 501 until a test gives it an answer. */
const UNPUBLISHED = 501;

describe('a conversation made from openapi.yaml alone', () => {
  it.each(Array.from({ length: atLeast(1) }, (_, at) => at + 1))(
    'brings every operation to its success, and finds nothing (seed %i)',
    async (seed) => {
      const { findings, reached } = await converse(spec, new Random(seed), startMock());
      expect(findings).toEqual([]);
      const operations = spec.operations.filter(({ responses }) => !responses[UNPUBLISHED]);
      const silent = operations.filter(({ id, responses }) =>
        Object.keys(responses).every((status) => !status.startsWith('2') || !reached.has(`${id} ${status}`)),
      );
      expect(silent.map(({ id }) => id)).toEqual([]);
      expect(operations.length).toBeGreaterThan(60);
    },
  );
});
