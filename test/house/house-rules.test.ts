import { describe, expect, it } from 'vitest';
import { checkHouseRules, houseRules } from '../../scripts/generate/house-rules.js';
import { fixtureSpec } from './fixture-spec.js';

// biome-ignore lint/suspicious/noExplicitAny: breaking a document on purpose is clearer without types
type Loose = any;

/** Follows the keys of a path, up to the last one: from a route, from a schema by its capital, or from the top. */
function find(spec: Loose, path: string): [Loose, last: string] {
  const keys = path.split(' ');
  const last = keys.pop() ?? '';
  const start = path.startsWith('/') ? spec.paths : /^[A-Z]/.test(path) ? spec.components.schemas : spec;
  return [keys.reduce((at, key) => at[key], start), last];
}

const set = (path: string, value: unknown) => (spec: Loose) => {
  const [at, last] = find(spec, path);
  at[last] = value;
};
const drop = (path: string) => (spec: Loose) => {
  const [at, last] = find(spec, path);
  delete at[last];
};
const also =
  (...damages: readonly ((spec: Loose) => void)[]) =>
  (spec: Loose) => {
    for (const damage of damages) damage(spec);
  };

/** A second operation takes the body of the first. */
function shareBody(spec: Loose): void {
  const { patch } = spec.paths['/accruals/{id}'];
  spec.paths['/accruals/{id}'].delete = { ...patch, operationId: 'deleteAccrual', 'x-client': 'accruals.delete' };
}

/** Makes creators rows of a table, with the default of each optional field; `changes` puts something else in place of it. */
const store =
  (changes: Record<string, unknown> = {}) =>
  (spec: Loose): void => {
    const { Creator } = spec.components.schemas;
    Creator['x-stored'] = 'creators';
    for (const [field, given] of Object.entries({ created_at: null, status: null, readme: null, ...changes })) {
      if (given !== undefined) Creator.properties[field]['x-stored-default'] = given;
    }
  };

const deep = { type: 'object', properties: { deep: { type: 'string' } } };
const inline = { type: 'object', properties: { inline: { type: 'string' } } };
const examplesOf401 = 'components responses Unauthorized content application/json examples';
const listParts = '/creators get responses';

