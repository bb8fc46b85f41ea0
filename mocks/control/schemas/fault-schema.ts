import { operations } from '../../../src/generated/operations.js';
import { COUNT, closed } from './form-parts.js';
import { faultOptions, stubSpecOptions } from './mock-options.js';
import { toForm } from './to-form.js';

/** The body of `POST /_mock/stubs`. */
export const STUB_SCHEMA = toForm(stubSpecOptions);

/** The stubs of an organization in a snapshot. */
export const STUBS_SCHEMA = closed(
  {
    stubs: {
      type: 'array',
      items: closed(
        {
          ...STUB_SCHEMA.properties,
          operation: { enum: Object.keys(operations) },
          id: { type: 'string' },
          hits: COUNT,
        },
        { required: ['operation', 'data', 'id', 'hits'] },
      ),
    },
    added: COUNT,
  },
  { required: ['stubs', 'added'] },
);

/** The body of `POST /_mock/faults`. */
export const FAULT_SCHEMA = toForm(faultOptions);

/** The faults of an organization in a snapshot. */
export const FAULTS_SCHEMA = closed(
  {
    faults: {
      type: 'array',
      items: closed(
        {
          ...FAULT_SCHEMA.properties,
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
