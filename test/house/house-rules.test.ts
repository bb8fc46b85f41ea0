import { describe, expect, it } from 'vitest';
import { checkHouseRules, houseRules } from '../../scripts/generate/house-rules.js';
import { fixtureSpec } from './fixture-spec.js';

// biome-ignore lint/suspicious/noExplicitAny: breaking a document on purpose is clearer without types
type Loose = any;

/** Follows the keys of a path through the document, up to the last one. */
function find(spec: Loose, path: string): [Loose, last: string] {
  const keys = path.split(' ');
  const last = keys.pop() ?? '';
  return [keys.reduce((at, key) => at[key], spec), last];
}

const set = (path: string, value: unknown) => (spec: Loose) => {
  const [at, last] = find(spec, path);
  at[last] = value;
};
const drop = (path: string) => (spec: Loose) => {
  const [at, last] = find(spec, path);
  delete at[last];
};

/** For each rule a way to break it and the finding that must follow. */
const breaches: Record<string, [damage: (spec: Loose) => void, finding: string][]> = {
  'operation-provenance': [
    [drop('paths /creators get x-provenance'), 'listCreators: x-provenance is missing'],
    [
      set('paths /creators get x-provenance', 'mine'),
      'listCreators: x-provenance mine is not one of reference, docs, ours',
    ],
  ],
  'schema-provenance': [[drop('components schemas Uuid x-provenance'), 'Uuid: x-provenance is missing']],
  'property-provenance': [
    [drop('components schemas Creator properties id x-provenance'), 'Creator.id: x-provenance is missing'],
    [
      set('components schemas Creator properties best', {
        type: 'array',
        'x-provenance': 'ours',
        items: { type: 'object', properties: { deep: { type: 'string' } } },
      }),
      'Creator.best[].deep: x-provenance is missing',
    ],
    [
      (spec) => {
        const media = spec.paths['/openapi.json'].get.responses['200'].content['application/json'];
        media.schema = { type: 'object', properties: { inline: { type: 'string' } } };
      },
      'inline: x-provenance is missing',
    ],
  ],
  'parameter-provenance': [
    [
      drop('components parameters IdempotencyKey x-provenance'),
      'createCreators: Idempotency-Key: x-provenance is missing',
    ],
  ],
  'published-inputs': [
    [
      (spec) => shareBody(spec),
      '#/components/schemas/AccrualUpdate: updateAccrual, deleteAccrual share it; x-published-for must say for which of',
    ],
    [
      (spec) => {
        shareBody(spec);
        spec.components.schemas.AccrualUpdate['x-published-for'] = ['updateAccrual'];
      },
      '#/components/schemas/AccrualUpdate: is not published for deleteAccrual, which needs its own',
    ],
    [
      set('components schemas AccrualUpdate x-published-for', ['updateAccrual', 'listCreators']),
      '#/components/schemas/AccrualUpdate: is published for listCreators, which does not take it',
    ],
    [
      set('components schemas AccrualUpdate x-published-for', 'every list'),
      '#/components/schemas/AccrualUpdate: is published for every list, and updateAccrual is none',
    ],
    [
      set('components schemas AccrualUpdate x-published-for', 'all'),
      '#/components/schemas/AccrualUpdate: x-published-for must be a list of operations or "every list"',
    ],
  ],
  'enum-provenance': [
    [
      drop('components schemas AccrualStatus x-enum-provenance earned'),
      'components/schemas/AccrualStatus: earned: x-provenance is missing',
    ],
    [
      set('components schemas AccrualUpdate properties status x-enum-provenance paid', 'ours'),
      'components/schemas/AccrualUpdate/properties/status: paid: is not a value of the enum',
    ],
  ],
  'one-tag': [
    [drop('paths /creators get tags'), 'listCreators: has 0 tags, must have one'],
    [(spec) => spec.paths['/creators'].get.tags.push('more'), 'listCreators: has 2 tags, must have one'],
  ],
  'client-method': [
    [drop('paths /creators get x-client'), 'listCreators: x-client must be resource.method'],
    [
      set('paths /creators get x-client', 'creators.create'),
      "listCreators: x-client creators.create is createCreators's",
    ],
  ],
  refusals: ['401', '403', '429'].map((status) => [
    (spec) => delete spec.paths['/creators'].get.responses[status],
    `listCreators: response ${status} is missing`,
  ]),
  'error-examples': [
    [
      drop('components responses Unauthorized content application/json examples'),
      'listCreators: response 401 has no named examples',
    ],
    [
      set('components responses Unauthorized content application/json examples invalid_api_key value meta code', 'no'),
      'listCreators: example invalid_api_key of response 401 must be an envelope',
    ],
  ],
  'success-examples': [
    [
      drop('paths /openapi.json get responses 200 content application/json example'),
      'getOpenapi: response 200 has no example',
    ],
  ],
  'request-examples': [
    [
      drop('paths /accruals/{id} patch requestBody content application/json example'),
      'updateAccrual: the request body has no example',
    ],
  ],
  'closed-requests': [
    [
      drop('components schemas CreatorBulkCreate additionalProperties'),
      'createCreators: #/components/schemas/CreatorBulkCreate must have additionalProperties: false',
    ],
  ],
  'transition-causes': [
    [
      set('components schemas AccrualStatus x-transitions 0 by', 'magic'),
      'AccrualStatus: magic is neither an operation nor one of accrualCron, discovery',
    ],
    [
      set('components schemas AccrualStatus x-transitions 1 to', 'lost'),
      'AccrualStatus: lost is not one of its values',
    ],
    [
      (spec) => {
        spec.components.schemas.AccrualStatus['x-transitions'].splice(1, 1);
      },
      'AccrualStatus: no transition leads to rejected',
    ],
  ],
  'variants-of-all-values': [
    [
      set('components schemas AccrualUpdate x-variants', [{ equal: { status: [] } }]),
      'AccrualUpdate.status: rejected is in no x-variants',
    ],
  ],
  'stored-defaults': [
    [
      (spec) => store(spec, { created_at: undefined }),
      'Creator.created_at: is optional and has no x-stored-default: how is a row read that was stored before it?',
    ],
    [
      (spec) => store(spec, { status: { rule: 'magic' } }),
      'Creator.status: there is no rule magic; known are first_known_time',
    ],
    [
      (spec) => store(spec, { created_at: { rule: 'first_known_time', of: ['found_at'] } }),
      'Creator.created_at: the rule first_known_time names found_at, which the schema does not have',
    ],
    [
      (spec) => store(spec, { created_at: { rule: 'first_known_time' } }),
      'Creator.created_at: the rule first_known_time takes fields in of',
    ],
    [
      (spec) => store(spec, { readme: { rule: 'same_as_parent', of: 'display_name' } }),
      'Creator.readme: display_name has no x-references to a stored schema',
    ],
    [
      (spec) => {
        store(spec, {});
        spec.components.schemas.Meta['x-stored'] = 'creators';
        spec.components.schemas.Meta.properties.code['x-stored-default'] = null;
      },
      "Meta: x-stored creators is another schema's",
    ],
    [
      set('components schemas Meta properties code x-stored-default', null),
      'Meta.code: has x-stored-default, and Meta has no x-stored',
    ],
  ],
};

