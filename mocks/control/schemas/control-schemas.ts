import type { DataSchema } from '../../api/schemas/json-schema.js';
import * as bodies from './bodies.js';
import { FAULT_SCHEMA, STUB_SCHEMA } from './fault-schema.js';
import { OPTIONS_SCHEMA } from './options-schema.js';
import { SEED_PARTS, SEED_SCHEMA } from './seed-schema.js';

/**
 * The schemas of what callers write, besides requests to the API. `npm run generate` collects the parts of the spec
 * that they use.
 */
export const controlSchemas = {
  organizationBody: bodies.ORGANIZATION_SCHEMA,
  organizationChanges: bodies.ORGANIZATION_CHANGES_SCHEMA,
  keyBody: bodies.KEY_SCHEMA,
  resetBody: bodies.RESET_SCHEMA,
  clockBody: bodies.CLOCK_SCHEMA,
  duration: bodies.DURATION_SCHEMA,
  instant: bodies.INSTANT_SCHEMA,
  postsBody: bodies.POSTS_SCHEMA,
  videoCounts: bodies.VIDEO_COUNTS_SCHEMA,
  creatorCounts: bodies.CREATOR_COUNTS_SCHEMA,
  scraperBody: bodies.SCRAPER_SCHEMA,
  limitsBody: bodies.LIMITS_SCHEMA,
  checkpointBody: bodies.CHECKPOINT_SCHEMA,
  changesFilter: bodies.CHANGES_FILTER_SCHEMA,
  changesQuery: bodies.CHANGES_QUERY_SCHEMA,
  requestsQuery: bodies.REQUESTS_QUERY_SCHEMA,
  overviewQuery: bodies.OVERVIEW_QUERY_SCHEMA,
  snapshotQuery: bodies.SNAPSHOT_QUERY_SCHEMA,
  noQuery: bodies.NO_QUERY_SCHEMA,
  anyObject: bodies.ANY_OBJECT_SCHEMA,
  fault: FAULT_SCHEMA,
  stub: STUB_SCHEMA,
  options: OPTIONS_SCHEMA,
  seed: SEED_SCHEMA,
} as const satisfies Record<string, DataSchema>;

/** The shared parts of these forms, by name. */
export const sharedParts: Readonly<Record<string, DataSchema>> = SEED_PARTS;

/** The name of a form that callers write. */
export type ControlSchemaName = keyof typeof controlSchemas;
