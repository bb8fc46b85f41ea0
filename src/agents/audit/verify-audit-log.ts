import { verifyAuditLogOptions } from '../../../base/options/agent-options.js';
import { checkHas } from '../../../base/options/check-has.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { AUDIT_FORM, type AuditAnchor, type AuditLine, checkAnchor, GENESIS, isAsWritten } from './audit-line.js';

/** The result of checking a log. */
export type AuditVerdict =
  | { readonly ok: true; readonly lines: readonly AuditLine[]; readonly head: AuditAnchor }
  | {
      readonly ok: false;
      /** The first wrong line, counted from 1. If lines are missing at the end, the number after the last line. */
      readonly line: number;
      readonly why: string;
      /** Present where the line is of a form that this version does not read. Then nobody here can say what is wrong with it. */
      readonly unreadForm?: number;
    };

/**
 * Checks that a log is whole: every line is unchanged, and each follows the one before it. This finds any line that was
 * changed, dropped, added, doubled or moved, and a cut in the middle. It cannot find a cut at the end, or lines that
 * were all rewritten from one line on. Give an `anchor`, a line that you kept elsewhere (`log.head`): then both are
 * found up to that line.
 */
export async function verifyAuditLog(
  log: string,
  options: { readonly anchor?: AuditAnchor } = {},
): Promise<AuditVerdict> {
  const { anchor } = takeWithRangeError('verifyAuditLog', options, verifyAuditLogOptions);
  if (anchor !== undefined) checkAnchor('verifyAuditLog: anchor', anchor);
  checkHas('split', log, 'verifyAuditLog takes the text of a log');
  const texts = log.split('\n');
  if (texts.pop() !== '') return { ok: false, line: texts.length + 1, why: 'The last line is cut off.' };
  const lines: AuditLine[] = [];
  let head = GENESIS;
  for (const [index, text] of texts.entries()) {
    const wrong = (why: string) => ({ ok: false, line: index + 1, why }) as const;
    const line = parseLine(text);
    if (!line) return wrong('It is not a line of an audit log.');
    if (line.form !== AUDIT_FORM) return { ...wrong(describeForm(line.form)), unreadForm: line.form };
    if (!(await isAsWritten(text, line))) return wrong('It was changed after it was written.');
    if (line.seq !== head.seq + 1 || line.prev !== head.hash) {
      return wrong(`It does not follow line ${head.seq}: lines were dropped, added or moved here.`);
    }
    head = { seq: line.seq, hash: line.hash };
    lines.push(line);
  }
  if (anchor && lines[anchor.seq - 1]?.hash !== anchor.hash && anchor.seq !== 0) {
    const why = `The line ${anchor.seq} that is known to be in it is missing: the end was cut off or written anew.`;
    return { ok: false, line: Math.min(anchor.seq, lines.length + 1), why };
  }
  return { ok: true, lines, head };
}

function describeForm(form: number): string {
  return form > AUDIT_FORM
    ? `It is of form ${form}, which a later version wrote; this one reads up to ${AUDIT_FORM}: update the package.`
    : `It is of form ${form}, which no released version wrote.`;
}

function parseLine(text: string): AuditLine | null {
  try {
    const line = JSON.parse(text) as AuditLine | null;
    const isLine = typeof line === 'object' && line !== null && typeof line.hash === 'string';
    return isLine && Number.isSafeInteger(line.form) ? line : null;
  } catch {
    return null;
  }
}
