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

const PUBLISHED_FOR = 'AccrualUpdate x-published-for';
const examplesOf401 = 'components responses Unauthorized content application/json examples';

/** For each rule the findings that must follow, each with a way to break it. */
const breaches: Record<string, Record<string, (spec: Loose) => void>> = {
  'operation-provenance': {
    'listCreators: x-provenance is missing': drop('/creators get x-provenance'),
    'listCreators: x-provenance mine is not one of reference, docs, ours': set('/creators get x-provenance', 'mine'),
  },
  'schema-provenance': { 'Uuid: x-provenance is missing': drop('Uuid x-provenance') },
  'property-provenance': {
    'components/schemas/Creator.id: x-provenance is missing': drop('Creator properties id x-provenance'),
    'components/schemas/Creator/properties/best/items.deep: x-provenance is missing': set('Creator properties best', {
      type: 'array',
      'x-provenance': 'ours',
      items: { type: 'object', properties: { deep: { type: 'string' } } },
    }),
    'inline: x-provenance is missing': set('/openapi.json get responses 200 content application/json schema', {
      type: 'object',
      properties: { inline: { type: 'string' } },
    }),
  },
  'parameter-provenance': {
    'createCreators: Idempotency-Key: x-provenance is missing': drop(
      'components parameters IdempotencyKey x-provenance',
    ),
  },
  'published-inputs': {
    '#/components/schemas/AccrualUpdate: updateAccrual, deleteAccrual share it; x-published-for must say for which of':
      shareBody,
    'AccrualUpdate: is not published for deleteAccrual, which needs its own': also(
      shareBody,
      set(PUBLISHED_FOR, ['updateAccrual']),
    ),
    'AccrualUpdate: is published for listCreators, which does not take it': set(PUBLISHED_FOR, [
      'updateAccrual',
      'listCreators',
    ]),
    'AccrualUpdate: is published for every list, and updateAccrual is none': set(PUBLISHED_FOR, 'every list'),
    'AccrualUpdate: x-published-for must be a list of operations or "every list"': set(PUBLISHED_FOR, 'all'),
  },
  'enum-provenance': {
    'schemas/AccrualStatus: earned: x-provenance is missing': drop('AccrualStatus x-enum-provenance earned'),
    'components/schemas/AccrualUpdate/properties/status: paid: is not a value of the enum': set(
      'AccrualUpdate properties status x-enum-provenance paid',
      'ours',
    ),
  },
  'one-tag': {
    'listCreators: has 0 tags, must have one': drop('/creators get tags'),
    'listCreators: has 2 tags, must have one': set('/creators get tags 1', 'more'),
  },
  'client-method': {
    'listCreators: x-client must be resource.method': drop('/creators get x-client'),
    "listCreators: x-client creators.create is createCreators's": set('/creators get x-client', 'creators.create'),
  },
  refusals: {
    'listCreators: response 401 is missing': drop('/creators get responses 401'),
    'listCreators: response 403 is missing': drop('/creators get responses 403'),
    'listCreators: response 429 is missing': drop('/creators get responses 429'),
  },
  'error-examples': {
    'listCreators: response 401 has no named examples': drop(examplesOf401),
    'listCreators: example invalid_api_key of response 401 must be an envelope': set(
      `${examplesOf401} invalid_api_key value meta code`,
      'no',
    ),
  },
  'success-examples': {
    'getOpenapi: response 200 has no example': drop('/openapi.json get responses 200 content application/json example'),
  },
  'request-examples': {
    'updateAccrual: the request body has no example': drop(
      '/accruals/{id} patch requestBody content application/json example',
    ),
  },
  'closed-requests': {
    'createCreators: #/components/schemas/CreatorBulkCreate must have additionalProperties: false': drop(
      'CreatorBulkCreate additionalProperties',
    ),
  },
  'transition-causes': {
    'AccrualStatus: magic is neither an operation nor one of accrualCron, discovery': set(
      'AccrualStatus x-transitions 0 by',
      'magic',
    ),
    'AccrualStatus: lost is not one of its values': set('AccrualStatus x-transitions 1 to', 'lost'),
    'AccrualStatus: no transition leads to rejected': (spec) =>
      spec.components.schemas.AccrualStatus['x-transitions'].splice(1, 1),
  },
  'variants-of-all-values': {
    'AccrualUpdate.status: rejected is in no x-variants': set('AccrualUpdate x-variants', [{ equal: { status: [] } }]),
  },
  'stored-defaults': {
    'Creator.created_at: is optional and has no x-stored-default: how is a row read that was stored before it?': store({
      created_at: undefined,
    }),
    'Creator.status: there is no rule magic; known are first_known_time': store({ status: { rule: 'magic' } }),
    'Creator.created_at: the rule first_known_time names found_at, which the schema does not have': store({
      created_at: { rule: 'first_known_time', of: ['found_at'] },
    }),
    'Creator.created_at: the rule first_known_time takes fields in of': store({
      created_at: { rule: 'first_known_time' },
    }),
    'Creator.readme: display_name has no x-references to a stored schema': store({
      readme: { rule: 'same_as_parent', of: 'display_name' },
    }),
    "Meta: x-stored creators is another schema's": also(
      store(),
      set('Meta x-stored', 'creators'),
      set('Meta properties code x-stored-default', null),
    ),
    'Meta.code: has x-stored-default, and Meta has no x-stored': set('Meta properties code x-stored-default', null),
  },
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

  describe.each(Object.entries(breaches))('%s', (rule, ways) => {
    it.each(Object.entries(ways))('%s', (finding, damage) => {
      const spec = fixtureSpec();
      damage(spec);
      const findings = checkHouseRules(spec);
      expect(findings.some((text) => text.includes(finding))).toBe(true);
      expect(findings.every((text) => text.startsWith(`${rule}: `))).toBe(true);
    });
  });
});
