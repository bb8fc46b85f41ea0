import { describe, expect, it } from 'vitest';
import { converse } from './conversation.js';
import { startMock } from './mock-sender.js';
import { Random } from './random.js';
import { readSpec } from './read-spec.js';

/** Known by name alone: the mock answers 501 until a test gives it an answer. */
const UNPUBLISHED = 501;

describe('a conversation made from openapi.yaml alone', () => {
  const spec = readSpec();

  it.each([1, 2, 3])('brings every operation to its success, and finds nothing (seed %i)', async (seed) => {
    const { findings, reached } = await converse(spec, new Random(seed), startMock());
    expect(findings).toEqual([]);
    const operations = spec.operations.filter(({ responses }) => !responses[UNPUBLISHED]);
    const silent = operations.filter(({ id, responses }) =>
      Object.keys(responses).every((status) => !status.startsWith('2') || !reached.has(`${id} ${status}`)),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
    expect(operations.length).toBeGreaterThan(60);
  });
});
