import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzzer.js';
import { startMock } from './mock-sender.js';
import { Random } from './random.js';
import { readSpec } from './read-spec.js';

/** `npm run proof fuzz` sends far more; FUZZ_STEPS and FUZZ_SEED change this run. */
const steps = Number(process.env.FUZZ_STEPS ?? 4000);
const seed = Number(process.env.FUZZ_SEED ?? 20260302);

/** Pairs of operation and status that a run of 4,000 requests reaches: measured 250 and more. */
const FLOOR = 230;

describe('a fuzzer made from openapi.yaml alone', () => {
  const spec = readSpec();

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
