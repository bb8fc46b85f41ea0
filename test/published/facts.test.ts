import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FACTS_PATH, parseFacts } from '../../scripts/docs/service-facts.js';
import { catalogueRules, writeShapes } from './facts/catalogue.js';
import { entityFacts } from './facts/entities.js';
import { goalShapes } from './facts/goal-shapes.js';
import { payoutRules } from './facts/payout-rules.js';
import { parameterFacts, responseShapes, valueFacts } from './facts/reads.js';
import { routeFacts } from './facts/routes.js';
import { limitFacts, transportFacts } from './facts/transport.js';
import type { Facts } from './facts/world.js';

const facts = parseFacts(readFileSync(FACTS_PATH, 'utf8'));

const parts: readonly Facts[] = [
  entityFacts(facts),
  routeFacts(facts),
  payoutRules,
  catalogueRules,
  valueFacts,
  transportFacts,
  limitFacts,
  parameterFacts,
  goalShapes,
  responseShapes,
  writeShapes,
];
const held: Facts = Object.assign({}, ...parts);

describe('the list of facts', () => {
  it('has every fact once, F001 to F329', () => {
    const wanted = Array.from({ length: 329 }, (_, at) => `F${String(at + 1).padStart(3, '0')}`);
    expect(facts.map(({ id }) => id)).toEqual(wanted);
  });

  it('has an assertion for each, and no assertion twice or for none', () => {
    const ids = parts.flatMap((part) => Object.keys(part)).sort();
    const missing = facts.map(({ id }) => id).filter((id) => !ids.includes(id));
    console.info(`${ids.length} of ${facts.length} published facts are held by an assertion.`);
    expect(missing).toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => !facts.some((fact) => fact.id === id))).toEqual([]);
  });
});

describe('it is published that', () => {
  for (const { id, area, text } of facts) {
    const hold = held[id];
    if (hold) it(`${id} ${area}: ${text}`, hold);
  }
});
