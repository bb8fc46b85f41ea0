import { explore } from 'trackagoat-sdk/explore';
import { describe, expect, it } from 'vitest';
import { listOwnJobs } from './own-programs.js';

// `npm run proof explore-own -- --seeds 10000` is the long form.
describe.each([2, 3])(
  'with %i workers, every fault at every request, pairs of them, and random schedules',
  async (workers) => {
    it.each(await listOwnJobs(workers))(
      '$name holds',
      async ({ options }) => {
        const { failures } = await explore({ ...options, seeds: 10, pairs: 10 });
        expect(failures).toEqual([]);
      },
      240_000,
    );
  },
);
