import { createClient } from 'trackagoat-sdk';
import type { ErrorEntry } from './entry.js';

/** Codes about the key and its organization. */
export const accessErrors = {
  invalid_api_key: {
    means: 'No key was sent, or no organization has it.',
    remedy: 'Check `TRACKAGOAT_API_KEY`. Over HTTP send `Authorization: Bearer tga_…`. Trying again does not help.',
    provoke: async ({ mock }) => {
      const stranger = createClient({ apiKey: `tga_${'0'.repeat(64)}`, fetch: mock.fetch });
      await stranger.projects.list();
    },
  },
  insufficient_scope: {
    means: 'The key may not do this: reads need the scope `read`, everything else `write`. `meta.required` names it.',
    remedy: 'Use a key with that scope. If the key was made without it on purpose, leave the call out.',
    provoke: async ({ mock }) => {
      const reader = createClient({ apiKey: mock.createKey(['read']), fetch: mock.fetch });
      await reader.projects.create({ name: 'Spring' });
    },
  },
  banned: {
    means: 'The organization is banned from the service.',
    remedy: 'Stop, and ask the service. No call of this organization will succeed.',
    provoke: async ({ mock, goat }) => {
      mock.setLimits({ banned: true });
      await goat.projects.list();
    },
  },
  rate_limit_exceeded: {
    means:
      'More than 60 requests of one key in a minute, or the daily quota of the organization is used up. ' +
      '`meta.retryAfter` and `Retry-After` say how many seconds to wait.',
    remedy:
      'Wait that long, then send the same call again: nothing was done. The client waits by itself when it takes no ' +
      'longer than `maxRetryAfterMs`; the error tells `resetsAt`, and `limit` says which of the two it was.',
    provoke: async ({ mock, goat }) => {
      mock.setLimits({ tier: 'free' }); // 0 API requests a day
      await goat.projects.list();
    },
  },
} satisfies Record<string, ErrorEntry>;
