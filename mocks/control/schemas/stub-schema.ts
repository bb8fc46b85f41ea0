import { operations } from '../../../src/generated/operations.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { COUNT, closed } from './form-parts.js';

const FIELDS = {
  operation: { type: 'string', description: 'An operationId.' },
  data: { description: 'The response.' },
  meta: { type: ['object', 'null'] },
  status: { type: 'integer', minimum: 200, maximum: 299, default: 200 },
  times: { ...COUNT, minimum: 1 },
} as const satisfies Record<string, DataSchema>;

/** The body of `POST /_mock/stubs`. */
export const STUB_SCHEMA = closed(FIELDS, { required: ['operation', 'data'] });

/** The stubs of an organization in a snapshot. */
export const STUBS_SCHEMA = closed(
  {
    stubs: {
      type: 'array',
      items: closed(
        { ...FIELDS, operation: { enum: Object.keys(operations) }, id: { type: 'string' }, hits: COUNT },
        { required: ['operation', 'data', 'id', 'hits'] },
      ),
    },
    added: COUNT,
  },
  { required: ['stubs', 'added'] },
);
