import type { DataSchema, JsonType } from '../../api/schemas/json-schema.js';
import { COUNT, closed, extendBody, INSTANT, PARTS, TIKTOK_URL, VIDEO_COUNT_FIELDS } from './form-parts.js';
import { CAPS_SCHEMA, MODE, TIER_SCHEMA, TIME_ZONE_SCHEMA } from './options-schema.js';

type Fields = Readonly<Record<string, DataSchema>>;

/** Weeks, days, hours, minutes and seconds, each at most once and in this order. */
const STRETCH_PATTERN = '^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$';

const STRETCH = { type: 'string', pattern: STRETCH_PATTERN } as const;

const EXAMPLES = 'must be a stretch of time such as 4w, 2d 6h or 90m';

const FORMS = {
  ago: { ...STRETCH, description: `${EXAMPLES}: that long before now` },
  in: { ...STRETCH, description: `${EXAMPLES}: that long after now` },
  after: {
    ...STRETCH,
    description:
      'So long after the beginning of what it belongs to: the posting of a post, else the start of the seed.',
  },
  day: {
    type: 'integer',
    minimum: -10_000,
    maximum: 10_000,
    description: '00:00 UTC of the day that is so many days after the day of now; a negative number: before it.',
  },
} as const;

/** A time. `format` and the fields each apply to only one of its forms. */
function createTime(format: 'date' | 'date-time', types: readonly JsonType[]): DataSchema {
  return { ...closed(FORMS, { minProperties: 1, maxProperties: 1 }), type: ['string', 'object', ...types], format };
}

function getPart(name: keyof typeof SEED_PARTS): DataSchema {
  return { $ref: `${PARTS}${name}` };
}

const TIME = getPart('time');

/** A list in which each entry may mean several items. */
function createList(entry: DataSchema): DataSchema {
  const repeated: Fields = {
    repeat: { type: 'integer', minimum: 1, maximum: 10_000 },
    order: getPart('order'),
    every: { ...STRETCH, description: `${EXAMPLES}: how much later each is than the one before` },
  };
  return { type: 'array', items: { ...entry, properties: { ...entry.properties, ...repeated } } };
}

/** The later updates of a thing: bodies, each with its time. */
function changesBy(body: string, add: Fields = {}): DataSchema {
  return createList(extendBody(body, { ...add, at: TIME }, { required: ['at'], minProperties: 2 }));
}

function createCounts(counts: Fields): DataSchema {
  return createList(closed({ at: TIME, ...counts }, { required: ['at'], minProperties: 2 }));
}

/** Handles and URLs that may contain the number of a repetition. */
const HANDLE: DataSchema = {
  type: 'string',
  pattern: '^@?(?:[A-Za-z0-9._-]|\\{n\\}){1,30}$',
  description: 'must be 1 to 30 of letters, digits, `.`, `_` and `-`; a leading @ is dropped.',
};
const URL: DataSchema = {
  type: 'string',
  pattern: TIKTOK_URL.replaceAll('[A-Za-z0-9._-]', '(?:[A-Za-z0-9._-]|\\{n\\})').replace('[0-9]', '(?:[0-9]|\\{n\\})'),
  description: 'must be the URL of a TikTok video, such as https://www.tiktok.com/@handle/video/7300000000000000001',
};
const NAMED: DataSchema = { type: 'string', minLength: 1 };

/** The shared parts of a seed. The compiled check has each once, and so does seed.schema.json. */
export const SEED_PARTS = {
  order: { type: 'integer', minimum: 0, maximum: 10_000 },
  time: createTime('date-time', []),
  timeOrNull: createTime('date-time', ['null']),
  day: createTime('date', []),
  dayOrNull: createTime('date', ['null']),
  videoCounts: createCounts(VIDEO_COUNT_FIELDS),
  videoChanges: changesBy('VideoUpdate'),
} as const satisfies Fields;

const VIDEO_LIFE: Fields = {
  ...VIDEO_COUNT_FIELDS,
  counts: getPart('videoCounts'),
  changes: getPart('videoChanges'),
  tracking_disabled_at: TIME,
  removed_at: TIME,
};

const POST = closed(
  {
    posted_at: TIME,
    found_at: TIME,
    title: { type: ['string', 'null'] },
    url: URL,
    tracking_status: { enum: ['auto_tracked', 'pending_review', 'included', 'excluded'] },
    readme: { type: ['string', 'null'] },
    metadata: { type: 'object' },
    ...VIDEO_LIFE,
  },
  { required: ['posted_at'] },
);

const GOAL_DAYS: Fields = { start_date: getPart('dayOrNull'), end_date: getPart('dayOrNull') };

const GOAL = extendBody('GoalCreate', {
  ...GOAL_DAYS,
  at: TIME,
  changes: changesBy('GoalUpdate', GOAL_DAYS),
  removed_at: TIME,
});

const CREATOR_COUNTS: Fields = { follower_count: COUNT, total_likes_count: COUNT, video_count: COUNT };

