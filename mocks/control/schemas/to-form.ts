import type { Kind, OptionRule, OptionTable } from '../../../base/options/option-table.js';
import { readRow } from '../../../base/options/take-options.js';
import { keepGiven } from '../../../base/values/keep-given.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { COUNT, closed, INSTANT } from './form-parts.js';

/** The kinds as JSON has them. A table with another kind has no form: it does not compile. */
const KINDS = {
  any: () => ({}),
  text: () => ({ type: 'string' }),
  flag: () => ({ type: 'boolean' }),
  number: () => ({ type: 'number', minimum: 0 }),
  whole: ({ from, to }) => ({ ...COUNT, ...keepGiven({ minimum: from, maximum: to }) }),
  data: ({ orNull }) => ({ type: orNull ? ['object', 'null'] : 'object' }),
  list: () => ({ type: 'array' }),
  one: ({ of: texts = [], orNull }) => ({ enum: orNull ? [...texts, null] : texts }),
  moment: () => INSTANT,
} satisfies Partial<Record<Kind, (rule: OptionRule) => DataSchema>>;

/** The form of a body that has the options of a table, in snake case. */
export function toForm(table: OptionTable<keyof typeof KINDS>): DataSchema {
  const required: string[] = [];
  const fields = Object.entries(table).map(([option, row]): [string, DataSchema] => {
    const name = option.replace(/[A-Z]/g, '_$&').toLowerCase();
    const rule = readRow(row);
    if (rule.needed) required.push(name);
    if (rule.fields) return [name, toForm(rule.fields)];
    return [name, { ...KINDS[rule.kind](rule), ...rule.json }];
  });
  return closed(Object.fromEntries(fields), required.length > 0 ? { required } : {});
}
