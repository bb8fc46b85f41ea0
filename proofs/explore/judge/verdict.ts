import { formatMoney } from '../../../base/money/format-money.js';
import { writeCount } from '../../../base/options/write-count.js';
import type { CalmLeft, LeftOfStructure } from './calm-left.js';

/** The facts that the verdict follows from. */
export interface VerdictFacts {
  /** The number of failures that count, and the first one that rests on an assumption. */
  readonly failures: number;
  readonly assumed: { readonly assumes: string | null; readonly message: string } | undefined;
  /** Whether any invariant had something to check. */
  readonly isJudged: boolean;
  /** The debt that the calm run left, and whether the job is asked to pay it. */
  readonly left: CalmLeft;
  readonly mustPay: boolean;
  /** Payments of the calm run that nothing explains. */
  readonly unjudged: { readonly payments: number; readonly cents: number };
}

/** The result of an exploration. The first words of `verdict` agree with `holds`, and so does the exit code. */
export interface Conclusion {
  readonly holds: boolean;
  readonly verdict: string;
}

/** Whether a job holds, and the sentence that says so. */
export function conclude({ failures, assumed, isJudged, left, mustPay, unjudged }: VerdictFacts): Conclusion {
  if (failures > 0) return { holds: false, verdict: `Not held: ${writeCount(failures, 'failure')}.` };
  if (!isJudged)
    return { holds: false, verdict: 'Nothing was shown to hold, because no invariant had anything to judge.' };
  const never = left.byStructure.filter(({ neverPaidCents, reason }) => neverPaidCents > 0 && reason === null);
  const [first] = never;
  if (first && mustPay) return { holds: false, verdict: describeNeverPaid(never) };
  const notes = [
    first ? `Held for what it pays. Never paid: ${never.map(describeSum).join('; ')}.` : 'Everything held.',
    ...(unjudged.payments > 0 ? [describeUnjudged(unjudged)] : []),
    ...(assumed ? [`Not counted, because it rests on an assumption (${assumed.assumes}): ${assumed.message}.`] : []),
  ];
  return { holds: true, verdict: notes.join(' ') };
}

/** The exit code of a command that shows a report. */
export function readExitCode({ holds }: Pick<Conclusion, 'holds'>): number {
  return holds ? 0 : 1;
}

function describeNeverPaid(never: readonly LeftOfStructure[]): string {
  const names = [...new Set(never.map((one) => one.structure))].map(
    (name) => `{ structure: ${JSON.stringify(name)}, reason: '…' }`,
  );
  const others = `mayLeave: [${names.join(', ')}]`;
  return (
    `Not judged as right: ${never.map(describeSum).join('; ')} ${never.length === 1 ? 'is' : 'are'} never paid. ` +
    `If another job pays ${never.length === 1 ? 'it' : 'them'}: ${others}.`
  );
}

function describeSum({ neverPaidCents: cents, currency, structure }: LeftOfStructure): string {
  return `${formatMoney(cents, { currency })} of «${structure}»`;
}

function describeUnjudged({ payments, cents }: VerdictFacts['unjudged']): string {
  const verb = payments === 1 ? 'names' : 'name';
  return `Not judged: ${writeCount(payments, 'payment')} of ${formatMoney(cents)} ${verb} no accruals.`;
}
