import type { SeedAnnotation, SeedCampaign, SeedCampaignItem } from '../../../src/generated/seed-types.js';
import { invalidBody } from '../../world/store/api-problem.js';
import type { Expanded } from './expand-repeats.js';
import { getId, type ProjectNames, type SeedContext, toVideoKey } from './seed-context.js';
import { resolveTime, writeTimes } from './seed-times.js';

const TARGET = { target_at: 'moment' } as const;

interface PlannedCampaign {
  readonly part: Expanded<SeedCampaign>;
  readonly since: number;
  readonly id: () => string;
}

/** Plans the campaigns of a project; items come after all of them, so a campaign may contain one that is listed later. */
export function planCampaigns(
  context: SeedContext,
  project: ProjectNames,
  campaigns: ReadonlyArray<Expanded<SeedCampaign>>,
): void {
  const planned = campaigns.map((part) => planCampaign(context, project, part));
  for (const campaign of planned) {
    const { part } = campaign;
    for (const item of context.repeats.expand<SeedCampaignItem>(part, 'items', part.entry.items))
      planItem(context, project, { campaign, part: item });
  }
}

function planCampaign(context: SeedContext, project: ProjectNames, part: Expanded<SeedCampaign>): PlannedCampaign {
  const { at: _at, items: _, changes, removed_at, ...body } = part.entry;
  const origin = context.getOrigin(part);
  let id = '';
  const since = context.planBegin(part, project.beginsAt, () => {
    const sent = writeTimes(context.world, { ...body }, { fields: TARGET, origin, place: part.place });
    id = getId(context.api(`POST /projects/${project.id}/campaigns`, sent, part.place));
    project.campaigns.setId(body.name, id);
  });
  project.campaigns.declare(body.name, since, part.order);
  context.planChanges({ changes, part, since, fields: TARGET, route: () => `PATCH /campaigns/${id}` });
  context.planEnd(part, 'removed_at', { time: removed_at, since, route: () => `DELETE /campaigns/${id}` });
  return { part, since, id: () => id };
}

function planItem(
  context: SeedContext,
  project: ProjectNames,
  { campaign, part }: { readonly campaign: PlannedCampaign; readonly part: Expanded<SeedCampaignItem> },
): void {
  const { at, removed_at, ...reference } = part.entry;
  const target = findNamed(project, reference, part.place) as Named;
  const missing = Math.max(campaign.since, target.begin);
  const since = context.getTime(at, context.getOrigin(part), { place: `${part.place}.at`, missing });
  const item = (): { item_type: string; item_id: string } => ({ item_type: target.kind, item_id: target.id() });
  const happen = (): unknown => context.api(`POST /campaigns/${campaign.id()}/items`, item(), part.place);
  const phase = target.isPost ? 'joins' : 'begins';
  context.add(part, { at: since, phase, since: missing, sinceOrder: target.order, happen });
  const route = (): string => `DELETE /campaigns/${campaign.id()}/items`;
  context.planEnd(part, 'removed_at', { time: removed_at, since, route, body: item });
}

interface Named {
  readonly kind: 'creator' | 'video' | 'campaign';
  readonly begin: number;
  readonly order: number;
  readonly isPost: boolean;
  readonly id: () => string;
}

interface Reference {
  readonly creator?: string | undefined;
  readonly video?: string | undefined;
  readonly campaign?: string | undefined;
}

/** The thing that an entry names, if any. */
function findNamed(project: ProjectNames, reference: Reference, place: string): Named | undefined {
  const named = (['creator', 'video', 'campaign'] as const).filter((kind) => reference[kind] !== undefined);
  const [kind, second] = named;
  if (second) throw invalidBody(place, `names ${named.join(' and ')}; leave one`);
  if (kind === undefined) return undefined;
  const names = { creator: project.creators, video: project.videos, campaign: project.campaigns }[kind];
  const name = reference[kind] as string;
  const { beginsAt, order } = names.find(name, `${place}.${kind}`);
  return {
    kind,
    begin: beginsAt,
    order,
    isPost: kind === 'video' && project.posts.has(toVideoKey(name)),
    id: () => names.getId(name, `${place}.${kind}`),
  };
}

/** Plans an annotation of a project, or of one thing in it. */
export function planAnnotation(context: SeedContext, project: ProjectNames, part: Expanded<SeedAnnotation>): void {
  const { at, creator, video, campaign, ...body } = part.entry;
  const target = findNamed(project, { creator, video, campaign }, part.place);
  const origin = context.getOrigin(part);
  const begin = target?.begin ?? project.beginsAt;
  const since = at === undefined ? begin : resolveTime(at, origin, `${part.place}.at`);
  const happen = (): void => {
    const sent = {
      project_id: project.id,
      ...writeTimes(context.world, { ...body }, { fields: { date: 'day' }, origin, place: part.place }),
      ...(target && { entity: target.kind, entity_id: target.id() }),
    };
    context.api('POST /analytics/annotations', sent, part.place);
  };
  context.add(part, { at: since, phase: 'decided', since: begin, sinceOrder: target?.order ?? 0, happen });
}
