import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { call } from '../control/plain-call.js';
import { document as contract, spec } from '../harness/spec.js';

// biome-ignore lint/suspicious/noExplicitAny: the document is walked by paths
type Node = any;

/**
 * The pages' statements about inputs, operation by operation, written down from the list of facts (F119, F141 to F144, F238 to F261,
 * F309 to F329) and not from the tags of openapi.yaml. All else in the document is a choice of this project.
 */
const PAGED = '?limit ?cursor';
const PUBLISHED: Readonly<Record<string, string>> = {
  listProjects: PAGED,
  listCreators: `?project_id ?search ${PAGED}`,
  createCreators:
    'tiktok_handle tracking_mode tracking_start_date creators creators.tiktok_handle creators.tracking_mode creators.tracking_start_date',
  updateCreator: 'tiktok_handle readme metadata',
  listVideos: `?project_id ?creator_id ${PAGED}`,
  updateVideo: 'readme metadata',
  getVideoStats: '?from ?to ?tz ?metric ?granularity ?base_metric ?cohort',
  listCampaigns: `?project_id ${PAGED}`,
  createCampaign: 'name',
  updateCampaign: 'name readme metadata target_views target_at',
  addCampaignItem: 'item_type item_id',
  getCampaignStats: '?from ?to',
  getGoalCompliance: '?creator_id ?period ?reference_date',
  getAnalytics: '?entity ?entity_id ?metric ?mode ?granularity ?from ?to ?tz ?base_metric ?compare ?breakdown ?format',
  listAnnotations: PAGED,
  getVideoLeaderboard: '?project_id ?from ?to ?order ?limit ?offset',
  getPostingHeatmap: '?project_id ?from ?to ?tz',
  getGoalComplianceCounts: '?project_id',
  getViewDistribution: '?project_id',
  getOutliers: '?project_id',
  getCreatorLeaderboard: '?project_id',
  getPostingConsistency: '?project_id',
  getCreatorScatter: '?project_id',
  getCampaignLeaderboard: '?project_id',
  getMemberOverlap: '?project_id',
  listPayoutMethods: `?include_disabled ${PAGED}`,
  createPayoutMethod: 'name icon_path metadata readme',
  updatePayoutMethod: 'name is_active icon_path metadata readme',
  listPayoutStructures: `?project_id ${PAGED}`,
  updatePayoutStructure: 'readme metadata',
  listPayoutAssignments: PAGED,
  listPayoutAccruals: `?creator_id ?status ${PAGED}`,
  listPayoutPayments: PAGED,
  createPayoutPayment: 'creator_id auto_apply_outstanding',
  updatePayoutPayment: 'readme metadata',
};

/** Values of published inputs that no page has. */
const OUR_VALUES = ['getAnalytics ?breakdown=video'];

const document: Node = contract;

/** One input of an operation: a parameter or a field of the body, alone in a request. */
interface Input {
  readonly operation: string;
  readonly route: string;
  /** `?limit`, or `creators.tiktok_handle`. */
  readonly name: string;
  readonly values: readonly unknown[];
}

function listInputs(): Input[] {
  const published = spec.operations.filter(
    ({ method, path }) => document.paths[path][method.toLowerCase()]['x-provenance'] !== 'ours',
  );
  return published.flatMap(({ id: operation, method, path, parameters, body }) => {
    const queries = parameters
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, schema }) => [`?${name}`, spec.follow(schema).enum] as const);
    const route = `${method} ${path.replaceAll(/\{\w+\}/g, 'x')}`;
    return [...new Map([...queries, ...(body ? listFields(body) : [])])].map(([name, values = ['x']]) => {
      return { operation, route, name, values };
    });
  });
}

/** The fields of a body through choices and lists, down to where the pages stop: `metadata` and the like are data. */
function listFields(node: Node, prefix = ''): (readonly [string, readonly unknown[] | undefined])[] {
  return spec.shapes(node).flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([name, field]) => {
      const target = spec.follow(field);
      return [[`${prefix}${name}`, target.enum] as const, ...listFields(target.items ?? target, `${prefix}${name}.`)];
    }),
  );
}

const strict = createMock({ limits: { strictAssumptions: true } });

/** The objections of strict mode to a request with this input alone. */
function refusals({ route, name }: Input, value: unknown): string[] {
  const body = name
    .split('.')
    .reduceRight<unknown>((inner, step) => ({ [step]: step === 'creators' ? [inner] : inner }), value);
  const reply = name.startsWith('?') ? call(strict, `${route}${name}=${value}`) : call(strict, route, { body });
  return (reply.json?.meta?.assumptions ?? []).filter((id: string) => !id.startsWith('code:'));
}

const isPublished = ({ operation, name }: Input): boolean => (PUBLISHED[operation] ?? '').split(' ').includes(name);

const inputs = listInputs();
const id = ({ operation, name }: Input): string =>
  name.startsWith('?') ? `parameter:${operation}.${name.slice(1)}` : `field:${operation}.${name}`;

describe('strict mode, asked with every input of every operation', () => {
  it('knows the inputs of the document, and each that the pages have is in it', () => {
    const known = inputs.map((input) => `${input.operation} ${input.name}`);
    const claimed = Object.entries(PUBLISHED).flatMap(([operation, names]) =>
      names.split(' ').map((name) => `${operation} ${name}`),
    );
    expect(claimed.filter((name) => !known.includes(name))).toEqual([]);
    expect(inputs.filter((input) => !isPublished(input)).length).toBeGreaterThan(60);
  });

  it.each(inputs.filter(isPublished).map((input) => [`${input.operation} ${input.name}`, input] as const))(
    'lets %s through, because a page has it',
    (name, input) => {
      for (const value of input.values) {
        const wanted = OUR_VALUES.includes(`${name}=${value}`)
          ? [`value:${input.operation}.${input.name.slice(1)}=${value}`]
          : [];
        expect([value, refusals(input, value)]).toEqual([value, wanted]);
      }
    },
  );

  it.each(
    inputs.filter((input) => !isPublished(input)).map((input) => [`${input.operation} ${input.name}`, input] as const),
  )('refuses %s, because no page has it', (_, input) => {
    const [first = ''] = input.name.split('.');
    // Of a field that no page has, what lies below needs no telling.
    const wanted = isPublished({ ...input, name: first }) ? id(input) : id({ ...input, name: first });
    for (const value of input.values) expect([value, refusals(input, value)]).toEqual([value, [wanted]]);
  });
});
