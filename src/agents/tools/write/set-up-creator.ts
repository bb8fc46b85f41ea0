import * as z from 'zod/v4';
import { keepGiven } from '../../../../base/values/keep-given.js';
import { isConflictError } from '../../../client/errors/errors.js';
import type { Creator } from '../../../generated/resources.js';
import { getNotes } from '../../../workflows/find/notes.js';
import type { Run } from '../../../workflows/run/run.js';
import { findExisting } from '../../../workflows/set-up/set-up-creator.js';
import { findGoals, listGoalsInForce } from '../../changes/change-creators.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { handleText } from '../../text/untrusted-text.js';
import { goals, noDefaultMethod, projectId, trackingMode } from '../parts/shared-schemas.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';

const input = z.object({
  project_id: projectId,
  handle: z.string(),
  tracking_mode: trackingMode,
  notes: z.string().max(4_000).optional(),
  goals: goals.optional(),
});

type Input = z.output<typeof input>;

/** Sets a new creator up. An existing creator is changed by a plan instead. */
export const setUpCreator: ToolDefinition = defineTool({
  name: 'set_up_creator',
  title: 'Set up a new creator',
  description:
    'Adds a new creator with goals and notes, or brings a removed one back as they were. plan_rate sets the pay, plan_change changes one who is there.',
  capability: 'write',
  confinedTo: 'project',
  input,
  refuses: noDefaultMethod,
  fields: ['creator_id', 'handle', 'done[]', 'next'],
  async run(args, { run, scope }) {
    const inside = scope.project(args.project_id) ?? args.project_id;
    const existing = await findExisting(run, { projectId: inside, handle: args.handle });
    const { creator, isNew } = existing ? { creator: existing, isNew: false } : await create(run, inside, args);
    const open = isNew ? [] : await listDifferences(run, creator, args);
    if (existing && open.length > 0) throw isThere(open);
    const done = existing ? 'creator unchanged' : isNew ? 'creator created' : 'creator brought back';
    const made = isNew ? await makeGoals(run, creator.id, args.goals ?? []) : [];
    const left = open.map((what) => `${what} left as before: plan_change`);
    return {
      creator_id: creator.id,
      handle: handleText(creator.tiktok_handle),
      done: [done, ...made, ...left],
      next: 'plan_rate sets what the creator is paid.',
    };
  },
});

function isThere(open: readonly string[]): ToolRefusal {
  return new ToolRefusal(
    'creator_exists',
    `The creator is there already, with other ${open.join(' and ')}: changing that takes a plan that a person approves.`,
    { retry: 'replan', next_tool: 'plan_change', namesPerson: true },
  );
}

/**
 * Adds the creator by the handle alone. The service responds 200, not 201, if it restores a removed creator, and other
 * fields might overwrite that creator's values.
 */
async function create(run: Run, projectId: string, args: Input): Promise<{ creator: Creator; isNew: boolean }> {
  const body = { tiktok_handle: args.handle.replace(/^@/, '') };
  try {
    const { data, response } = await run.callWithResponse('adding the creator', (options) =>
      run.goat.creators.create(projectId, body, options),
    );
    if (response.status !== 201) return { creator: data, isNew: false };
    return { creator: await describeNew(run, data, args), isNew: true };
  } catch (error) {
    const isTaken = isConflictError(error) && error.code === 'handle_taken';
    const creator = isTaken ? await findExisting(run, { projectId, handle: args.handle }) : undefined;
    if (!creator) throw error;
    // Somebody else was faster. Their settings must not be changed here.
    if ((await listDifferences(run, creator, args)).length > 0) throw isThere(['settings']);
    return { creator, isNew: false };
  }
}

async function describeNew(run: Run, creator: Creator, { tracking_mode, notes }: Input): Promise<Creator> {
  const mode = tracking_mode === creator.tracking_mode ? undefined : tracking_mode;
  const changes = keepGiven({ tracking_mode: mode, readme: notes });
  if (Object.keys(changes).length === 0) return creator;
  return run.call('describing the creator', (options) => run.goat.creators.update(creator.id, changes, options));
}

/** The fields of a creator that differ from the request. */
async function listDifferences(run: Run, creator: Creator, args: Input): Promise<string[]> {
  const inForce = args.goals?.length ? await listGoalsInForce(run, creator.id) : [];
  const isSet = args.goals?.every((goal) =>
    findGoals(inForce, goal).some(({ target_value }) => target_value === goal.target_value),
  );
  return [
    ...(args.tracking_mode === undefined || args.tracking_mode === creator.tracking_mode ? [] : ['tracking mode']),
    ...(args.notes === undefined || args.notes === getNotes(creator) ? [] : ['notes']),
    ...((isSet ?? true) ? [] : ['goals']),
  ];
}

async function makeGoals(run: Run, creatorId: string, wanted: NonNullable<Input['goals']>): Promise<string[]> {
  const made: string[] = [];
  for (const goal of wanted) {
    await run.call('setting a goal', (options) => run.goat.goals.create(creatorId, goal, options));
    made.push(`goal ${goal.target_value} ${goal.metric} ${goal.period} created`);
  }
  return made;
}
