import { operations } from '../../../src/generated/operations.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { controlSchemas } from './control-schemas.js';
import { COUNT, closed } from './form-parts.js';

const OPERATIONS = Object.keys(operations);

/** A list of a snapshot: each as callers write it, with the defaults filled in, its id and what the mock counts. */
function keptList(
  { properties, required = [] }: DataSchema,
  operation: DataSchema,
  filled: readonly string[],
  counts: Readonly<Record<string, DataSchema>>,
): DataSchema {
  const fields = { ...properties, operation, id: { type: 'string' } as const, ...counts };
  return { type: 'array', items: closed(fields, { required: [...required, 'id', ...filled, ...Object.keys(counts)] }) };
}

/** The stubs of an organization in a snapshot. */
export const STUBS_SCHEMA = closed(
  { stubs: keptList(controlSchemas.stub, { enum: OPERATIONS }, [], { hits: COUNT }), added: COUNT },
  { required: ['stubs', 'added'] },
);

const FAULT_COUNTS = { remaining: COUNT, hits: COUNT, skipped: COUNT };

/** The faults of an organization in a snapshot. */
export const FAULTS_SCHEMA = closed(
  {
    faults: keptList(controlSchemas.fault, { enum: ['*', ...OPERATIONS] }, ['times', 'skip'], FAULT_COUNTS),
    added: COUNT,
    random: { type: 'integer' },
  },
  { required: ['faults', 'added', 'random'] },
);
