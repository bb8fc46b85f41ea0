import type { ErrorEntry } from './entry.js';

/** Codes about creators, videos, campaigns and payout methods. */
export const catalogueErrors = {
  handle_taken: {
    means: 'The project tracks this handle already; upper and lower case make no difference.',
    remedy: 'Find the creator with `creators.list({ search })` and go on with that one.',
    provoke: async ({ mock, goat }) => {
      await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });
      await goat.creators.create(mock.projectId, { tiktok_handle: '@Ana.Fit' });
    },
  },
  creator_banned: {
    means: 'A creator was to be renamed to an account that TikTok has banned. In the mock that is `banned_account`.',
    remedy: 'Check the handle. A banned account cannot be tracked.',
    provoke: async ({ mock, goat }) => {
      const ana = await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });
      await goat.creators.update(ana.id, { tiktok_handle: 'banned_account' });
    },
  },
  invalid_handle: {
    means: 'A creator was to be renamed to what is no handle: 1 to 30 letters, digits, `.`, `_` and `-`.',
    remedy: 'Send the handle as TikTok shows it, not the display name and not a URL.',
    provoke: async ({ mock, goat }) => {
      const ana = await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });
      await goat.creators.update(ana.id, { tiktok_handle: 'Ana F.' });
    },
  },
  no_change: {
    means: 'A creator was to be renamed to the handle that it has.',
    remedy: 'Nothing is to be done.',
    provoke: async ({ mock, goat }) => {
      const ana = await goat.creators.create(mock.projectId, { tiktok_handle: 'ana.fit' });
      await goat.creators.update(ana.id, { tiktok_handle: 'ana.fit' });
    },
  },
  duplicate: {
    means: 'The video is tracked already, or the campaign holds this item already.',
    remedy: 'Go on with the row that is there.',
    provoke: async ({ mock, goat }) => {
      const url = 'https://www.tiktok.com/@ana.fit/video/7301';
      await goat.videos.add(mock.projectId, { url });
      await goat.videos.add(mock.projectId, { url });
    },
  },
  circular_reference: {
    means: 'A campaign was to hold itself, or a campaign that holds it, directly or further up.',
    remedy: 'Put the other campaign in, or leave the item out.',
    provoke: async ({ mock, goat }) => {
      const year = await goat.campaigns.create(mock.projectId, { name: '2026' });
      const spring = await goat.campaigns.create(mock.projectId, { name: 'Spring' });
      await goat.campaigns.addItem(year.id, { item_type: 'campaign', item_id: spring.id });
      await goat.campaigns.addItem(spring.id, { item_type: 'campaign', item_id: year.id });
    },
  },
  default_method: {
    means: 'Venmo, Cash App and PayPal come with every organization and cannot be deleted.',
    remedy: 'Disable it: `payoutMethods.update(id, { is_active: false })`.',
    provoke: async ({ goat }) => {
      const { data } = await goat.payoutMethods.list();
      await goat.payoutMethods.delete(data.find((method) => method.is_default)?.id ?? '');
    },
  },
  invalid_transition: {
    means: 'The row cannot go from its status to this one. `meta.from`, `meta.to` and `meta.allowed` say what it can.',
    remedy: 'Read the row again: somebody else may have changed it. [states.md](states.md) draws what is possible.',
    provoke: async ({ mock, goat }) => {
      const video = await goat.videos.add(mock.projectId, { url: 'https://www.tiktok.com/@ana.fit/video/7301' });
      await goat.videos.update(video.id, { tracking_status: 'excluded' }); // direct_add ends in no other status
    },
  },
} satisfies Record<string, ErrorEntry>;
