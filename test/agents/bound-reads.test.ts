import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundRules } from '../../src/agents/tools/parts/bound-client.js';
import type { Binding } from '../../src/agents/tools/parts/scope.js';
import { operationTable } from '../../src/client/http/operation-table.js';
import type { TrackagoatClient } from '../../src/index.js';
import { BoundReads, clientReads, type Read } from './bound-reads.js';
import { type Ids, twoProjects } from './two-projects.js';

const NOWHERE = '00000000-0000-4000-8000-00000000dead';

interface Shared {
  readonly project: string;
  readonly structure: string;
  readonly campaign: string;
}

/** Reads of what an id names, and what they are of. */
function listReads(ids: Ids, { project, structure, campaign }: Shared) {
  const { creator, video, payment, accrual } = ids;
  const inProject = [{ project_id: project }];
  const days = { from: '2026-01-01', to: '2026-01-31' };
  const views = (entity: string, id: string) => [{ entity, entity_id: id, metric: 'views' }];
  const creators: Read[] = [
    ['creators.get', [creator]],
    ['creators.stats', [creator]],
    ['goals.list', [creator]],
    ['videos.get', [video]],
    ['videos.stats', [video]],
    ['videos.list', [{ creator_id: creator }]],
    ['payoutAccruals.get', [accrual]],
    ['payoutAccruals.list', [{ creator_id: creator }]],
    ['payoutPayments.get', [payment]],
    ['payoutPayments.list', [{ creator_id: creator }]],
    ['analytics.get', views('creator', creator)],
    ['analytics.get', views('video', video)],
  ];
  const projects: Read[] = [
    ['projects.get', [project]],
    ['creators.list', inProject],
    ['videos.list', inProject],
    ['payoutAccruals.list', inProject],
    ['payoutPayments.list', inProject],
  ];
  const wholeProject: Read[] = [
    ['campaigns.get', [campaign]],
    ['campaigns.items', [campaign]],
    ['campaigns.stats', [campaign]],
    ['campaigns.list', inProject],
    ['payoutStructures.get', [structure]],
    ['payoutStructures.assignments', [structure]],
    ['payoutStructures.list', inProject],
    ['goals.compliance', [project]],
    ['analytics.annotations', inProject],
    ['analytics.videoLeaderboard', inProject],
    ['analytics.postingHeatmap', [{ project_id: project, ...days }]],
    ['analytics.goalComplianceCounts', inProject],
    ['analytics.get', views('campaign', campaign)],
  ];
  return { creators, projects, wholeProject, all: [...creators, ...projects, ...wholeProject] };
}

const nobody: Ids = { creator: NOWHERE, video: NOWHERE, payment: NOWHERE, accrual: NOWHERE };
const nowhere = listReads(nobody, { project: NOWHERE, structure: NOWHERE, campaign: NOWHERE });

/** How each read ends: the code of its refusal, `nothing` for a list without rows, or `data`. */
async function listEnds(goat: TrackagoatClient, binding: Binding, reads: readonly Read[]) {
  const bound = new BoundReads(goat, binding);
  const ends: [name: string, end: string][] = [];
  for (const read of reads) {
    const result = await bound.read(...read);
    const isEmpty = 'data' in result && Array.isArray(result.data) && result.data.length === 0;
    ends.push([read[0], 'error' in result ? result.error.code : isEmpty ? 'nothing' : 'data']);
  }
  return ends;
}

/** Lists of a creator who is not in the project: they are empty, because each row says whose it is. */
const EMPTY = ['videos.list', 'payoutAccruals.list', 'payoutPayments.list'];

/** The distinct values of a field in a list that is read without a filter, or with one. */
async function listValues(goat: TrackagoatClient, binding: Binding, [name, args]: Read, field: string) {
  const result = await new BoundReads(goat, binding).read(name, args);
  if ('error' in result) throw new Error(result.error.message);
  const rows = result.data as readonly Readonly<Record<string, unknown>>[];
  return [...new Set(rows.map((row) => row[field]))].sort();
}