/** A second operation takes the body of the first. */
function shareBody(spec: Loose): void {
  const { patch } = spec.paths['/accruals/{id}'];
  spec.paths['/accruals/{id}'].delete = { ...patch, operationId: 'deleteAccrual', 'x-client': 'accruals.delete' };
}

/** Makes creators rows of a table, with the default of each optional field; `changes` puts something else in place of it. */
function store(spec: Loose, changes: Record<string, unknown>): void {
  const { Creator } = spec.components.schemas;
  Creator['x-stored'] = 'creators';
  for (const [field, given] of Object.entries({ created_at: null, status: null, readme: null, ...changes })) {
    if (given !== undefined) Creator.properties[field]['x-stored-default'] = given;
  }
}

describe('the house rules of the spec', () => {
  it('find nothing in a spec that keeps them', () => {
    expect(checkHouseRules(fixtureSpec())).toEqual([]);
  });

  it('take a stored schema that says how rows without a field are read', () => {
    const spec = fixtureSpec();
    store(spec, { created_at: { rule: 'first_known_time', of: [] }, readme: { rule: 'same_as', of: 'display_name' } });
    expect(checkHouseRules(spec)).toEqual([]);
  });

  it('each have a breach here that proves they can fail', () => {
    expect(Object.keys(breaches).sort()).toEqual(houseRules.map(({ name }) => name).sort());
  });

  for (const [rule, cases] of Object.entries(breaches)) {
    it.each(cases.map(([damage, finding]) => ({ damage, finding })))(`${rule}: $finding`, ({ damage, finding }) => {
      const spec = fixtureSpec();
      damage(spec);
      const findings = checkHouseRules(spec);
      expect(findings.some((text) => text.startsWith(`${rule}: `) && text.includes(finding))).toBe(true);
      expect(findings.every((text) => text.startsWith(`${rule}: `))).toBe(true);
    });
  }
});
