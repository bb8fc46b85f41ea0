import { describe, expect, it } from 'vitest';
import { createToolset } from '../../src/agents/index.js';
import { readingWorkflows } from '../../src/agents/tools/programs/reading-workflows.js';
import { programDeclarations, programReads } from '../../src/generated/program-types.js';
import { runner } from './program-scene.js';
import { getData } from './tool-result.js';
import { type Ids, twoProjects } from './two-projects.js';

const NOWHERE = '00000000-0000-4000-8000-00000000dead';

/** Reads of what an id names, and what they are of. */
function listReads(
  ids: Ids,
  more: { readonly project: string; readonly structure: string; readonly campaign: string },
) {
  const { creator, video, payment, accrual } = ids;
  const { project, structure, campaign } = more;
  const days = "from: '2026-01-01', to: '2026-01-31'";
  return {
    creator: [
      `goat.creators.get('${creator}')`,
      `goat.creators.stats('${creator}')`,
      `goat.goals.list('${creator}').all()`,
      `goat.videos.get('${video}')`,
      `goat.videos.stats('${video}')`,
      `goat.videos.list({ creator_id: '${creator}' }).all()`,
      `goat.payoutAccruals.get('${accrual}')`,
      `goat.payoutAccruals.list({ creator_id: '${creator}' }).all()`,
      `goat.payoutPayments.get('${payment}')`,
      `goat.payoutPayments.list({ creator_id: '${creator}' }).all()`,
      `goat.analytics.get({ entity: 'creator', entity_id: '${creator}', metric: 'views' })`,
      `goat.analytics.get({ entity: 'video', entity_id: '${video}', metric: 'views' })`,
      `auditUnpaidCreators(goat, { creatorIds: ['${creator}'] })`,
      `weeklyPayoutReview(goat, { creatorIds: ['${creator}'] })`,
      `trend(goat, { entity: 'creator', entityId: '${creator}' })`,
      `readContext(goat, { creatorId: '${creator}' })`,
      `readContext(goat, { videoId: '${video}' })`,
    ],
    project: [
      `goat.projects.get('${project}')`,
      `goat.creators.list({ project_id: '${project}' }).all()`,
      `goat.videos.list({ project_id: '${project}' }).all()`,
      `goat.payoutAccruals.list({ project_id: '${project}' }).all()`,
      `goat.payoutPayments.list({ project_id: '${project}' }).all()`,
      `auditUnpaidCreators(goat, { projectId: '${project}' })`,
      `readContext(goat, { projectId: '${project}' })`,
    ],
    wholeProject: [
      `goat.campaigns.get('${campaign}')`,
      `goat.campaigns.items('${campaign}').all()`,
      `goat.campaigns.stats('${campaign}')`,
      `goat.campaigns.list({ project_id: '${project}' }).all()`,
      `goat.payoutStructures.get('${structure}')`,
      `goat.payoutStructures.assignments('${structure}').all()`,
      `goat.payoutStructures.list({ project_id: '${project}' }).all()`,
      `goat.goals.compliance('${project}')`,
      `goat.analytics.annotations({ project_id: '${project}' }).all()`,
      `goat.analytics.videoLeaderboard({ project_id: '${project}' }).all()`,
      `goat.analytics.postingHeatmap({ project_id: '${project}', ${days} })`,
      `goat.analytics.goalComplianceCounts({ project_id: '${project}' })`,
      `goat.analytics.get({ entity: 'campaign', entity_id: '${campaign}', metric: 'views' })`,
      `campaignPerformance(goat, { campaignId: '${campaign}' })`,
      `contentAnalysis(goat, { campaignId: '${campaign}' })`,
      `contentAnalysis(goat, { projectId: '${project}' })`,
      `findUnderperformingCreators(goat, { projectId: '${project}' })`,
      `trend(goat, { entity: 'campaign', entityId: '${campaign}' })`,
      `readContext(goat, { campaignId: '${campaign}' })`,
    ],
  };
}