/** A client of a service that overlooks the filters of its main lists. */
function overlookFilters(goat: TrackagoatClient): TrackagoatClient {
  const deaf = { ...goat };
  for (const name of ['creators', 'videos', 'payoutAccruals', 'payoutPayments'] as const) {
    const resource = goat[name];
    const list = (_: unknown, options: object) =>
      (resource.list as (...args: unknown[]) => unknown)({ limit: 100 }, options);
    Object.assign(deaf, { [name]: { ...resource, list } });
  }
  return deaf;
}

describe('a binding holds in every read of the client', () => {
  it('to a project: what lies outside is refused as what is not there, read by read', async () => {
    const { goat, mock, elsewhere, structure, structureId, campaign, ownCampaign, ofZoe, ofOtis } = await twoProjects();
    const binding = { projectId: mock.projectId };
    const outside = listReads(ofZoe, { project: elsewhere.id, structure: structure.id, campaign: campaign.id });
    const inside = listReads(ofOtis, { project: mock.projectId, structure: structureId, campaign: ownCampaign.id });
    const ends = await listEnds(goat, binding, outside.all);
    expect(ends).toEqual(
      outside.all.map(([name, args = []]): [string, string] => [
        name,
        EMPTY.includes(name) && Object.hasOwn(Object(args[0]), 'creator_id') ? 'nothing' : 'out_of_scope',
      ]),
    );
    expect(await listEnds(goat, binding, nowhere.all)).toEqual(ends);
    expect(
      (await listEnds(goat, binding, inside.all)).filter(([, end]) => end !== 'data' && end !== 'nothing'),
    ).toEqual([]);
  });

  it('to a project: lists without a filter give what is inside, and nothing else', async () => {
    const { goat, mock, ofMaya, ofOtis } = await twoProjects();
    const binding = { projectId: mock.projectId };
    const own = [ofMaya.creator, ofOtis.creator].sort();
    for (const name of ['payoutAccruals.list', 'payoutPayments.list', 'videos.list'])
      expect([name, await listValues(goat, binding, [name], 'creator_id')]).toEqual([name, own]);
    expect(await listValues(goat, binding, ['creators.list'], 'id')).toEqual(own);
    expect(await listValues(goat, binding, ['projects.list'], 'id')).toEqual([mock.projectId]);
  });

  it('to a creator: another creator of the same project is outside, and so is what the project has as a whole', async () => {
    const { goat, mock, maya, structureId, ownCampaign, ofMaya, ofOtis } = await twoProjects();
    const binding = { creatorIds: [maya.id] };
    const shared = { project: mock.projectId, structure: structureId, campaign: ownCampaign.id };
    const outside = listReads(ofOtis, shared);
    const ends = await listEnds(goat, binding, [...outside.creators, ...outside.wholeProject]);
    // A structure has no owner but its project, and the report on goals is that of Maya alone.
    const ofAll = ['payoutStructures.get', 'payoutStructures.assignments', 'payoutStructures.list', 'goals.compliance'];
    for (const [name, end] of ends)
      expect([name, end]).toEqual([
        name,
        name === 'campaigns.list'
          ? 'nothing'
          : ofAll.includes(name)
            ? expect.stringMatching(/data|nothing/)
            : 'out_of_scope',
      ]);
    const own = await listEnds(goat, binding, listReads(ofMaya, shared).creators);
    expect(own.filter(([, end]) => end !== 'data' && end !== 'nothing')).toEqual([]);
    for (const name of ['payoutAccruals.list', 'payoutPayments.list', 'videos.list']) {
      for (const args of [[], [{ project_id: mock.projectId }]])
        expect([name, await listValues(goat, binding, [name, args], 'creator_id')]).toEqual([name, [maya.id]]);
    }
    expect(await listValues(goat, binding, ['creators.list'], 'id')).toEqual([maya.id]);
  });

  it('also where the service overlooks a filter', async () => {
    const { goat, mock, maya, ofOtis } = await twoProjects();
    for (const binding of [{ projectId: mock.projectId }, { creatorIds: [maya.id] }]) {
      const own = 'projectId' in binding ? [maya.id, ofOtis.creator].sort() : [maya.id];
      for (const name of ['videos.list', 'payoutAccruals.list', 'payoutPayments.list'])
        expect([name, await listValues(overlookFilters(goat), binding, [name], 'creator_id')]).toEqual([name, own]);
    }
  });

  it('over every read that there is: each has a rule, and the lists above name them all', () => {
    const gets = operationTable
      .filter(({ method, name }) => method === 'GET' && name !== 'openapi')
      .map(({ resource, name }) => `${resource}.${name}`);
    const reads = Object.keys(boundRules).filter((name) => gets.includes(name));
    expect(reads.sort()).toEqual(gets.sort());
    // Tools write these themselves; everything else is written for an approved plan.
    expect(Object.keys(boundRules).filter((name) => !gets.includes(name))).toEqual([
      'creators.create',
      'creators.update',
      'videos.update',
      'goals.create',
    ]);
    const named = new Set(nowhere.all.map(([name]) => name));
    // These are of nobody, of the whole organization, or not published.
    const free = ['schema.get', 'analytics.schema', 'projects.list', 'payoutMethods.list', 'payoutMethods.get'];
    const unpublished =
      'viewDistribution outliers creatorLeaderboard postingConsistency creatorScatter campaignLeaderboard memberOverlap';
    const rest = reads.filter((name) => !named.has(name));
    expect(rest.sort()).toEqual([...free, ...unpublished.split(' ').map((name) => `analytics.${name}`)].sort());
  });
});

