import type { JsonSchema } from '../json-schema.js';

/** A video of a seed: a post that the scraper finds when the world's clock reaches it. */
export interface SeedPost {
  readonly posted_at: string;
  readonly title?: string | null;
  readonly view_count?: number;
  readonly like_count?: number;
  readonly comment_count?: number;
  readonly share_count?: number;
  readonly save_count?: number;
}

type ApiBody = Readonly<Record<string, unknown>>;

/** A creator of a seed: the body of `createCreators`, and what belongs to the creator. */
export type SeedCreator = ApiBody & {
  readonly tiktok_handle: string;
  readonly follower_count?: number;
  readonly posts?: readonly SeedPost[];
  readonly goals?: readonly ApiBody[];
};

/** A payout structure of a seed: the body of `createPayoutStructure`, and the handles of those it is assigned to. */
export type SeedStructure = ApiBody & { readonly assigned_to?: readonly string[] };

/** A campaign of a seed: the body of `createCampaign`, and its items by handle, video URL or campaign name. */
export type SeedCampaign = ApiBody & {
  readonly name: string;
  readonly items?: ReadonlyArray<{ readonly creator?: string; readonly video?: string; readonly campaign?: string }>;
};

/** A project of a seed: the body of `createProject`, and what belongs to the project. */
export type SeedProject = ApiBody & {
  readonly name: string;
  readonly creators?: readonly SeedCreator[];
  readonly videos?: readonly ApiBody[];
  readonly payout_structures?: readonly SeedStructure[];
  readonly campaigns?: readonly SeedCampaign[];
};

/** The content of a seed file; `seed.schema.json` in the package describes it. */
export interface SeedFile {
  readonly $schema?: string;
  /** The clock when the world is planted. Default `now`. */
  readonly start?: string;
  /** The clock when the world is handed over; the cron has run from `start` to here. Default: the mock's. */
  readonly now?: string;
  /** How creators are scraped between `start` and `now`, and later. Default auto. */
  readonly scraper?: 'auto' | 'stalled' | 'simulated';
  readonly payout_methods?: readonly ApiBody[];
  readonly projects: readonly SeedProject[];
}

const COUNT: JsonSchema = { type: 'integer', minimum: 0 };
const INSTANT: JsonSchema = { type: 'string', format: 'date-time' };

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
    scraper: { enum: ['auto', 'stalled', 'simulated'], description: 'How creators are scraped. Default: auto.' },
    payout_methods: { type: 'array', items: { type: 'object', description: 'The body of createPayoutMethod.' } },
    projects: { type: 'array', minItems: 1, items: PROJECT },
  },
};
