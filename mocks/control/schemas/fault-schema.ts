import { operations } from '../../../src/generated/operations.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { FAULT_KIND_NAMES, type FaultField, type FaultSpec } from './fault-kinds.js';
import { COUNT, closed } from './form-parts.js';

const STUB_FIELDS = {
  operation: { type: 'string', description: 'An operationId.' },
  data: { description: 'The response.' },
  meta: { type: ['object', 'null'] },
  status: { type: 'integer', minimum: 200, maximum: 299, default: 200 },
  times: { ...COUNT, minimum: 1 },
} as const satisfies Record<string, DataSchema>;

/** The body of `POST /_mock/stubs`. */
export const STUB_SCHEMA = closed(STUB_FIELDS, { required: ['operation', 'data'] });

/** The stubs of an organization in a snapshot. */
export const STUBS_SCHEMA = closed(
  {
    stubs: {
      type: 'array',
      items: closed(
        { ...STUB_FIELDS, operation: { enum: Object.keys(operations) }, id: { type: 'string' }, hits: COUNT },
        { required: ['operation', 'data', 'id', 'hits'] },
      ),
    },
    added: COUNT,
  },
  { required: ['stubs', 'added'] },
);

const LATENCY: DataSchema = { type: 'integer', minimum: 0, maximum: 600_000 };

const FIELDS = {
  operation: { type: 'string', description: 'An operationId, or * for all.' },
  kind: { enum: FAULT_KIND_NAMES },
  times: { ...COUNT, minimum: 1, default: 1 },
  skip: { ...COUNT, default: 0 },
  probability: { type: 'number', minimum: 0, maximum: 1, default: 1 },
  status: { type: 'integer', minimum: 400, maximum: 599, default: 500 },
  code: { type: 'string', minLength: 1, maxLength: 100 },
  ms: { ...LATENCY, type: ['integer', 'array'], items: LATENCY, minItems: 2, maxItems: 2 },
  retry_after: { type: 'integer', minimum: 0, maximum: 86_400, default: 1 },
} as const satisfies Record<keyof FaultSpec | FaultField, DataSchema>;

/** The body of `POST /_mock/faults`. */
export const FAULT_SCHEMA = closed(FIELDS, { required: ['operation', 'kind'] });

/** The faults of an organization in a snapshot. */
export const FAULTS_SCHEMA = closed(
  {
    faults: {
      type: 'array',
      items: closed(
        {
          ...FIELDS,
          operation: { enum: ['*', ...Object.keys(operations)] },
          id: { type: 'string' },
          remaining: COUNT,
          hits: COUNT,
          skipped: COUNT,
        },
        { required: ['operation', 'kind', 'id', 'times', 'skip', 'remaining', 'hits', 'skipped'] },
      ),
    },
    added: COUNT,
    random: { type: 'integer' },
  },
  { required: ['faults', 'added', 'random'] },
);
