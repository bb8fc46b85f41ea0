import { makeTable } from '../../../base/values/typed-keys.js';
import { accrualStatusValues } from '../../../src/generated/transitions.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { COUNT, INSTANT, required } from './form-parts.js';

export const TEXT: DataSchema = { type: 'string' };

export const NUMBER: DataSchema = { type: 'number' };

/** A row with these fields, among those that the API shows. */
export function rowWith(fields: Readonly<Record<string, DataSchema>>): DataSchema {
  return { ...required({ id: TEXT, ...fields }), additionalProperties: true };
}

/** Any row. */
export const ROW: DataSchema = rowWith({});

/** An accrual, with the fields that a test usually reads. */
export const ACCRUAL: DataSchema = rowWith({
  creator_id: TEXT,
  structure_id: TEXT,
  status: { enum: accrualStatusValues },
  amount_cents: { type: 'integer' },
  period_start_at: INSTANT,
  period_end_at: INSTANT,
});

/** A sum of cents, as the ledger has it. */
export const SUM: DataSchema = required({ count: COUNT, amount_cents: NUMBER, exact_cents: TEXT });

/** A list under `data`. */
export function makeList(items: DataSchema): DataSchema {
  return required({ data: { type: 'array', items } });
}

/** An object with each of these names. */
export function makeNamed(names: readonly string[], value: DataSchema): DataSchema {
  return required(makeTable(names, () => value));
}
