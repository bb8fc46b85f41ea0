import type { JsonSchema, JsonType } from '../../api/schemas/json-schema.js';
import { COUNT, closed, extendBody, INSTANT, PARTS } from './form-parts.js';
import { CAPS_SCHEMA, TIER_SCHEMA, TIME_ZONE_SCHEMA } from './options-schema.js';
import { TIKTOK_URL, VIDEO_COUNTS } from './video-schemas.js';

type SeedPart = 'time' | 'timeOrNull' | 'day' | 'dayOrNull' | 'videoCounts' | 'videoChanges';
type Fields = Readonly<Record<string, JsonSchema>>;

/** Weeks, days, hours, minutes and seconds, each at most once and in this order. */
const STRETCH_PATTERN = '^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$';

const EXAMPLES = 'stretch of time such as 4w, 2d 6h or 90m';

const STRETCH: JsonSchema = {
  type: 'string',
  pattern: STRETCH_PATTERN,
  description: `must be a ${EXAMPLES}`,
};

const FORMS = {
  ago: { ...STRETCH, description: `must be a ${EXAMPLES}: so long before the hand-over` },
  in: { ...STRETCH, description: `must be a ${EXAMPLES}: so long after the hand-over` },
  after: {
    ...STRETCH,
    description:
      'So long after the beginning of what it belongs to: the posting of a post, else the start of the seed.',
  },
} as const;

/** A time; `format` and the fields each say something of one of its forms only. */
function createTime(format: 'date' | 'date-time', types: readonly JsonType[]): JsonSchema {
  return { ...closed(FORMS, { minProperties: 1, maxProperties: 1 }), type: ['string', 'object', ...types], format };
}

function getPart(name: SeedPart): JsonSchema {
  return { $ref: `${PARTS}${name}` };
}

function timeAs(part: SeedPart, description: string): JsonSchema {
  return { ...getPart(part), description: `${description} A time, or {"ago": "4w"}, {"in": "2w"} or {"after": "3d"}.` };
}

const AT = timeAs('time', 'When this happens.');
const SOON = timeAs('time', 'When this happens; at the start, or as soon as what it needs is there, unless told.');
const REMOVED = timeAs('time', 'When it is removed.');

/** A list whose entries may each stand for many. */
function createList(entry: JsonSchema): JsonSchema {
  const repeated: Fields = {
    repeat: {
      type: 'integer',
      minimum: 1,
      maximum: 10_000,
      description: 'How many there are of this entry; {n} in its texts is the number of each.',
    },
    every: { ...STRETCH, description: `must be a ${EXAMPLES}: how much later each is than the one before` },
  };
  return { type: 'array', items: { ...entry, properties: { ...entry.properties, ...repeated } } };
}

/** What becomes of a thing: bodies of its update, each with its time. */
function changesBy(body: string, add: Fields = {}): JsonSchema {
  const list = createList(extendBody(body, { add: { ...add, at: AT }, require: ['at'], more: { minProperties: 2 } }));
  return { ...list, description: `What is changed later: bodies of ${body}, each with its time.` };
}

function createCounts(counts: Fields): JsonSchema {
  const list = createList(closed({ at: AT, ...counts }, { required: ['at'], minProperties: 2 }));
  return { ...list, description: 'Later counts, an entry a scrape; what is left out stays.' };
}

/** Handles and URLs in which the number of a repetition may stand. */
const HANDLE: JsonSchema = {
  type: 'string',
  pattern: '^@?(?:[A-Za-z0-9._-]|\\{n\\}){1,30}$',
  description: 'must be 1 to 30 of letters, digits, `.`, `_` and `-`; a leading @ is dropped.',
};
const URL: JsonSchema = {
  type: 'string',
  pattern: TIKTOK_URL.replaceAll('[A-Za-z0-9._-]', '(?:[A-Za-z0-9._-]|\\{n\\})').replace('[0-9]', '(?:[0-9]|\\{n\\})'),
  description: 'must be the URL of a TikTok video, such as https://www.tiktok.com/@handle/video/7300000000000000001',
};
const NAMED: JsonSchema = { type: 'string', minLength: 1 };
const CREATOR: JsonSchema = { ...NAMED, description: 'A creator of this project, by handle.' };

/** What stands in several places of a seed; the compiled check has each once, and so has seed.schema.json. */
export const SEED_PARTS = {
  time: createTime('date-time', []),
  timeOrNull: createTime('date-time', ['null']),
  day: createTime('date', []),
  dayOrNull: createTime('date', ['null']),
  videoCounts: createCounts(VIDEO_COUNTS),
  videoChanges: changesBy('VideoUpdate'),
} as const satisfies Record<SeedPart, JsonSchema>;

const VIDEO_LIFE: Fields = {
  ...VIDEO_COUNTS,
  counts: getPart('videoCounts'),
  changes: getPart('videoChanges'),
  tracking_disabled_at: timeAs('time', 'When its tracking is disabled.'),
  removed_at: REMOVED,
};

const POST = closed(
  {
    posted_at: timeAs('time', 'When it was posted.'),
    title: { type: ['string', 'null'] },
    url: URL,
    tracking_status: {
      enum: ['auto_tracked', 'pending_review', 'included', 'excluded'],
      description: "What it is once it was found; as the creator's tracking_mode says, unless told.",
    },
    readme: { type: ['string', 'null'] },
    metadata: { type: 'object' },
    ...VIDEO_LIFE,
  },
  {
    required: ['posted_at'],
    description: 'A video that the creator posted; it is discovered when the clock reaches posted_at.',
  },
);

