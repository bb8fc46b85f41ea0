import * as z from 'zod/v4';
import type { Creator, PayoutStructure } from '../../../generated/resources.js';
import {
  listCreatorStructures,
  type RunningStructure,
  selectRunning,
} from '../../../workflows/find/other-structures.js';
import { CRITERIA_TYPES, findCriteriaFacts } from '../../../workflows/run/criteria-facts.js';
import { DAY, toDay, toIso, toMilliseconds } from '../../../workflows/run/days.js';
import { Run } from '../../../workflows/run/run.js';
import { findStructure, isWanted, type WantedStructure } from '../../../workflows/set-up/ensure-structure.js';
import { findTakeover } from '../../../workflows/set-up/find-takeover.js';
import { toDeal } from '../../changes/deal.js';
import { type LaterEnd, scheduleEnds, unitName } from '../../changes/schedule-ends.js';
import { type Rule, ruleText } from '../../text/rule-text.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { handleText, label } from '../../text/untrusted-text.js';
import { outOfScope, type Scope } from '../parts/scope.js';
import { creator, day, inProject } from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';
import { changeFields, keepChange } from './change-fields.js';
import { type Days, listDays, paysBegunPeriod } from './rate-days.js';

const input = z.object({
  creator,
  project_id: inProject,
  structure_id: z.string().optional(),
  amount_cents: z.int().min(0).optional().describe('A period; cpm: per 1,000 views'),
  period: z.enum(['daily', 'weekly', 'monthly']).optional(),
  criteria_type: z.enum(CRITERIA_TYPES).optional(),
  min_views: z.int().min(1).optional(),
  proration_mode: z.enum(['none', 'daily']).optional(),
  name: z.string().min(1).max(200).optional(),
  from: day.optional(),
  keep_others: z.boolean().optional().describe('Default: they end'),
});

type Input = z.output<typeof input>;

const WITH_MIN_VIEWS = CRITERIA_TYPES.filter((type) => findCriteriaFacts(type)?.needsMinViews).join(' and ');

/** Plans the pay of a creator from a given day on. */
export const planRate: ToolDefinition = defineTool({
  name: 'plan_rate',
  title: 'Plan a rate',
  description:
    'Plans what a creator is paid: a raise (amount_cents alone keeps the rest of the rule), a first rate, or a structure by id. The old rate ends where it begins.',
  capability: 'read',
  input,
  output: z.object(changeFields),
  async run(asked, context) {
    const { scope, goat, workflow } = context;
    const run = new Run(goat, workflow);
    const whom = await scope.creator(run, asked.creator, asked.project_id);
    const { id: creatorId, project_id: projectId, tiktok_handle: handle } = whom;
    const all = await listCreatorStructures(run, { projectId, creatorId });
    const running = selectRunning(all);
    const structure = chooseStructure(asked, running);
    const existing = await findExisting(run, structure, whom, scope);
    const others = running.filter((each) => !isWanted(each.structure, structure));
    const isRunning = others.length < running.length;
    const ends = asked.keep_others ? [] : others;
    const keeps = asked.keep_others ? others : [];
    if (isRunning && ends.length === 0) {
      throw new ToolRefusal('nothing_to_change', `${handleText(handle)} is paid by this already.`);
    }
    const ended = all.filter((each) => !isWanted(each.structure, structure));
    const { from, later } = findSchedule(run, {
      asked,
      ends,
      ended,
      wanted: running.find((each) => !others.includes(each)),
    });
    const isLater = ({ structure: { id } }: RunningStructure) => later.some(({ structureId }) => structureId === id);
    if (isRunning && ends.every(isLater)) {
      throw new ToolRefusal(
        'nothing_to_change',
        `${handleText(handle)} is to be paid by this from ${toDay(from ?? run.now)} on already.`,
        {
          next_tool: 'get_rates',
        },
      );
    }
    const rule: Rule = existing?.current_version ?? (structure as Rule);
    const name = existing?.name ?? structure.name ?? '';
    const shown = { handle, rule, from, ends, later, keeps, name, isNew: existing === null, now: run.now, isRunning };
    const toIds = (list: readonly RunningStructure[]) => list.map((each) => each.structure.id);
    const shownRows = [...(existing ? [existing] : []), ...others.map((each) => each.structure)];
    return keepChange(
      { run, context },
      {
        what: 'set_rate',
        creatorId,
        handle,
        projectId,
        // An existing structure needs its id, because another rule under its name would be another deal.
        structure: existing ? { id: existing.id } : structure,
        from,
        ends: toIds(ends.filter((each) => !isLater(each))),
        later,
        keeps: toIds(keeps),
        deals: shownRows.map(toDeal),
      },
      {
        summary: summarize(shown),
        warnings: await listWarnings(run, { ...shown, creatorId }),
        lines: listDays(shown),
        creatorIds: [creatorId],
        projectId,
        currency: rule.currency ?? 'USD',
      },
    );
  },
});