/** The same bounds as in a snapshot. */
const GROWTH = closed(
  {
    posts_per_week: { type: 'number', minimum: 0, maximum: 10_000 },
    typical_views: { type: 'number', minimum: 0, maximum: 1e12 },
    spread: { type: 'number', minimum: 0, maximum: 100 },
    followers: COUNT,
    captions: { type: 'array', minItems: 1, items: { type: 'string' } },
  },
  { minProperties: 1 },
);

const REVIEW = closed(
  {
    at: TIME,
    title: NAMED,
    tracking_status: { enum: ['included', 'excluded'] },
    readme: { type: ['string', 'null'] },
  },
  { required: ['at', 'tracking_status'] },
);

const CREATOR_ENTRY = extendBody('CreatorCreate', {
  tiktok_handle: HANDLE,
  tracking_start_date: getPart('day'),
  display_name: { type: ['string', 'null'] },
  at: TIME,
  ...CREATOR_COUNTS,
  counts: createCounts(CREATOR_COUNTS),
  posts: createList(POST),
  goals: createList(GOAL),
  growth: GROWTH,
  reviews: createList(REVIEW),
  changes: changesBy('CreatorUpdate'),
  unreachable_at: TIME,
  removed_at: TIME,
});

const ASSIGNMENT = closed(
  { creator: NAMED, assigned_at: TIME, at: TIME, unassigned_at: TIME },
  { type: ['string', 'object'], minLength: 1, required: ['creator'] },
);

const STRUCTURE = extendBody(
  'PayoutStructureCreate',
  {
    at: TIME,
    assigned_to: createList(ASSIGNMENT),
    changes: changesBy('PayoutStructureUpdate'),
    archived_at: TIME,
  },
  { omit: ['project_id'] },
);

const ITEM_OF = 'must name exactly one of creator (handle), video (URL) and campaign (name), all of this project';
const CAMPAIGN_ITEM = closed(
  { creator: NAMED, video: NAMED, campaign: NAMED, at: TIME, removed_at: TIME },
  { oneOf: [{ required: ['creator'] }, { required: ['video'] }, { required: ['campaign'] }], description: ITEM_OF },
);

const TARGET: Fields = { target_at: getPart('timeOrNull') };

const CAMPAIGN = extendBody('CampaignCreate', {
  ...TARGET,
  at: TIME,
  items: createList(CAMPAIGN_ITEM),
  changes: changesBy('CampaignUpdate', TARGET),
  removed_at: TIME,
});

const CHOICE: Fields = { structure: NAMED, period: TIME };

const DECISION = closed(
  { at: TIME, creator: NAMED, ...CHOICE, status: { enum: ['rejected', 'voided'] }, first_open: { type: 'boolean' } },
  { required: ['at', 'creator', 'status'] },
);

const PAYMENT = extendBody(
  'PayoutPaymentCreate',
  {
    at: TIME,
    creator: NAMED,
    method: NAMED,
    accruals: { ...createList(closed(CHOICE)), minItems: 1 },
    outstanding_plus_cents: { ...COUNT, minimum: -Number.MAX_SAFE_INTEGER },
    paid_at: TIME,
    changes: changesBy('PayoutPaymentUpdate'),
    voided_at: TIME,
  },
  { omit: ['project_id', 'creator_id', 'method_id', 'accrual_ids'], required: ['at'] },
);

const ANNOTATION = extendBody(
  'AnnotationCreate',
  {
    at: TIME,
    date: getPart('day'),
    creator: NAMED,
    video: NAMED,
    campaign: NAMED,
  },
  { omit: ['project_id', 'entity', 'entity_id'] },
);

const PROJECT = extendBody('ProjectCreate', {
  at: TIME,
  creators: createList(CREATOR_ENTRY),
  videos: createList(extendBody('VideoAdd', { url: URL, at: TIME, ...VIDEO_LIFE })),
  payout_structures: createList(STRUCTURE),
  campaigns: createList(CAMPAIGN),
  payout_accruals: createList(DECISION),
  payout_payments: createList(PAYMENT),
  annotations: createList(ANNOTATION),
  changes: changesBy('ProjectUpdate'),
});

const METHOD = extendBody('PayoutMethodCreate', {
  at: TIME,
  changes: changesBy('PayoutMethodUpdate'),
  disabled_at: TIME,
  removed_at: TIME,
});

/** The schema of a seed file, published as `seed.schema.json` with the descriptions of `scripts/generate/seed-words.ts`. */
export const SEED_SCHEMA: DataSchema = closed(
  {
    $schema: { type: 'string' },
    start: TIME,
    now: INSTANT,
    timezone: { ...TIME_ZONE_SCHEMA },
    scraper: MODE,
    scraper_later: MODE,
    tier: { ...TIER_SCHEMA },
    caps: { ...CAPS_SCHEMA },
    payout_methods: createList(METHOD),
    projects: { ...createList(PROJECT), minItems: 1 },
  },
  { required: ['projects'] },
);
