import * as z from 'zod/v4';
import { setUpCreator as setUp } from '../../workflows/set-up-creator.js';
import { handleText } from '../text/untrusted-text.js';
import { defineTool, type ToolDefinition } from '../tool.js';
import { closingFields, toClosing } from './shared-schemas.js';

const period = z.enum(['daily', 'weekly', 'monthly']);

/** Sets a creator up. */
export const setUpCreator: ToolDefinition = defineTool({
  name: 'set_up_creator',
  title: 'Set up a creator',
  description:
    'Adds a creator, or brings a removed one back, with goals and notes; plan_rate sets the pay. Safe to repeat.',
  effect: 'write',
  destructive: true,
  confinedTo: 'project',
  input: z.object({
    project_id: z.string(),
    handle: z.string(),
    tracking_mode: z.enum(['auto', 'selective']).optional(),
    notes: z.string().max(4_000).optional(),
    goals: z
      .array(
        z.strictObject({
          metric: z.enum(['posts', 'views', 'engagement', 'followers']),
          target_value: z.int().min(1),
          period,
        }),
      )
      .max(10)
      .optional(),
  }),
  output: z.object({
    creator_id: z.string(),
    handle: z.string().nullable(),
    done: z.array(z.string()),
    next: z.string(),
    ...closingFields,
  }),
  async run(input, { goat, scope, workflow }) {
    const project = scope.project(input.project_id) ?? input.project_id;
    const report = await setUp(
      goat,
      {
        projectId: project,
        handle: input.handle,
        ...(input.tracking_mode === undefined ? {} : { trackingMode: input.tracking_mode }),
        ...(input.notes === undefined ? {} : { readme: input.notes }),
        ...(input.goals === undefined ? {} : { goals: input.goals }),
      },
      workflow,
    );
    return {
      creator_id: report.creator.id,
      handle: handleText(report.creator.handle),
      done: [
        `creator ${report.creator.step}`,
        ...report.goals.map(({ metric, period: every, target, step }) => `goal ${target} ${metric} ${every} ${step}`),
      ],
      next: 'plan_rate sets what the creator is paid.',
      ...toClosing(report),
    };
  },
});