/** The wanted structure. Parts of the rule that the input leaves out are taken from the only structure that pays now. */
function chooseStructure(asked: Input, running: readonly RunningStructure[]): WantedStructure {
  const { structure_id: id, amount_cents, period, criteria_type, min_views, proration_mode, name } = asked;
  const rule = [amount_cents, period, criteria_type, min_views, proration_mode, name];
  if (id !== undefined && rule.some((part) => part !== undefined))
    throw invalid('Give structure_id or a rule, not both.');
  if (id !== undefined) return { id };
  if (amount_cents === undefined) throw invalid('Give amount_cents, or structure_id.');
  const now = running.length === 1 ? running[0]?.structure.current_version : undefined;
  const every = period ?? now?.period;
  const criteria = criteria_type ?? now?.criteria_type;
  if (every === undefined || criteria === undefined) {
    const why = running.length > 1 ? 'Several structures pay' : 'Nothing pays';
    throw invalid(`${why} the creator now, so say period and criteria_type too.`);
  }
  const views = min_views ?? now?.criteria_params.min_views;
  const needsViews = findCriteriaFacts(criteria)?.needsMinViews ?? false;
  if (needsViews && views === undefined) throw invalid(`${criteria} needs min_views.`);
  if (!needsViews && min_views !== undefined) throw invalid(`min_views goes with ${WITH_MIN_VIEWS} alone.`);
  const made = {
    period: every,
    amount_cents,
    criteria_type: criteria,
    proration_mode: proration_mode ?? now?.proration_mode ?? 'none',
    ...(needsViews ? { criteria_params: { min_views: views } } : {}),
  };
  return { ...made, name: name ?? ruleText({ criteria_params: {}, ...made }) } as WantedStructure;
}

/** The existing structure, or null if it has to be made. A structure of another project does not count. */
async function findExisting(
  run: Run,
  wanted: WantedStructure,
  { project_id: projectId }: Creator,
  scope: Scope,
): Promise<PayoutStructure | null> {
  const existing = await findStructure(run, projectId, wanted);
  if (existing === null) return null;
  if (existing.project_id !== projectId) {
    if (scope.isBound) throw outOfScope();
    throw new ToolRefusal('not_found', 'There is no such structure in the project of the creator.', {
      retry: 'fix_input',
      next_tool: 'get_rates',
    });
  }
  if (existing.is_active) return existing;
  throw new ToolRefusal('structure_archived', `The structure ${label(existing.name, 40)} is archived.`, {
    retry: 'fix_input',
    next_tool: 'get_rates',
  });
}

interface Replaced {
  readonly asked: Input;
  readonly ends: readonly RunningStructure[];
  readonly ended: readonly RunningStructure[];
  /** The wanted structure, if it already pays the creator. */
  readonly wanted: RunningStructure | undefined;
}

/** When the new structure begins to pay and what ends later than now. No day may be paid twice or left out. */
function findSchedule(
  run: Run,
  { asked, ends, ended, wanted }: Replaced,
): { readonly from: string | null; readonly later: readonly LaterEnd[] } {
  const day = asked.from === undefined ? null : `${asked.from}T00:00:00.000Z`;
  const begins = wanted?.assignment.assigned_at;
  if (wanted && day !== null && (begins === undefined || toIso(begins) !== day)) {
    throw invalid('This rate is assigned from another day already: plan_stop it first, then plan it anew.');
  }
  // A structure that already pays replaces the others now, unless it has yet to begin.
  if (wanted && (begins === undefined || toMilliseconds(begins) <= run.now)) return { from: null, later: [] };
  const chosen = wanted ? toIso(begins as string) : day;
  if (asked.keep_others) return { from: chosen, later: [] };
  const from = chosen ?? findTakeover(run, { ends, ended });
  if (from === null) return { from, later: [] };
  const schedule = scheduleEnds(run, { ends, ended }, from);
  if (!('why' in schedule)) return { from, later: schedule.later };
  const why = schedule.why[0]?.toUpperCase() + schedule.why.slice(1);
  throw invalid(
    `${why}. Ask the person: keep_others: true lets both pay, and plan_stop or another day is theirs to choose.`,
  );
}

interface Shown extends Days {
  readonly handle: string;
  readonly keeps: readonly RunningStructure[];
  readonly name: string;
  readonly isNew: boolean;
}

function summarize({ handle, rule, from, ends, keeps, name, isNew }: Shown): string {
  const when = from === null ? 'now' : toDay(from);
  const what = `${handleText(handle)} ${ruleText(rule)} from ${when} on`;
  const by = `${isNew ? 'a new structure' : 'structure'} ${label(name, 60)}`;
  const place = ends.length === 0 ? '' : `, in place of ${listText(ends)}`;
  const beside = keeps.length === 0 ? '' : `, beside ${listText(keeps)}`;
  return `Pay ${what} (${by})${place}${beside}.`;
}

function listText(structures: readonly RunningStructure[]): string {
  return structures
    .map(({ structure }) => `${label(structure.name, 60)} (${ruleText(structure.current_version)})`)
    .join(' and ');
}

async function listWarnings(run: Run, shown: Shown & { readonly creatorId: string }): Promise<string[]> {
  const { rule, from, keeps, creatorId } = shown;
  const start = from === null ? run.now : toMilliseconds(from);
  const warnings: string[] = [];
  if (start < run.now - DAY)
    warnings.push('It begins in the past: what it pays for periods that are over is owed soon.');
  if (paysBegunPeriod(rule, start)) {
    warnings.push(`The first ${unitName(rule)} is paid in full, though it has begun.`);
  }
  if (keeps.length > 0) warnings.push(`${keeps.length + 1} structures pay the creator at the same time.`);
  if (findCriteriaFacts(rule.criteria_type)?.byGoals && !(await hasGoal(run, creatorId, rule.period))) {
    warnings.push(`The creator has no ${rule.period} goal, so this pays nothing until one is set.`);
  }
  return warnings;
}

async function hasGoal(run: Run, creatorId: string, period: string): Promise<boolean> {
  const goals = await run.listAll('reading the goals', (options) =>
    run.goat.goals.list(creatorId, { limit: 100 }, options),
  );
  return goals.some((goal) => goal.is_active !== false && goal.period === period);
}

function invalid(message: string): ToolRefusal {
  return new ToolRefusal('invalid_input', message, { retry: 'fix_input' });
}
