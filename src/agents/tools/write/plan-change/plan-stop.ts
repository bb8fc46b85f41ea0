import type { Creator } from '../../../../generated/resources.js';
import {
  endOfPaid,
  listRunningStructures,
  type RunningStructure,
} from '../../../../workflows/find/other-structures.js';
import { earnedBy } from '../../../../workflows/find/read-earned.js';
import { leaveOutTooLarge, sumCents } from '../../../../workflows/payments/cents.js';
import type { Run } from '../../../../workflows/run/run.js';
import { keepHandle } from '../../../payments/plan/known-handles.js';
import { lastDay } from '../../../text/day-text.js';
import { moneyText } from '../../../text/money-text.js';
import { ToolRefusal } from '../../../text/tool-error.js';
import { handleText, label } from '../../../text/untrusted-text.js';
import type { ToolContext } from '../../parts/tool.js';
import { type ChangeResponse, keepChange } from '../change-fields.js';

/** Plans to end what pays a creator. */
export async function planStop(
  context: ToolContext,
  { id: creatorId, tiktok_handle: handle, project_id: projectId }: Creator,
): Promise<ChangeResponse> {
  const running = await listRunningStructures(context.run, { projectId, creatorId });
  if (running.length === 0) {
    throw new ToolRefusal('nothing_to_change', `No structure pays ${handleText(handle)} now.`, {
      next_tool: 'get_rates',
    });
  }
  const owed = await readOwed(context.run, creatorId);
  const ends = running.map(({ structure }) => structure.id);
  const summary = `Stop paying ${handleText(handle)}: ${endsText(running, context.run.now)}.${owedText(owed)}`;
  return keepChange(
    context,
    { what: 'stop_pay', creatorId, handle, projectId, ends },
    { summary, creatorIds: [creatorId], projectId, currency: owed.currency },
  );
}

/** Plans to remove a creator, which ends the pay too. */
export async function planRemoval(
  context: ToolContext,
  { id: creatorId, tiktok_handle: handle, project_id: projectId }: Creator,
): Promise<ChangeResponse> {
  const { run } = context;
  const running = await listRunningStructures(run, { projectId, creatorId });
  const owed = await readOwed(run, creatorId);
  const ending = running.length === 0 ? '' : `, and ${endsText(running, run.now)}`;
  const summary = `Remove ${handleText(handle)}: counts are no longer read${ending}.${owedText(owed)}`;
  const later = `The service forgets the handle of a removed creator: keep the id ${creatorId}, by which what is owed can be paid later.`;
  await keepHandle(context.store, creatorId, handle);
  return keepChange(
    context,
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

/** The structures that end, and the last day that they pay for. Days are UTC. */
function endsText(running: readonly RunningStructure[], now: number): string {
  return running
    .map(({ structure, assignment }) => {
      const begins = Date.parse(assignment.assigned_at ?? '');
      const ending = begins >= now ? 'before it begins' : `and its last day is ${lastDay(endOfPaid(structure, now))}`;
      return `${label(structure.name, 40)} ends ${ending}`;
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