/** Arguments and queries that nobody should give. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>('', '@otis', '../payout-payments', '__proto__', '2026-01-12', -1, 5, null, [], {}),
  fc.anything({ maxDepth: 1 }),
);

/** Ids by the kind of what they name. */
type Pool = Readonly<
  Record<'project' | 'creator' | 'video' | 'campaign' | 'structure' | 'accrual' | 'payment', string[]>
>;

/** The kind of the id that a read takes; null if it takes no id. */
function findKind(name: string): keyof Pool | null {
  const rule = boundRules[name];
  return rule?.by === 'parent' || rule?.by === 'row' ? rule.kind : null;
}

/** A call of any read. In a sound one, ids are of the right kind; any other has odd arguments, filters or rows. */
function anyRead(pool: Pool): fc.Arbitrary<Read> {
  const [creator, project] = [fc.constantFrom(...pool.creator), fc.constantFrom(...pool.project)];
  const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    ...{ creator_id: creator, project_id: project, projectId: project },
    ...{ metric: fc.constant('views'), from: fc.constant('2026-01-01'), to: fc.constant('2026-01-31') },
  };
  const entity = fc.constantFrom('creator', 'video', 'campaign').chain((kind) => {
    return fc.record({
      entity: fc.constant(kind),
      entity_id: fc.constantFrom(...pool[kind]),
      metric: fc.constant('views'),
    });
  });
  return fc.constantFrom(...Object.keys(clientReads)).chain((name) => {
    const { ids: takes = [], query = null } = clientReads[name] ?? {};
    const id = fc.constantFrom(...(pool[findKind(name) ?? 'creator'] ?? []));
    const known = Object.fromEntries(Object.entries(values).filter(([key]) => query?.includes(key)));
    const filters = name === 'analytics.get' ? entity : fc.record(known, { requiredKeys: [] });
    const count = { minLength: takes.length, maxLength: takes.length };
    const sound = fc.tuple(fc.array(id, count), query ? filters : fc.constant(undefined));
    const wrong = fc.tuple(fc.array(fc.oneof(id, odd), count), fc.oneof(fc.dictionary(fc.string(), odd), odd));
    return fc
      .oneof({ weight: 3, arbitrary: sound }, { weight: 1, arbitrary: wrong })
      .map(([named, last]) => [name, last === undefined ? named : [...named, last]]);
  });
}

