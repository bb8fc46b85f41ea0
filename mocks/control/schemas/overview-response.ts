import { paymentStatusValues } from '../../../src/generated/transitions.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { COUNT, INSTANT, required } from './form-parts.js';
import { MODE } from './options-schema.js';
import { ACCRUAL, makeNamed, NUMBER, ROW, rowWith, TEXT } from './response-parts.js';

const PARTS = ['projects', 'creators', 'videos', 'campaigns', 'structures', 'accruals', 'payments'];

const makeExcerpt = (items: DataSchema): DataSchema => required({ total: COUNT, data: { type: 'array', items } });

/** `GET /_mock/overview`. */
export const OVERVIEW_RESPONSE: DataSchema = required({
  now: INSTANT,
  org_id: TEXT,
  scraper: MODE,
  tier: { enum: ['free', 'starter', 'ultra', null] },
  banned: { type: 'boolean' },
  totals: makeNamed(PARTS, COUNT),
  creators: makeExcerpt(rowWith({ tiktok_handle: TEXT, earned_cents: NUMBER, paid_cents: NUMBER })),
  accruals: makeExcerpt(ACCRUAL),
  payments: makeExcerpt(rowWith({ status: { enum: paymentStatusValues }, total_amount_cents: { type: 'integer' } })),
  videos: makeExcerpt(ROW),
  structures: makeExcerpt(ROW),
  goals: makeExcerpt(ROW),
  campaigns: makeExcerpt(ROW),
  timeline: { type: 'array', items: required({ date: TEXT, earned_cents: NUMBER, paid_cents: NUMBER }) },
  payout_methods: { type: 'array', items: required({ id: TEXT, name: TEXT, is_active: { type: 'boolean' } }) },
});
