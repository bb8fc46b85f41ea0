import { advanceTo } from '../../mocks/world/advance.js';
import { addCreators } from '../../mocks/world/catalogue/creators.js';
import { createGoal, updateGoal } from '../../mocks/world/catalogue/goal-settings.js';
import { createProject } from '../../mocks/world/catalogue/projects.js';
import { updateVideo } from '../../mocks/world/catalogue/videos.js';
import { assignCreators, unassignCreators } from '../../mocks/world/payouts/assignments.js';
import type { AccrualRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { createStructure, updateStructure } from '../../mocks/world/payouts/structures.js';
import {
  discoverVideos,
  recordCreatorCounts,
  recordVideoCounts,
  scrapeCreatorNow,
} from '../../mocks/world/scraper/scraper.js';
import { ApiProblem } from '../../mocks/world/store/api-problem.js';
import { setTimeZone } from '../../mocks/world/store/history-slots.js';
import type { PayoutAccrualRow } from '../../mocks/world/store/rows.js';
import type { RuleProfile } from '../../mocks/world/store/rule-profile.js';
import { World } from '../../mocks/world/store/world.js';
import { type Counts, type ExpectedAccrual, type Goal, pick, Reference, type Rule } from './reference.js';

/** The zone of organizations whose periods are those of a zone: its clocks are put forward and back. */
const ZONE = 'America/New_York';

/** The engine and the reference, told the same things at the same time. Structures, creators, videos go by number. */
export class EngineAndReference {
  readonly world: World;
  readonly reference: Reference;
  readonly projectId: string;
  readonly structureIds: string[] = [];
  readonly creatorIds: string[] = [];
  readonly videoIds: string[] = [];
  /** In place of those of the profile. */
  private readonly rules: AccrualRules | undefined;
  readonly goalIds: { readonly creator: number; readonly id: string }[] = [];

  constructor(now: number, options: { readonly rules?: AccrualRules; readonly profile?: Partial<RuleProfile> } = {}) {
    const { rules, profile = {} } = options;
    this.rules = rules;
    this.world = World.create({ now, seed: 7, rules: profile });
    if (profile.period_zone === 'organization') setTimeZone(this.world, ZONE);
    this.reference = new Reference(now, profile, profile.period_zone === 'organization' ? ZONE : undefined);
    this.projectId = createProject(this.world, { name: 'Spring' }).id;
  }

  addCreator(selective: boolean): void {
    const tracking_mode = selective ? 'selective' : 'auto';
    const handle = { tiktok_handle: `creator.${this.creatorIds.length}`, tracking_mode } as const;
    this.creatorIds.push(pick(addCreators(this.world, this.projectId, [handle]).creators, 0).id);
    this.reference.addCreator(selective);
  }

  addStructure(rule: Rule): void {
    const structure = createStructure(this.world, { project_id: this.projectId, name: 'Deal', ...wireRule(rule) });
    this.structureIds.push(structure.id);
    this.reference.addStructure(rule);
  }

  editRule(structure: number, rule: Rule): void {
    updateStructure(this.world, pick(this.structureIds, structure), wireRule(rule));
    this.reference.editRule(structure, rule);
  }

  archive(structure: number, archived: boolean): void {
    updateStructure(this.world, pick(this.structureIds, structure), { is_active: !archived });
    pick(this.reference.structures, structure).archived = archived;
  }

  assign(structure: number, creator: number, from: number): void {
    const creators = { ids: [pick(this.creatorIds, creator)], field: 'creator_id' } as const;
    const assignedAt = new Date(from).toISOString();
    const outcome = catchCode(() =>
      assignCreators(this.world, pick(this.structureIds, structure), { creators, assignedAt }),
    );
    agree('assign', outcome, this.reference.assign(structure, creator, from));
  }

  unassign(structure: number, creator: number): void {
    const creators = { ids: [pick(this.creatorIds, creator)], field: 'creator_id' } as const;
    const outcome = catchCode(() => unassignCreators(this.world, pick(this.structureIds, structure), creators));
    agree('unassign', outcome, this.reference.unassign(structure, creator));
  }

  post(creator: number, postedAt: number, counts: Counts): void {
    const row = this.creatorRow(creator);
    const post = { posted_at: new Date(postedAt).toISOString(), view_count: counts.views, like_count: counts.likes };
    this.videoIds.push(pick(discoverVideos(this.world, row, [post]), 0).id);
    this.reference.post(creator, postedAt, counts);
  }

  count(video: number, counts: Counts): void {
    const row = this.world.tables.videos.get(pick(this.videoIds, video));
    if (!row) throw new Error('a video is gone');
    recordVideoCounts(this.world, row, { view_count: counts.views, like_count: counts.likes });
    this.reference.count(video, counts);
  }

  review(video: number, to: 'included' | 'excluded'): void {
    const outcome = catchCode(() => updateVideo(this.world, pick(this.videoIds, video), { tracking_status: to }));
    agree('review', outcome, this.reference.review(video, to));
  }

  follow(creator: number, count: number): void {
    recordCreatorCounts(this.world, this.creatorRow(creator), { follower_count: count });
    this.reference.follow(creator, count);
  }

  scrape(creator: number): void {
    scrapeCreatorNow(this.world, this.creatorRow(creator));
    this.reference.scrape(creator);
  }

  stall(stalled: boolean): void {
    this.world.state.scraper = stalled ? 'stalled' : 'auto';
    this.reference.stalled = stalled;
  }

  addGoal(creator: number, goal: Goal): void {
    const input = { metric: goal.type, target_value: goal.target, period: goal.period };
    this.goalIds.push({ creator, id: createGoal(this.world, pick(this.creatorIds, creator), input).id });
    this.reference.addGoal(creator, goal);
  }

  /** Switches the creator's goals off, or on again. */
  switchGoals(creator: number, active: boolean): void {
    for (const goal of this.goalIds)
      if (goal.creator === creator) updateGoal(this.world, goal.id, { is_active: active });
    this.reference.switchGoals(creator, active);
  }

  wait(ms: number): void {
    const target = this.world.state.now + ms;
    advanceTo(this.world, target, this.rules);
    this.reference.advanceTo(target);
  }

  private creatorRow(creator: number) {
    const row = this.world.tables.creators.get(pick(this.creatorIds, creator));
    if (!row) throw new Error('a creator is gone');
    return row;
  }

  /** The engine's accruals as one line of text each, sorted, to be compared with the reference's. */
  madeLines(): string[] {
    return [...this.world.tables.payoutAccruals.values()].map((row) => this.toLine(row)).sort();
  }

  /** The reference's accruals as text. */
  expectedLines(): string[] {
    return this.reference.accruals.map(expectedLine).sort();
  }

  private toLine(row: PayoutAccrualRow): string {
    const version = this.world.tables.payoutStructureVersions.get(row.structure_version_id);
    return expectedLine({
      structure: this.structureIds.indexOf(row.structure_id),
      creator: this.creatorIds.indexOf(row.creator_id),
      start: Date.parse(row.period_start_at),
      end: Date.parse(row.period_end_at),
      version: version?.version ?? 0,
      cents: BigInt(row.amount_cents),
      coveredDays: row.inputs_snapshot?.covered_days ?? -1,
      madeAt: Date.parse(row.created_at),
    });
  }
}

function expectedLine(accrual: ExpectedAccrual): string {
  const { structure, creator, start, end, version, cents, coveredDays, madeAt } = accrual;
  const span = `${new Date(start).toISOString().slice(0, 10)}..${new Date(end).toISOString().slice(0, 10)}`;
  const made = new Date(madeAt).toISOString();
  return `structure ${structure} creator ${creator} ${span} version ${version}: ${cents} for ${coveredDays} days, made ${made}`;
}

/** The rule as a body of the API names it. */
function wireRule(rule: Rule) {
  return {
    period: rule.period,
    amount_cents: rule.amount,
    criteria_type: rule.criteria,
    criteria_params: rule.criteria === 'view_threshold' ? { min_views: rule.minViews } : {},
    proration_mode: rule.proration,
  };
}

/** The code with which `act` was refused, or null. */
function catchCode(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof ApiProblem) return error.code;
    throw error;
  }
}

function agree(what: string, engine: string | null, reference: string | null): void {
  if (engine !== reference) throw new Error(`${what}: the engine says ${engine}, the contract ${reference}`);
}
