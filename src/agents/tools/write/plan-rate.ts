import * as z from 'zod/v4';
import type { ProrationMode } from '../../../generated/resources.js';
import {
  listCreatorStructures,
  type RunningStructure,
  selectRunning,
} from '../../../workflows/find/other-structures.js';
import { CRITERIA_TYPES, findCriteriaFacts } from '../../../workflows/run/criteria-facts.js';
import { findStructure, type WantedStructure } from '../../../workflows/set-up/set-up-creator.js';
import { buildRate } from '../../changes/set-rate.js';
import { ruleText } from '../../text/pay-text.js';
import { invalidInput } from '../../text/tool-error.js';
import { outOfScope } from '../parts/scope.js';
import { creator, day, inProject, noLaterEnd, period, shownText, type Words } from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';
import { changeFields, keepChange } from './plan-fields.js';

const prorationMode: Words<ProrationMode> = z.enum({ none: 'none', daily: 'daily' });

const input = z.object({
  creator,
  project_id: inProject,
  structure_id: z.string().optional(),
  amount_cents: z.int().min(0).optional().describe('A period; cpm: per 1,000 views'),
  period: period.optional(),
  criteria_type: z.enum(CRITERIA_TYPES).optional(),
  min_views: z.int().min(1).optional(),
  proration_mode: prorationMode.optional(),
  name: shownText({ max: 200 }).optional(),
  from: day.optional().describe('Default: after the running period, which the old rate pays whole'),
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
  confinedTo: 'creator',
  input,
  refuses: noLaterEnd,
  fields: changeFields,
  async run(args, context) {
    const { run, scope } = context;
    const resolved = await scope.creator(run, args.creator, args.project_id);
    const { id: creatorId, project_id: projectId } = resolved;
    const all = await listCreatorStructures(run, { projectId, creatorId });
    // A structure covers more than bound creators: they see those that pay or paid them.
    const isTheirs = all.some(({ structure }) => structure.id === args.structure_id);
    if (scope.creatorIds && args.structure_id !== undefined && !isTheirs) throw outOfScope();
    const structure = chooseStructure(args, selectRunning(all));
    const existing = await findStructure(run, projectId, structure);
    if (existing && existing.project_id !== projectId && scope.isBound) throw outOfScope();
    const { change, about } = await buildRate(run, {
      creator: resolved,
      all,
      structure,
      existing,
      day: args.from === undefined ? null : `${args.from}T00:00:00.000Z`,
      keepOthers: args.keep_others ?? false,
    });
    return keepChange(context, change, about);
  },
});

/** The wanted structure. Parts of the rule that the input leaves out are taken from the only structure that pays now. */
function chooseStructure(args: Input, running: readonly RunningStructure[]): WantedStructure {
  const { structure_id: id, amount_cents, period, criteria_type, min_views, proration_mode, name } = args;
  const rule = [amount_cents, period, criteria_type, min_views, proration_mode, name];
  if (id !== undefined && rule.some((part) => part !== undefined))
    throw invalidInput('Give structure_id or a rule, not both.');
  if (id !== undefined) return { id };
  if (amount_cents === undefined) throw invalidInput('Give amount_cents, or structure_id.');
  const now = running.length === 1 ? running[0]?.structure.current_version : undefined;
  const every = period ?? now?.period;
  const criteria = criteria_type ?? now?.criteria_type;
  if (every === undefined || criteria === undefined) {
    const why = running.length > 1 ? 'Several structures pay' : 'Nothing pays';
    throw invalidInput(`${why} the creator now, so say period and criteria_type too.`);
  }
  const views = min_views ?? now?.criteria_params.min_views;
  const needsViews = findCriteriaFacts(criteria)?.needsMinViews ?? false;
  if (needsViews && views === undefined) throw invalidInput(`${criteria} needs min_views.`);
  if (!needsViews && min_views !== undefined) throw invalidInput(`min_views goes with ${WITH_MIN_VIEWS} alone.`);
  const made = {
    period: every,
    amount_cents,
    criteria_type: criteria,
    proration_mode: proration_mode ?? now?.proration_mode ?? 'none',
    ...(needsViews ? { criteria_params: { min_views: views } } : {}),
  };
  return { ...made, name: name ?? ruleText({ criteria_params: {}, ...made }) } as WantedStructure;
}
