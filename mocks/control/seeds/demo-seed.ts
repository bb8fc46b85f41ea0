import type { SeedFile } from '../../../src/generated/seed-types.js';
import demo from './demo.json';

/**
 * The demo: two brands of one company with a creator programme that ran for eight weeks. The simulated scraper finds
 * posts and counts, the cron makes the accruals, and people add, review, pay and correct. After that the scraper leaves
 * the counts unchanged. All accounts are invented. It is a seed file like any other: `trackagoat seed demo` prints it.
 * The order of a creator makes all that begins with it come before the next creator.
 */
export const DEMO_SEED = demo as SeedFile;
