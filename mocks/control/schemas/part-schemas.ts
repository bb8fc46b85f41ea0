import type { DataSchema } from '../../api/schemas/json-schema.js';
import { COUNT, closed, EPOCH_MS, INSTANT, pair, required } from './form-parts.js';

/** A header's value must not contain a line break, because the response could not be sent. */
const HEADERS: DataSchema = {
  type: 'object',
  propertyNames: { pattern: '^[a-z0-9-]+$' },
  additionalProperties: { type: 'string', pattern: '^[\\x20-\\x7e]*$' },
};

const KEPT_RESPONSE = required({
  route: { type: 'string' },
  body: { type: 'string' },
  response: required({
    status: { type: 'integer', minimum: 200, maximum: 299 },
    headers: HEADERS,
    body: { type: 'string' },
  }),
  at: EPOCH_MS,
});

/** The first responses of an organization in a snapshot. */
export const IDEMPOTENCY_SCHEMA: DataSchema = { type: 'array', items: pair({ type: 'string' }, KEPT_RESPONSE) };

/** The rate windows of an organization in a snapshot. */
export const RATE_LIMITS_SCHEMA = closed(
  {
    enabled: { type: 'boolean' },
    windows: { type: 'object', additionalProperties: { type: 'array', items: EPOCH_MS } },
  },
  { required: ['enabled', 'windows'] },
);

/** The warnings about an organization's callers in a snapshot. */
export const WARNINGS_SCHEMA: DataSchema = {
  type: 'array',
  items: required({
    at: INSTANT,
    code: { type: 'string' },
    message: { type: 'string' },
    operation: { type: ['string', 'null'] },
  }),
};

/** How often the calls of an organization relied on each assumption, in a snapshot. */
export const ASSUMPTIONS_SCHEMA: DataSchema = { type: 'array', items: pair({ type: 'string' }, COUNT) };
