import { COUNT, INSTANT, type JsonSchema } from './json-schema.js';
import { TIME_ZONE_SCHEMA } from './options-schema.js';

/** The body of an operation, checked by the operation itself, with these fields added. */
function getBodySchema(
  operation: string,
  fields: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): JsonSchema {
  const description = `The body of ${operation}, as openapi.yaml has it, with the fields below.`;
  return { type: 'object', description, required, properties: fields, additionalProperties: true };
}

const POST: JsonSchema = {
  type: 'object',
  description: 'A video that the creator posted; it is discovered when the clock reaches posted_at.',
  required: ['posted_at'],
  additionalProperties: false,
  properties: {
    posted_at: INSTANT,
    title: { type: ['string', 'null'] },
    view_count: COUNT,
    like_count: COUNT,
    comment_count: COUNT,
    share_count: COUNT,
    save_count: COUNT,
  },
};

const CAMPAIGN_ITEM: JsonSchema = {
  type: 'object',
  description: 'One of the three: a creator by handle, a video by its URL, or a campaign by name, all of this project.',
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  properties: { creator: { type: 'string' }, video: { type: 'string' }, campaign: { type: 'string' } },
};

const PROJECT = getBodySchema(
  'createProject',
  {
    name: { type: 'string' },
    creators: {
      type: 'array',
      items: getBodySchema(
        'createCreators',
        {
          tiktok_handle: { type: 'string' },
          follower_count: COUNT,
          posts: { type: 'array', items: POST },
          goals: { type: 'array', items: { type: 'object', description: 'The body of createGoal.' } },
        },
        ['tiktok_handle'],
      ),
    },
    videos: { type: 'array', items: { type: 'object', description: 'The body of addVideo.' } },
    payout_structures: {
      type: 'array',
      items: getBodySchema(
        'createPayoutStructure',
        { name: { type: 'string' }, assigned_to: { type: 'array', items: { type: 'string' } } },
        ['name'],
      ),
    },
    campaigns: {
      type: 'array',
      items: getBodySchema(
        'createCampaign',
        { name: { type: 'string' }, items: { type: 'array', items: CAMPAIGN_ITEM } },
        ['name'],
      ),
    },
  },
  ['name'],
);

/** What a seed file must look like; published as `seed.schema.json`. */
export const SEED_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'A world for the mock of trackagoat-sdk to begin with.',
  required: ['projects'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    start: { ...INSTANT, description: 'The clock when the world is planted. Default: now.' },
    now: { ...INSTANT, description: "The clock when the world is handed over. Default: the mock's own start." },
    timezone: { ...TIME_ZONE_SCHEMA },
    scraper: { enum: ['auto', 'stalled', 'simulated'], description: 'How creators are scraped. Default: auto.' },
    payout_methods: { type: 'array', items: { type: 'object', description: 'The body of createPayoutMethod.' } },
    projects: { type: 'array', minItems: 1, items: PROJECT },
  },
};