type Refused = [read: string, code: string, sum: string];

/**
 * The reads that a program is refused, each with the code and a sum over the message of its error. Several in each program,
 * because a thread begins for each; as one short text, because long results come in another form.
 */
async function listRefused(run: (code: string) => Promise<unknown>, reads: readonly string[]): Promise<Refused[]> {
  const refused: Refused[] = [];
  for (let from = 0; from < reads.length; from += 12) {
    const tries = reads
      .slice(from, from + 12)
      .map((read, at) => `try { await ${read} } catch (error) { note(${at}, error) }`);
    const found = await run(`const refused = [];
      const note = (at, { code, name, message }) =>
        refused.push([at, code ?? name, [...message].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 1e9, 7)].join(' '));
      ${tries.join('\n')}
      return refused.join()`);
    for (const [, at, code = '', sum = ''] of String(found).matchAll(/(\d+) (\w+) (\d+)/g))
      refused.push([reads[from + Number(at)] ?? '', code, sum]);
  }
  return refused;
}

describe('a binding holds in programs', () => {
  it('to a project: what lies outside is refused as what is not there, read by read', async () => {
    const { goat, mock, elsewhere, structure, structureId, campaign, ownCampaign, ofZoe, ofOtis } = await twoProjects();
    const { call, run } = runner(
      await createToolset(goat, { allow: ['program'], bind: { projectId: mock.projectId } }),
    );
    const outside = listReads(ofZoe, { project: elsewhere.id, structure: structure.id, campaign: campaign.id });
    const nowhere = listReads(
      { creator: NOWHERE, video: NOWHERE, payment: NOWHERE, accrual: NOWHERE },
      { project: NOWHERE, structure: NOWHERE, campaign: NOWHERE },
    );
    const inside = listReads(ofOtis, { project: mock.projectId, structure: structureId, campaign: ownCampaign.id });
    const lists = (all: ReturnType<typeof listReads>) => [...all.creator, ...all.project, ...all.wholeProject];
    const refused = await listRefused(run, lists(outside));
    expect(refused.map(([read, code]) => [read, code])).toEqual(lists(outside).map((read) => [read, 'out_of_scope']));
    // Nobody can tell what is outside from what is not there.
    const absent = await listRefused(run, lists(nowhere));
    expect(absent.map(([, ...error]) => error)).toEqual(refused.map(([, ...error]) => error));
    const [first = ''] = lists(outside);
    expect(await call(`return await ${first}`)).toEqual(await call(`return await ${lists(nowhere)[0]}`));
    expect(await listRefused(run, lists(inside))).toEqual([]);
  });

  it('to a project: lists without a filter give what is inside, and nothing else', async () => {
    const { goat, mock, ofMaya, ofOtis } = await twoProjects();
    const { run } = runner(await createToolset(goat, { allow: ['program'], bind: { projectId: mock.projectId } }));
    const own = [ofMaya.creator, ofOtis.creator].sort();
    const readCreators = (read: string) =>
      run(`return [...new Set((await ${read}.all()).map((row) => row.creator_id))].sort()`);
    expect(await readCreators('goat.payoutAccruals.list()')).toEqual(own);
    expect(await readCreators('goat.payoutPayments.list()')).toEqual(own);
    expect(await readCreators('goat.videos.list()')).toEqual(own);
    expect(await run('return (await goat.creators.list().all()).map(({ id }) => id).sort()')).toEqual(own);
    expect(await run('return (await goat.projects.list().all()).map(({ id }) => id)')).toEqual([mock.projectId]);
    expect(
      await run('return (await auditUnpaidCreators(goat)).creators.map(({ creatorId }) => creatorId).sort()'),
    ).toEqual(own);
  });

  it('to a creator: another creator of the same project is outside, and so is what the project has as a whole', async () => {
    const { goat, mock, maya, structureId, ownCampaign, ofMaya, ofOtis } = await twoProjects();
    const toolset = await createToolset(goat, { allow: ['program'], bind: { creatorIds: [maya.id] } });
    const { run } = runner(toolset);
    const shared = { project: mock.projectId, structure: structureId, campaign: ownCampaign.id };
    const outside = listReads(ofOtis, shared);
    const refused = await listRefused(run, [...outside.creator, ...outside.wholeProject]);
    expect(refused.map(([read]) => read)).toEqual([...outside.creator, ...outside.wholeProject]);
    // Reads of the whole project are gone from goat and from the names, or refused.
    for (const [read, code] of refused)
      expect([read, code]).toEqual([
        read,
        outside.creator.includes(read)
          ? 'out_of_scope'
          : expect.stringMatching(/^(out_of_scope|(Type|Reference)Error)$/),
      ]);
    expect(await listRefused(run, listReads(ofMaya, shared).creator)).toEqual([]);
    for (const read of ['payoutAccruals', 'payoutPayments', 'videos']) {
      const code = `return [...new Set((await goat.${read}.list().all()).map((row) => row.creator_id))]`;
      expect(await run(code)).toEqual([maya.id]);
      const inProject = `return [...new Set((await goat.${read}.list({ project_id: '${mock.projectId}' }).all()).map((row) => row.creator_id))]`;
      expect(await run(inProject)).toEqual([maya.id]);
    }
    expect(await run('return (await goat.creators.list().all()).map(({ id }) => id)')).toEqual([maya.id]);
    const wide = `return (await auditUnpaidCreators(goat, { projectId: '${mock.projectId}' })).creators.map(({ creatorId }) => creatorId)`;
    expect(await run(wide)).toEqual([maya.id]);
    const declared = getData(await toolset.call('find_types', { names: ['campaigns'] }));
    expect(JSON.stringify(declared)).not.toContain('goat.campaigns');
  });

  it('also where the service overlooks a filter', async () => {
    const { goat, mock, maya, ofMaya } = await twoProjects();
    for (const bind of [{ projectId: mock.projectId }, { creatorIds: [maya.id] }]) {
      const deaf = { ...goat } as typeof goat;
      for (const name of ['creators', 'videos', 'payoutAccruals', 'payoutPayments'] as const) {
        const resource = goat[name];
        const list = (_: unknown, options: object) =>
          (resource.list as (...args: unknown[]) => unknown)({ limit: 100 }, options);
        Object.assign(deaf, { [name]: { ...resource, list } });
      }
      const { run } = runner(await createToolset(deaf, { allow: ['program'], bind }));
      for (const name of ['videos', 'payoutAccruals', 'payoutPayments']) {
        const code = `return [...new Set((await goat.${name}.list().all()).map((row) => row.creator_id))]`;
        const seen = (await run(code)) as string[];
        expect(seen).toContain(ofMaya.creator);
        expect(seen.length).toBe('projectId' in bind ? 2 : 1);
      }
    }
  });

  it('over every read and workflow that there is: the lists above name them all', async () => {
    const named = Object.values(
      listReads({ creator: '', video: '', payment: '', accrual: '' }, { project: '', structure: '', campaign: '' }),
    ).flat();
    const calls = new Set(named.map((read) => read.replace(/^goat\./, '').replace(/\(.*$/, '')));
    // These are of nobody, of the whole organization, or not published.
    const free = ['schema.get', 'analytics.schema', 'projects.list', 'payoutMethods.list', 'payoutMethods.get'];
    const unpublished = programDeclarations
      .filter(({ signature }) => signature.endsWith('Promise<unknown>'))
      .map(({ name }) => name.slice(5));
    const rest = [...Object.keys(programReads), ...Object.keys(readingWorkflows)].filter((name) => !calls.has(name));
    expect(rest.sort()).toEqual([...free, ...unpublished].sort());
  });
});