/** For each rule ways to break it, each with the finding that must follow. */
const breaches: Record<string, [damage: (spec: Loose) => void, finding: string][]> = {
  'operation-provenance': [
    [drop('/creators get x-provenance'), 'listCreators: x-provenance is missing'],
    [set('/creators get x-provenance', 'mine'), 'listCreators: x-provenance mine is not one of reference, docs, ours'],
  ],
  'schema-provenance': [[drop('Uuid x-provenance'), 'Uuid: x-provenance is missing']],
  'property-provenance': [
    [drop('Creator properties id x-provenance'), 'components/schemas/Creator.id: x-provenance is missing'],
    [
      set('Creator properties best', { type: 'array', 'x-provenance': 'ours', items: deep }),
      'components/schemas/Creator/properties/best/items.deep: x-provenance is missing',
    ],
    [set('/openapi.json get responses 200 content application/json schema', inline), 'inline: x-provenance is missing'],
  ],
  'parameter-provenance': [
    [
      drop('components parameters IdempotencyKey x-provenance'),
      'createCreators: Idempotency-Key: x-provenance is missing',
    ],
  ],
  'published-inputs': [
    [
      shareBody,
      '#/components/schemas/AccrualUpdate: updateAccrual, deleteAccrual share it; x-published-for must say for which of',
    ],
    [
      also(shareBody, set('AccrualUpdate x-published-for', ['updateAccrual'])),
      'AccrualUpdate: is not published for deleteAccrual, which needs its own',
    ],
    [
      set('AccrualUpdate x-published-for', ['updateAccrual', 'listCreators']),
      'AccrualUpdate: is published for listCreators, which does not take it',
    ],
    [
      set('AccrualUpdate x-published-for', 'every list'),
      'AccrualUpdate: is published for every list, and updateAccrual is none',
    ],
    [
      set('AccrualUpdate x-published-for', 'all'),
      'AccrualUpdate: x-published-for must be a list of operations or "every list"',
    ],
  ],
  'enum-provenance': [
    [drop('AccrualStatus x-enum-provenance earned'), 'schemas/AccrualStatus: earned: x-provenance is missing'],
    [
      set('AccrualUpdate properties status x-enum-provenance paid', 'ours'),
      'components/schemas/AccrualUpdate/properties/status: paid: is not a value of the enum',
    ],
  ],
  'one-tag': [
    [drop('/creators get tags'), 'listCreators: has 0 tags, must have one'],
    [set('/creators get tags 1', 'more'), 'listCreators: has 2 tags, must have one'],
  ],
  'client-method': [
    [drop('/creators get x-client'), 'listCreators: x-client must be resource.method'],
    [set('/creators get x-client', 'creators.create'), "listCreators: x-client creators.create is createCreators's"],
  ],
  refusals: [
    [drop(`${listParts} 401`), 'listCreators: response 401 is missing'],
    [drop(`${listParts} 403`), 'listCreators: response 403 is missing'],
    [drop(`${listParts} 429`), 'listCreators: response 429 is missing'],
  ],
  'error-examples': [
    [drop(examplesOf401), 'listCreators: response 401 has no named examples'],
    [
      set(`${examplesOf401} invalid_api_key value meta code`, 'no'),
      'listCreators: example invalid_api_key of response 401 must be an envelope',
    ],
  ],
  'success-examples': [
    [
      drop('/openapi.json get responses 200 content application/json example'),
      'getOpenapi: response 200 has no example',
    ],
  ],
  'request-examples': [
    [
      drop('/accruals/{id} patch requestBody content application/json example'),
      'updateAccrual: the request body has no example',
    ],
  ],
  'closed-requests': [
    [
      drop('CreatorBulkCreate additionalProperties'),
      'createCreators: #/components/schemas/CreatorBulkCreate must have additionalProperties: false',
    ],
  ],
  'transition-causes': [
    [
      set('AccrualStatus x-transitions 0 by', 'magic'),
      'AccrualStatus: magic is neither an operation nor one of accrualCron, discovery',
    ],
    [set('AccrualStatus x-transitions 1 to', 'lost'), 'AccrualStatus: lost is not one of its values'],
    [
      (spec) => spec.components.schemas.AccrualStatus['x-transitions'].splice(1, 1),
      'AccrualStatus: no transition leads to rejected',
    ],
  ],
  'variants-of-all-values': [
    [
      set('AccrualUpdate x-variants', [{ equal: { status: [] } }]),
      'AccrualUpdate.status: rejected is in no x-variants',
    ],
  ],
  'stored-defaults': [
    [
      store({ created_at: undefined }),
      'Creator.created_at: is optional and has no x-stored-default: how is a row read that was stored before it?',
    ],
    [store({ status: { rule: 'magic' } }), 'Creator.status: there is no rule magic; known are first_known_time'],
    [
      store({ created_at: { rule: 'first_known_time', of: ['found_at'] } }),
      'Creator.created_at: the rule first_known_time names found_at, which the schema does not have',
    ],
    [
      store({ created_at: { rule: 'first_known_time' } }),
      'Creator.created_at: the rule first_known_time takes fields in of',
    ],
    [
      store({ readme: { rule: 'same_as_parent', of: 'display_name' } }),
      'Creator.readme: display_name has no x-references to a stored schema',
    ],
    [
      also(store(), set('Meta x-stored', 'creators'), set('Meta properties code x-stored-default', null)),
      "Meta: x-stored creators is another schema's",
    ],
    [set('Meta properties code x-stored-default', null), 'Meta.code: has x-stored-default, and Meta has no x-stored'],
  ],
};

describe('the house rules of the spec', () => {
  it('find nothing in a spec that keeps them, and in a stored schema that says how rows without a field are read', () => {
    const spec = fixtureSpec();
    expect(checkHouseRules(spec)).toEqual([]);
    const readme = { rule: 'same_as', of: 'display_name' };
    store({ created_at: { rule: 'first_known_time', of: [] }, readme })(spec);
    expect(checkHouseRules(spec)).toEqual([]);
  });

  it('each have a breach here that proves they can fail', () => {
    expect(Object.keys(breaches).sort()).toEqual(houseRules.map(({ name }) => name).sort());
  });

  const cases = Object.entries(breaches).flatMap(([rule, ways]) => ways.map((way) => [rule, ...way] as const));
  it.each(cases.map(([rule, damage, finding]) => ({ rule, damage, finding })))(
    '$rule: $finding',
    ({ rule, damage, finding }) => {
      const spec = fixtureSpec();
      damage(spec);
      const findings = checkHouseRules(spec);
      expect(findings.some((text) => text.includes(finding))).toBe(true);
      expect(findings.every((text) => text.startsWith(`${rule}: `))).toBe(true);
    },
  );
});
