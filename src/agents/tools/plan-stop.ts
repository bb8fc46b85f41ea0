import * as z from 'zod/v4';
import type { Creator } from '../../generated/resources.js';
import { toDay } from '../../workflows/days.js';
import { findAnyMethod } from '../../workflows/find-method.js';
import { endOfPaid, listRunningStructures, type RunningStructure } from '../../workflows/other-structures.js';
import { sumCents } from '../../workflows/payments/cents.js';
import { leaveOutTooLarge } from '../../workflows/payments/leave-out-too-large.js';
import { earnedBy } from '../../workflows/read-earned.js';
import { Run } from '../../workflows/run.js';
import { outOfScope } from '../scope.js';
import { moneyText } from '../text/money-text.js';
import { handleText, label } from '../text/untrusted-text.js';
import { defineTool, type ToolContext, type ToolDefinition } from '../tool.js';
import { ToolRefusal } from '../tool-error.js';
import { changeFields, keepChange } from './change-fields.js';
import { creator, inProject, method } from './shared-schemas.js';

interface Work {
  readonly run: Run;
  readonly context: ToolContext;
}

/** Plans to stop paying a creator, to remove one, or to disable a payout method. */
export const planStop: ToolDefinition = defineTool({
  name: 'plan_stop',
  title: 'Plan to stop something',
  description:
    'Plans to stop paying a creator, to remove one, or to disable a payout method (enable: true undoes that).',
  effect: 'read',
  input: z.object({
    what: z.enum(['pay', 'creator', 'method']),
    creator: creator.optional(),
    project_id: inProject,
    method,
    enable: z.boolean().optional(),
  }),
  output: z.object(changeFields),
  async run({ what, enable, ...named }, context) {
    const work = { run: new Run(context.goat, context.workflow), context };
    if (what === 'method') return switchMethod(work, { ...named, active: enable ?? false });
    if (named.method !== undefined || enable !== undefined) {
      throw invalid(`method and enable go with what: method, not with what: ${what}.`);
    }
    const found = await context.scope.creator(work.run, named.creator, named.project_id);
    return what === 'pay' ? stopPay(work, found) : removeCreator(work, found);
  },
});

async function stopPay(work: Work, { id: creatorId, tiktok_handle: handle, project_id: projectId }: Creator) {
  const running = await listRunningStructures(work.run, { projectId, creatorId });
  if (running.length === 0) {
    throw new ToolRefusal('nothing_to_change', `No structure pays ${handleText(handle)} now.`);
  }
  const owed = await readOwed(work.run, creatorId);
  const ends = running.map(({ structure }) => structure.id);
  const summary = `Stop paying ${handleText(handle)}: ${endsText(running, work.run.now)}.${owedText(owed)}`;
  return keepChange(
    work,
    { what: 'stop_pay', creatorId, handle, projectId, ends },
    { summary, warnings: [], creatorIds: [creatorId], projectId, currency: owed.currency },
  );
}

async function removeCreator(work: Work, { id: creatorId, tiktok_handle: handle, project_id: projectId }: Creator) {
  const { run } = work;
  const running = await listRunningStructures(run, { projectId, creatorId });
  const owed = await readOwed(run, creatorId);
  const ending = running.length === 0 ? '' : `, and ${endsText(running, run.now)}`;
  const summary = `Remove ${handleText(handle)}: counts are no longer read${ending}.${owedText(owed)}`;
  const later = `Of a removed creator nothing is found by handle: pay what is owed first, or by the id ${creatorId}.`;
  return keepChange(
    work,
    { what: 'remove_creator', creatorId, handle, owedCents: owed.cents },
    {
      summary,
      warnings: owed.cents > 0 ? [later] : [],
      creatorIds: [creatorId],
      projectId,
      currency: owed.currency,
    },
  );
}

interface Named {
  readonly creator?: string | undefined;
  readonly method?: string | undefined;
  readonly active: boolean;
}

async function switchMethod(work: Work, { creator: who, method: named, active }: Named) {
  // Methods are of the whole organization.
  if (work.context.scope.isBound) throw outOfScope();
  if (named === undefined || who !== undefined) throw invalid('what: method takes a method, and no creator.');
  const { id: methodId, name, is_active } = await findAnyMethod(work.run, named);
  if (is_active === active) {
    const is = active ? 'enabled' : 'disabled';
    throw new ToolRefusal('nothing_to_change', `The method ${label(name, 40)} is ${is} already.`);
  }
  const summary = active
    ? `Enable the payout method ${label(name, 40)}: payments can name it again.`
    : `Disable the payout method ${label(name, 40)}: no payment can name it any more; those that were made keep it.`;
  return keepChange(
    work,
    { what: 'switch_method', methodId, name, active },
    { summary, warnings: [], creatorIds: [], projectId: null, currency: 'USD' },
  );
}

/** What ends, and until when it pays. Days are UTC. */
function endsText(running: readonly RunningStructure[], now: number): string {
  return running
    .map(({ structure, assignment }) => {
      const begins = Date.parse(assignment.assigned_at ?? '');
      const until = begins > now ? 'before it begins' : `and pays until ${toDay(endOfPaid(structure, now))}`;
      return `${label(structure.name, 40)} ends ${until}`;
    })
    .join(', ');
}

interface Owed {
  readonly cents: number;
  readonly currency: string;
}

async function readOwed(run: Run, creatorId: string): Promise<Owed> {
  const { exact } = leaveOutTooLarge(await earnedBy(run, creatorId));
  return {
    cents: sumCents(exact.map((accrual) => accrual.amount_cents)),
    currency: exact[0]?.currency ?? 'USD',
  };
}

function owedText({ cents, currency }: Owed): string {
  return cents === 0 ? ' Nothing is owed now.' : ` The ${moneyText(cents, currency)} owed now stay owed.`;
}

function invalid(message: string): ToolRefusal {
  return new ToolRefusal('invalid_input', message, { retry: 'fix_input' });
}
