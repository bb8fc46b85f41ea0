import { explore } from 'trackagoat-sdk/explore';
import { describe, expect, it } from 'vitest';
import { atLeast, sample } from '../harness/breadth.js';
import { listOwnJobs } from './own-programs.js';

// `npm run proof explore-own -- --seeds 10000` is the long form, with three workers too.
describe.each(sample([2, 3], 2))(
  'with %i workers, every fault at every request, pairs of them, and random schedules',
  async (workers) => {
    it.each(await listOwnJobs(workers))('$name holds', async ({ name, options }) => {
      // By default, the one that pays several creators is tried in single faults too, and the others in random schedules alone.
      const isAlone = name !== 'settleAll' && atLeast(1) === 1;
      const limits = isAlone ? { seeds: 30, singles: false } : { seeds: atLeast(4), pairs: atLeast(4) };
      const { failures } = await explore({ ...options, ...limits });
      expect(failures).toEqual([]);
    });
  },
);