/** The codes by which a call may end. */
const KNOWN = [
  'out_of_scope',
  'invalid_input',
  'invalid_path',
  'invalid_query',
  'invalid_params',
  'not_found',
  'creator_not_found',
  'bad_option',
  'bad_query',
  'unpublished_behaviour',
];

/** The ids of several creators' rows, by kind. */
function collect(rows: readonly Ids[]) {
  const [creator, video] = [rows.map((one) => one.creator), rows.map((one) => one.video)];
  return { creator, video, accrual: rows.map((one) => one.accrual), payment: rows.map((one) => one.payment) };
}

/** The documents of the API have ids of the spec's examples, which are those of this world too. */
const isDocument = (name: string): boolean => boundRules[name]?.by === 'nothing';

/** Makes 300 random calls: how each ended, and which results have which of the ids that nobody named. */
async function callAtRandom(bound: BoundReads, pool: Pool, hidden: readonly string[]) {
  const ends: Record<string, number> = {};
  const found: [Read, string[]][] = [];
  for (const read of fc.sample(anyRead(pool), { numRuns: 300, seed: 20 })) {
    const result = await bound.read(...read);
    const end = 'error' in result ? result.error.code : 'ok';
    ends[end] = (ends[end] ?? 0) + 1;
    const shown = JSON.stringify(result);
    // A refusal may repeat what was asked.
    const asked = 'error' in result ? String(fc.stringify(read)) : '';
    const leaked = hidden.filter((id) => shown.includes(id) && !asked.includes(id));
    if (leaked.length > 0 && !isDocument(read[0])) found.push([read, leaked]);
  }
  return { ends, found };
}

describe('300 random calls', () => {
  it.each(['project', 'creator'])(
    'of a client bound to a %s show nothing of what lies outside, and change nothing',
    async (to) => {
      const { goat, mock, maya, elsewhere, structure, campaign, ...rows } = await twoProjects();
      const { structureId, ownCampaign, ofMaya, ofOtis, ofZoe } = rows;
      const beyond = [elsewhere.id, structure.id, campaign.id, ...Object.values(ofZoe)];
      const pool = {
        project: [mock.projectId, elsewhere.id, NOWHERE],
        campaign: [ownCampaign.id, campaign.id, NOWHERE],
        structure: [structureId, structure.id, NOWHERE],
        ...collect([ofMaya, ofOtis, ofZoe, nobody]),
      };
      const binding = to === 'project' ? { projectId: mock.projectId } : { creatorIds: [maya.id] };
      const hidden = to === 'project' ? beyond : [...beyond, ...Object.values(ofOtis)];
      const sent = mock.requests.find().length;
      // The second service overlooks every filter.
      for (const service of [goat, overlookFilters(goat)]) {
        const { ends, found } = await callAtRandom(new BoundReads(service, binding), pool, hidden);
        expect(found).toEqual([]);
        expect(Object.keys(ends).filter((end) => end !== 'ok' && !KNOWN.includes(end))).toEqual([]);
        // They are of many kinds, or they would prove little.
        expect(ends.ok).toBeGreaterThan(30);
        expect(ends.out_of_scope).toBeGreaterThan(80);
      }
      const requests = mock.requests.find().slice(sent);
      expect(requests.length).toBeGreaterThan(100);
      expect(requests.every(({ method }) => method === 'GET')).toBe(true);
      // The same calls without a binding find what it hides.
      const { found } = await callAtRandom(new BoundReads(goat), pool, hidden);
      expect(found.length).toBeGreaterThan(30);
    },
  );
});
