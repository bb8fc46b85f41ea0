import { PARTS } from '../../mocks/control/schemas/form-parts.js';
import type { Schema } from './document.js';

/*
 * The descriptions of a seed's fields for editors. The mock does not need them, so they are here and not in a bundle.
 * Texts that messages need are in the schema itself.
 */

/** By field, if necessary with its list. */
const FIELDS: Readonly<Record<string, string>> = {
  start: 'The clock when the world is planted; the time of the hand-over unless told.',
  now: "The clock when the world is handed over. Default: the mock's own start.",
  scraper: 'How creators are scraped until now. Default: auto.',
  scraper_later: 'How creators are scraped after now. Default: as before.',
  order: 'The place among everything at the same instant, lowest first. Default: 0, or that of the entry around it.',
  at: 'When this happens; at the start, or as soon as what it needs is there, unless told.',
  'changes.at': 'When this happens.',
  'counts.at': 'When this happens.',
  'payout_accruals.at': 'When this happens.',
  'payout_payments.at': 'When this happens.',
  'assigned_to.at': 'When it was entered; at assigned_at unless told.',
  'reviews.at': 'When this happens.',
  removed_at: 'When it is removed.',
  unreachable_at:
    'When its account becomes private. Nothing of it is scraped from then until now; all others are scraped at now.',
  found_at: 'When the scraper finds it. Default: at posted_at, or with its creator if that is later.',
  growth: "How the creator grows with the scraper simulated. Other fields follow from the creator's id.",
  posts_per_week: 'New videos per week, on average.',
  typical_views: 'Views that a median video gets in its first month.',
  spread: 'How unequal the videos are: the standard deviation of the logarithm of their views.',
  followers: 'Followers at the first scrape.',
  captions: 'Titles that new videos take.',
  'reviews.title': 'Only videos whose title contains this text. Default: all that wait.',
  first_open: 'Takes the oldest open accrual of those that match; if none is open, nothing happens.',
  outstanding_plus_cents:
    'Pays what is open to the creator and so many cents more, or less if negative. If nothing is open, no payment is made.',
  disabled_at: 'When it is disabled.',
  archived_at: 'When it is archived.',
  voided_at: 'When it is voided.',
  paid_at: 'When it was paid; at `at` unless told.',
  assigned_at: 'From when it counts.',
  unassigned_at: 'When it ends.',
  posted_at: 'When it was posted.',
  tracking_disabled_at: 'When its tracking is disabled.',
  tracking_start_date: 'The first day of tracking.',
  start_date: 'The first day.',
  end_date: 'The last day.',
  date: 'The day it stands at.',
  target_at: 'When the target is to be reached.',
  period: 'A time in the period of the accrual.',
  repeat: 'How many there are of this entry; {n} in its texts is the number of each. Not within a repeated entry.',
  counts: 'Later counts, an entry a scrape; what is left out stays.',
  accruals: 'What is paid, in place of all that is open.',
  'posts.tracking_status': "What it is once it was found; as the creator's tracking_mode says, unless told.",
  display_name: 'The name that TikTok shows.',
  creator: 'A creator of this project, by handle.',
  structure: 'The structure of the accrual, by name.',
  method: 'The payout method, by name.',
};

/** For one entry, by its list. */
const ENTRIES: Readonly<Record<string, string>> = {
  posts: 'A video that the creator posted; it is discovered when the clock reaches posted_at.',
  assigned_to: 'A handle, or a handle with dates.',
  reviews: 'A review of the videos that wait for one (pending_review) at that time.',
  payout_accruals: 'What was decided about one accrual that the cron made.',
};

const WHOLE = 'A world for the mock of trackagoat-sdk to begin with.';
/** The end of what is said of a time. */
export const TIMES = ' A time, or {"ago": "4w"}, {"in": "2w"} or {"after": "3d"}.';
const TIME_PARTS = ['time', 'timeOrNull', 'day', 'dayOrNull'].map((name) => PARTS + name);

/** The schema of seeds with the descriptions of its fields. */
export function describeSeed(schema: Schema): Schema {
  return { ...describeFields(schema, ''), description: WHOLE };
}

/** A shared part of the seed schema, with the descriptions of its fields. A list has the name of its field. */
export function describeSeedPart(name: string, part: Schema): Schema {
  if (name === 'videoCounts') return describeField('counts', part, '');
  if (name === 'order') return describeField(name, part, '');
  return name === 'videoChanges' ? describeField('changes', part, '') : part;
}

function describeFields(schema: Schema, list: string): Schema {
  if (!schema.properties) return schema;
  const fields = Object.entries(schema.properties).map(([name, field]) => [name, describeField(name, field, list)]);
  return { ...schema, properties: Object.fromEntries(fields) };
}

function describeField(name: string, field: Schema, list: string): Schema {
  const isTime = field.$ref !== undefined && TIME_PARTS.includes(field.$ref);
  if (field.$ref?.startsWith(PARTS) && !isTime) return field;
  const inner = field.items ? { ...field, items: describeEntry(field.items, name) } : describeFields(field, name);
  const words = name === 'changes' ? describeChanges(inner) : (FIELDS[`${list}.${name}`] ?? FIELDS[name]);
  return words === undefined ? inner : { ...inner, description: isTime ? words + TIMES : words };
}

function describeEntry(entry: Schema, list: string): Schema {
  const described = describeFields(entry, list);
  const words = ENTRIES[list];
  return words === undefined ? described : { ...described, description: words };
}

function describeChanges({ items }: Schema): string {
  const body = items?.$ref?.replace(/.*\//, '');
  return `What is changed later: bodies of ${body}, each with its time.`;
}
