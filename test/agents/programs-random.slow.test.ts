import { expect, it } from 'vitest';
import { stage } from '../workflows/stage.js';
import { runRandomPrograms } from './random-programs.js';

it('20 random programs end in their limits and leave the process as it was', async () => {
  const { goat, mock } = stage({ seed: 'demo' });
  const { outcomes, findings } = await runRandomPrograms(goat, 20, 32);
  expect(findings).toEqual([]);
  expect(Object.values(outcomes).reduce((sum, times) => sum + times, 0)).toBe(20);
  // They are of many kinds, or they would prove little.
  expect(Object.keys(outcomes)).toEqual(
    expect.arrayContaining(['ok', 'program_time', 'program_syntax', 'program_failed']),
  );
  expect(mock.requests.find().length).toBeGreaterThan(0);
  expect(mock.requests.find().every(({ method }) => method === 'GET')).toBe(true);
}, 300_000);