const GOAL_DAYS: Fields = {
  start_date: timeAs('dayOrNull', 'The first day.'),
  end_date: timeAs('dayOrNull', 'The last day.'),
};

const GOAL = extendBody('GoalCreate', {
  add: { ...GOAL_DAYS, at: SOON, changes: changesBy('GoalUpdate', GOAL_DAYS), removed_at: REMOVED },
});

const CREATOR_COUNTS: Fields = { follower_count: COUNT, total_likes_count: COUNT, video_count: COUNT };

const CREATOR_ENTRY = extendBody('CreatorCreate', {
  add: {
    tiktok_handle: HANDLE,
    tracking_start_date: timeAs('day', 'The first day of tracking.'),
    display_name: { type: ['string', 'null'], description: 'The name that TikTok shows.' },
    at: SOON,
    ...CREATOR_COUNTS,
    counts: createCounts(CREATOR_COUNTS),
    posts: createList(POST),
    goals: createList(GOAL),
    changes: changesBy('CreatorUpdate'),
    removed_at: REMOVED,
  },
});

const ASSIGNMENT = closed(
  {
    creator: CREATOR,
    assigned_at: timeAs('time', 'From when it counts.'),
    at: timeAs('time', 'When it was entered; at assigned_at unless told.'),
    unassigned_at: timeAs('time', 'When it ends.'),
  },
  { type: ['string', 'object'], minLength: 1, required: ['creator'], description: 'A handle, or a handle with dates.' },
);

const STRUCTURE = extendBody('PayoutStructureCreate', {
  omit: ['project_id'],
  add: {
    at: SOON,
    assigned_to: createList(ASSIGNMENT),
    changes: changesBy('PayoutStructureUpdate'),
    archived_at: timeAs('time', 'When it is archived.'),
  },
});

const ITEM_OF = 'must name exactly one of creator (handle), video (URL) and campaign (name), all of this project';
const CAMPAIGN_ITEM = closed(
  { creator: CREATOR, video: NAMED, campaign: NAMED, at: SOON, removed_at: REMOVED },
  { oneOf: [{ required: ['creator'] }, { required: ['video'] }, { required: ['campaign'] }], description: ITEM_OF },
);

const TARGET: Fields = { target_at: timeAs('timeOrNull', 'When the target is to be reached.') };

const CAMPAIGN = extendBody('CampaignCreate', {
  add: {
    ...TARGET,
    at: SOON,
    items: createList(CAMPAIGN_ITEM),
    changes: changesBy('CampaignUpdate', TARGET),
    removed_at: REMOVED,
  },
});

const CHOICE: Fields = {
  structure: { ...NAMED, description: 'The structure of the accrual, by name.' },
  period: timeAs('time', 'A time in the period of the accrual.'),
};

const DECISION = closed(
  { at: AT, creator: CREATOR, ...CHOICE, status: { enum: ['rejected', 'voided'] } },
  { required: ['at', 'creator', 'status'], description: 'What was decided about one accrual that the cron made.' },
);

const PAYMENT = extendBody('PayoutPaymentCreate', {
  omit: ['project_id', 'creator_id', 'method_id', 'accrual_ids'],
  add: {
    at: AT,
    creator: CREATOR,
    method: { ...NAMED, description: 'The payout method, by name.' },
    accruals: {
      ...createList(closed(CHOICE)),
      minItems: 1,
      description: 'What is paid, in place of all that is open.',
    },
    paid_at: timeAs('time', 'When it was paid; at `at` unless told.'),
    changes: changesBy('PayoutPaymentUpdate'),
    voided_at: timeAs('time', 'When it is voided.'),
  },
  require: ['at'],
});

const ANNOTATION = extendBody('AnnotationCreate', {
  omit: ['project_id', 'entity', 'entity_id'],
  add: {
    at: SOON,
    date: timeAs('day', 'The day it stands at.'),
    creator: CREATOR,
    video: NAMED,
    campaign: NAMED,
  },
});

const PROJECT = extendBody('ProjectCreate', {
  add: {
    at: SOON,
    creators: createList(CREATOR_ENTRY),
    videos: createList(extendBody('VideoAdd', { add: { url: URL, at: SOON, ...VIDEO_LIFE } })),
    payout_structures: createList(STRUCTURE),
    campaigns: createList(CAMPAIGN),
    payout_accruals: createList(DECISION),
    payout_payments: createList(PAYMENT),
    annotations: createList(ANNOTATION),
    changes: changesBy('ProjectUpdate'),
  },
});

const METHOD = extendBody('PayoutMethodCreate', {
  add: {
    at: SOON,
    changes: changesBy('PayoutMethodUpdate'),
    disabled_at: timeAs('time', 'When it is disabled.'),
    removed_at: REMOVED,
  },
});

/** What a seed file must look like; published as `seed.schema.json`. */
export const SEED_SCHEMA: JsonSchema = closed(
  {
    $schema: { type: 'string' },
    start: timeAs('time', 'The clock when the world is planted; the time of the hand-over unless told.'),
    now: { ...INSTANT, description: "The clock when the world is handed over. Default: the mock's own start." },
    timezone: { ...TIME_ZONE_SCHEMA },
    scraper: { enum: ['auto', 'stalled', 'simulated'], description: 'How creators are scraped. Default: auto.' },
    tier: { ...TIER_SCHEMA },
    caps: { ...CAPS_SCHEMA },
    payout_methods: createList(METHOD),
    projects: { ...createList(PROJECT), minItems: 1 },
  },
  { required: ['projects'], description: 'A world for the mock of trackagoat-sdk to begin with.' },
);
