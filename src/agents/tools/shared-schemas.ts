import * as z from 'zod';
import type { LeftOut, WorkflowReport } from '../../workflows/workflow-options.js';

// The words of these schemas are read by a model at every turn: each one has to earn its place.

/** A project by id; without one it is all of them. A binding takes it away. */
export const projectId = z.string();
/** Where to look a handle up. A binding takes it away. */
export const inProject = z.string().optional();
/** A creator by handle or id. A binding takes it away. */
export const creator = z.string().describe('Handle or id');
/** Creators by handle or id. */
export const creators = z.array(z.string()).min(1).max(300);
/** A UTC day. */
export const day = z.iso.date();
/** The first and last day of a range; the service's default is the last 30 days. */
export const range = { from: day.optional(), to: day.optional() };
/** How many rows to show. */
export const limit = z.int().min(1).max(100).optional();
/** How many rows to pass over. */
export const offset = z.int().min(0).optional();
/** How much to say. */
export const detail = z.enum(['concise', 'full']).optional();
/** A payout method by name. */
export const method = z.string().describe('Name, e.g. Venmo').optional();

/** What every answer may carry at its end. */
export const closingFields = {
  truncated: z.object({ shown: z.number(), total: z.number().nullable(), rest: z.string() }).nullish(),
  left_out: z.array(z.string()).optional(),
  stopped_early: z.string().optional(),
  usage: z.object({ requests: z.number(), waited_ms: z.number() }).optional(),
};

/** The closing fields of an answer, from the report of a workflow. */
export function toClosing({ leftOut, stoppedEarly, usage }: WorkflowReport) {
  return {
    ...toLeftOut(leftOut),
    ...(stoppedEarly ? { stopped_early: `${stoppedEarly.reason} while ${stoppedEarly.during}` } : {}),
    usage: { requests: usage.requests, waited_ms: usage.waitedMs },
  };
}

/** What an answer says of what it leaves out; nothing when that is nothing. */
export function toLeftOut(leftOut: readonly LeftOut[]) {
  return leftOut.length > 0 ? { left_out: leftOut.map(leftOutText) } : {};
}

function leftOutText({ what, count, why }: LeftOut): string {
  return `${count === null ? '' : `${count} `}${what}: ${why}`;
}

/** Rows shown when nothing is asked for. */
const DEFAULT_ROWS = { concise: 20, full: 50 } as const;

/** How many rows to show. */
export function rowLimit(input: {
  readonly limit?: number | undefined;
  readonly detail?: 'concise' | 'full' | undefined;
}) {
  return input.limit ?? DEFAULT_ROWS[input.detail ?? 'concise'];
}
