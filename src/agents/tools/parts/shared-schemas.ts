import * as z from 'zod/v4';
import { writeCount } from '../../../../base/options/write-count.js';
import type { GoalMetric, Period } from '../../../generated/resources.js';
import type { LeftOut, WorkflowReport } from '../../../workflows/run/workflow-options.js';
import { isBlanked } from '../../audit/audit-line.js';
import { countShown, messageText } from '../../text/untrusted-text.js';
import type { Closing } from './tool.js';

/** The sizes of a text that a model writes. */
interface Sizes {
  /** Whether it may be empty. Default false. */
  readonly canBeEmpty?: boolean;
  readonly max: number;
  /** The most characters of one line that a person is shown. Default: `max`, because the text is shown as one line. */
  readonly line?: number;
}

/** Letters that look like no letter, and letters of a hidden language (tags). */
const BLANK = /[\u2800\u115f\u1160\u17b4\u17b5\u3164\uffa0\u{e0000}-\u{e007f}]|\u034f/u;
const TOO_MANY_MARKS = /\p{M}{5,}/u;

/**
 * A text that a model writes and a person reads before approving. A person is shown all of it: what is longer is
 * refused (`plan_too_long`), and so is what nobody sees, what covers other text, and what the audit log would blank.
 */
export function shownText({ canBeEmpty = false, max, line = max }: Sizes): z.ZodString {
  const text = canBeEmpty ? z.string() : z.string().min(1);
  return text.max(max).superRefine((text, { addIssue }) => {
    const refuse = (message: string, code?: string) => addIssue({ code: 'custom', message, params: { code } });
    const lines = line === max ? [text] : text.split('\n');
    const longest = Math.max(...lines.map(countShown));
    if (text.length > max || longest > line) {
      refuse(`a person is shown ${line} characters of a line, and this has ${longest}: shorten it`, 'plan_too_long');
    }
    if (BLANK.test(text)) refuse('it has letters that nobody sees: write it without them');
    if (TOO_MANY_MARKS.test(text)) refuse('it has more than four marks on one letter: write it without them');
    if (isBlanked(text)) {
      refuse('it looks like a password, a key or a token, which the audit log blanks: write it in other words');
    }
  });
}

// Things that no tool will do, by the parameters that a model invents for them, each with the way out.

type Refusals = Readonly<Record<string, string>>;

/** The refusal of a payout method for one creator. */
export const NO_DEFAULT =
  'A creator has no default method: name it in each plan, or let plan_settlement take that of the last payment.';

export const noDefaultMethod: Refusals = all(['method', 'default_method', 'payment_method', 'is_default'], NO_DEFAULT);

export const noLaterEnd: Refusals = all(
  ['until', 'to', 'end', 'ends', 'end_date', 'date'],
  'The service takes no end in the future: plan_change with stop ends pay at its commit. Another rate from a later day: plan_rate with from.',
);

export const noDeleting: Refusals = all(
  ['delete', 'deleted', 'purge'],
  'Nothing is deleted: what was paid, voided or rejected stays in the record, with the reason. plan_change with stop removes a creator, and the history stays.',
);

export const noHalf: Refusals = all(
  ['amount_cents', 'total_cents', 'percent', 'half', 'share'],
  'A settlement pays whole accruals. To pay some of them: ended_by, or plan_payment with their accrual_ids; half of one cannot stay owed.',
);

function all(names: readonly string[], way: string): Refusals {
  return Object.fromEntries(names.map((name) => [name, way]));
}

// A model reads the words of these schemas at every turn, so they must be few.

/** A choice of words, of which a type of the spec has neither more nor fewer. */
export type Words<Word extends string> = z.ZodEnum<{ readonly [Name in Word]: Name }>;

/** A project by id or name; without it, all projects. A binding removes this parameter. */
export const projectId: z.ZodString = z.string();
/** The project in which to look up a handle. A binding removes this parameter. */
export const inProject: z.ZodOptional<z.ZodString> = projectId.optional();
/** A campaign by id or name. */
export const campaignId: z.ZodOptional<z.ZodString> = z.string().optional();
/** A creator by handle or id. A binding removes this parameter. */
export const creator: z.ZodString = z.string().describe('Handle or id');
/** Several creators by handle or id. */
export const handles: z.ZodArray<z.ZodString> = z.array(z.string()).min(1).max(300);
/** The creators that a call is about. A tool that takes one has `creator`. */
export const creators: typeof handles = handles.describe('Several');
/** A UTC day. */
export const day: z.ZodISODate = z.iso.date();
/** The length of a period. */
export const period: Words<Period> = z.enum({ daily: 'daily', weekly: 'weekly', monthly: 'monthly' });
/** The first and last day of a range; the service's default is the last 30 days. */
export const range: { from: z.ZodOptional<z.ZodISODate>; to: z.ZodOptional<z.ZodISODate> } = {
  from: day.optional(),
  to: day.optional(),
};
/** How many rows to show. */
export const limit: z.ZodOptional<z.ZodInt> = z.int().min(1).max(100).optional();
/** How many rows to skip. */
export const offset: z.ZodOptional<z.ZodInt> = z.int().min(0).optional();
/** The end of the call before. */
export const cursor: z.ZodOptional<z.ZodString> = z.string().optional();
/** How much to say. */
export const detail: z.ZodOptional<Words<'concise' | 'full'>> = z.enum(['concise', 'full']).optional();
/** A payout method by name. */
export const method: z.ZodOptional<z.ZodString> = z.string().describe('Name, e.g. Venmo').optional();

interface Goal {
  metric: GoalMetric;
  target_value: number;
  period: Period;
}

const metric: Words<GoalMetric> = z.enum({
  posts: 'posts',
  views: 'views',
  engagement: 'engagement',
  followers: 'followers',
});

/** Goals of a creator, one per metric and period. */
export const goals: z.ZodArray<z.ZodType<Goal>> = z
  .array(z.strictObject({ metric, target_value: z.int().min(1), period }))
  .max(10);
/** Whether new videos count at once, or wait for a review. */
export const trackingMode: z.ZodOptional<Words<'auto' | 'selective'>> = z.enum(['auto', 'selective']).optional();

/** The closing fields of a result, from the report of a workflow, further notes first. */
export function toClosing(
  { leftOut, stoppedEarly }: WorkflowReport,
  notes?: readonly string[],
): Pick<Closing, 'left_out' | 'stopped_early'> {
  return {
    ...toLeftOut(leftOut, notes),
    ...(stoppedEarly ? { stopped_early: `${stoppedEarly.reason} while ${stoppedEarly.during}` } : {}),
  };
}

/** The note about what a result leaves out, further notes first; nothing if it leaves out nothing. */
export function toLeftOut(leftOut: readonly LeftOut[], notes: readonly string[] = []): Pick<Closing, 'left_out'> {
  const all = new Set([...notes, ...leftOut.map((note) => messageText(leftOutText(note)))]);
  return all.size > 0 ? { left_out: [...all] } : {};
}

function leftOutText({ what, count, why }: LeftOut): string {
  if (count === null) return `${what}: ${why}`;
  const one = what.replace(/\b(videos|accruals|creators|steps|levels|saves)\b/, (several) => several.slice(0, -1));
  return `${writeCount(count, one, what)}: ${why}`;
}
