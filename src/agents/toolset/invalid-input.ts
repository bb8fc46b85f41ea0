import type * as z from 'zod/v4';
import { findNearest } from '../../../options/find-nearest.js';
import { ToolRefusal } from '../tool-error.js';

/** The refusal of an argument: which one, what it has to be, and of one that there is none of the nearest there is. */
export function invalidInput({ issues: [issue] }: z.ZodError, known: readonly string[]): ToolRefusal {
  const path = issue?.path.map(String).join('.') || 'input';
  return new ToolRefusal('invalid_input', `${path}: ${describe(issue, path, known)}.`.slice(0, 240), {
    retry: 'fix_input',
  });
}

function describe(issue: z.core.$ZodIssue | undefined, path: string, known: readonly string[]): string {
  if (!issue) return 'is wrong';
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0 && known.length > 0) {
    const [key = ''] = issue.keys;
    return `there is no ${JSON.stringify(key)}; the nearest is ${findNearest(key, known)}`;
  }
  const unit = path.endsWith('_cents') ? 'whole cents' : 'a whole number';
  return issue.message.replace(/expected int\b/, `expected ${unit}`);
}
