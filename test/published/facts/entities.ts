import { expect } from 'vitest';
import type { Fact } from '../../../scripts/docs/service-facts.js';
import { publishedProperty } from './spec.js';
import { demoWorld, type Facts } from './world.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Whether a value is what a page says that a field is. */
const IS: Readonly<Record<string, (value: unknown) => boolean>> = {
  uuid: (value) => typeof value === 'string' && UUID.test(value),
  string: (value) => typeof value === 'string',
  'ISO 8601': (value) => typeof value === 'string' && INSTANT.test(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  'auto|selective': (value) => value === 'auto' || value === 'selective',
};

/** Where the rows of an entity are read. */
const ROWS: Readonly<Record<string, readonly [list: string, field?: string]>> = {
  Project: ['/projects'],
  Creator: ['/creators'],
  Video: ['/videos'],
  Campaign: ['/campaigns'],
  PayoutMethod: ['/payout-methods'],
  PayoutStructure: ['/payout-structures'],
  PayoutStructureVersion: ['/payout-structures', 'current_version'],
  PayoutAccrual: ['/payout-accruals'],
  PayoutPayment: ['/payout-payments'],
  PayoutPaymentLine: ['/payout-payments', 'payout_payment_lines'],
};

/** A fact `entity NAME`, `field: type`: so it is in every row that the mock returns, and in the spec. */
export function entityFacts(facts: readonly Fact[]): Facts {
  const held = facts.flatMap((fact) => {
    const entity = /^entity (\w+)$/.exec(fact.area)?.[1];
    const [field = '', type = ''] = fact.text.split(': ');
    const place = ROWS[entity ?? ''];
    const kinds = type.split(' | ').map((kind) => IS[kind]);
    if (!entity || !place || kinds.includes(undefined)) return [];
    const hold = async (): Promise<void> => {
      const [list, part] = place;
      const all = await demoWorld().all(list, list === '/payout-methods' ? { include_disabled: 1 } : {});
      const rows = all.flatMap((row) => (part ? row[part] : row));
      expect(rows.length).toBeGreaterThan(0);
      const wrong = rows.filter((row) => !(field in row) || !kinds.some((is) => is?.(row[field])));
      expect(wrong.slice(0, 1), `${entity}.${field} is not ${type}`).toEqual([]);
      publishedProperty(entity, field);
    };
    return [[fact.id, hold] as const];
  });
  return Object.fromEntries(held);
}
