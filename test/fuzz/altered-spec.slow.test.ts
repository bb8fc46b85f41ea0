import { describe, expect, it } from 'vitest';
import { sample } from '../harness/breadth.js';
import { alterations } from './alterations.js';
import { converse } from './conversation.js';
import { fuzz } from './fuzzer.js';
import { startMock } from './mock-sender.js';
import { Random } from './random.js';
import { readSpec } from './read-spec.js';

/* The mock stays as it is; the document is changed in one place, as if one of the two had been forgotten. */

describe('what is made from the document alone notices when', () => {
  it.each(sample(Object.entries(alterations), 7))('%s', async (_, alter) => {
    const spec = readSpec(alter);
    const talk = await converse(spec, new Random(1), { ...startMock(), enough: 1 });
    const fuzzed = await fuzz(spec, new Random(1), { ...startMock(), enough: 1, steps: 5000 });
    expect([talk.isDone, fuzzed.isDone]).toEqual([true, true]);
  });
});
