import type { KeyScope } from '../../api/organization.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { LIMIT_KEYS } from '../../world/store/limits.js';
import { FIXED_RULES, RULE_VARIANTS } from '../../world/store/rule-profile.js';
import type { ScraperMode, Tier } from '../../world/store/world.js';
import { COUNT, closed } from './form-parts.js';

// As tables, because a table that lacks a value does not compile.
/** The subscriptions. */
export const TIERS = Object.keys({ free: 1, starter: 1, ultra: 1 } satisfies Record<Tier, 1>);
const MODES = Object.keys({ auto: 1, stalled: 1, simulated: 1 } satisfies Record<ScraperMode, 1>);
const SCOPES = Object.keys({ read: 1, write: 1, admin: 1 } satisfies Record<KeyScope, 1>);

/** A mode of the scraper. */
export const MODE: DataSchema = { enum: MODES };

/** The scopes of a key, in bodies and options. */
export const SCOPES_SCHEMA: DataSchema = {
  type: 'array',
  items: { enum: SCOPES },
  description: 'The scopes of the API key. Default: read and write.',
};

/** Caps by limit key. */
export const CAPS_SCHEMA: DataSchema = {
  type: 'object',
  properties: Object.fromEntries(LIMIT_KEYS.map((key) => [key, { ...COUNT, type: ['integer', 'null'] }])),
  additionalProperties: false,
  description: "Caps that differ from the subscription's; null lifts one.",
};

/** The subscription, in bodies and options. */
export const TIER_SCHEMA: DataSchema = {
  enum: [...TIERS, null],
  description: 'The subscription whose caps apply; null lifts every cap.',
};

/** The choices of a rule profile, in bodies, options and snapshots. */
export const RULES_SCHEMA: DataSchema = closed(
  Object.fromEntries(
    Object.entries({ ...RULE_VARIANTS, ...FIXED_RULES }).map(([option, values]) => [option, { enum: values }]),
  ),
  { description: 'Choices of the rule profile that differ from the default one.' },
);

/** A time zone, in bodies, options and seeds; its existence is checked where it is used. */
export const TIME_ZONE_SCHEMA: DataSchema = {
  type: 'string',
  description: 'The IANA name of the time zone of statistics and goals. Default: UTC.',
};

/** A seed, in bodies and options. */
export const SEED: DataSchema = {
  type: ['string', 'object'],
  description: '"empty", "demo" or the content of a seed file.',
};
