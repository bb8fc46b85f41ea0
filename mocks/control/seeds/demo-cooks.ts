import type { SeedCreator, SeedEntry } from './seed-file.js';

/*
 * All accounts are invented. The order of a creator makes all that begins with it come before the next creator.
 */

/** The creators of the demo's second project, in the order in which they are added. */
export const DEMO_COOKS: ReadonlyArray<SeedEntry<SeedCreator>> = [
  {
    tiktok_handle: 'saltandsizzle',
    display_name: 'Iris Lindqvist',
    order: 11,
    readme: 'Recipe creator, 4x/week. Top performer of the launch. Best content: one-pan dinners filmed from above.',
    metadata: { tier: 'gold', contact: 'iris@example.com', payout: 'PayPal' },
    growth: {
      posts_per_week: 4,
      typical_views: 26_000,
      spread: 0.9,
      followers: 84_600,
      captions: [
        'one pan gnocchi, 12 minutes',
        'crispy rice, no sticking',
        'brown butter eggs',
        'pan sauce in 60 seconds',
        'steak night on a budget',
        'shakshuka for two',
      ],
    },
    goals: [
      { metric: 'posts', target_value: 12, period: 'monthly' },
      { metric: 'views', target_value: 80_000, period: 'weekly' },
    ],
  },
  {
    tiktok_handle: 'omas.kueche',
    display_name: 'Greta & Oma Hilde',
    order: 12,
    readme:
      'Grandmother and granddaughter, 2x/week, in German with English captions. Audience is mostly DACH: compare with the ' +
      'German benchmark (12,000 views), not with the general one.',
    metadata: { tier: 'silver', contact: 'greta@example.com', payout: 'Bank transfer', language: 'de' },
    growth: {
      posts_per_week: 2,
      typical_views: 14_500,
      spread: 0.8,
      followers: 31_200,
      captions: ['Omas Kaiserschmarrn', 'Bratkartoffeln, aber richtig', 'Rösti ohne Kleben?', 'Oma testet die Pfanne'],
    },
    goals: [{ metric: 'posts', target_value: 2, period: 'weekly' }],
  },
  {
    tiktok_handle: 'kenjicooks',
    display_name: 'Kenji Watanabe',
    order: 13,
    readme: 'Japanese home cooking, 3x/week. New since week three. Give him eight weeks before drawing conclusions.',
    metadata: { tier: 'silver', contact: 'kenji@example.com', payout: 'PayPal' },
    growth: {
      posts_per_week: 3,
      typical_views: 11_000,
      spread: 0.8,
      followers: 26_500,
      captions: [
        'tamagoyaki in a round pan',
        'gyoza skirt tutorial',
        'okonomiyaki flip',
        '10 minute yakisoba',
        'teriyaki glaze',
      ],
    },
    goals: [{ metric: 'posts', target_value: 3, period: 'weekly' }],
    at: { after: '14d 9h 36m' },
  },
  {
    tiktok_handle: 'thriftychef.ana',
    display_name: 'Ana Moreira',
    order: 14,
    readme:
      'Budget cooking, 3x/week. Her account is private at times; the scraper then cannot reach it. Check last_scraped_at.',
    metadata: { tier: 'bronze', contact: 'ana@example.com', payout: 'Venmo' },
    growth: {
      posts_per_week: 3,
      typical_views: 6_800,
      spread: 0.7,
      followers: 13_300,
      captions: ['dinner for 4 under $8', 'leftover night', 'lentils, three ways', 'is the expensive pan worth it'],
    },
    goals: [{ metric: 'posts', target_value: 3, period: 'weekly' }],
    unreachable_at: { ago: '31h' },
  },
];
