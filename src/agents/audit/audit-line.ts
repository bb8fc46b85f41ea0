import { verifyAuditLogOptions } from '../../../base/options/agent-options.js';
import { checkHas } from '../../../base/options/check-has.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { redactKeys } from '../../client/http/redaction.js';
import { sha256 } from '../../workflows/payments/plan-digest.js';

/** The kinds of events in an audit log. */
export type AuditKind =
  | 'plan'
  | 'approval'
  | 'undecided'
  | 'refusal'
  | 'attempt'
  | 'read_back'
  | 'receipt'
  | 'recovered';

/** An event, before it is in a log. */
export interface AuditEvent {
  readonly kind: AuditKind;
  /** Plain JSON. Text that looks like a key, a token or a password is blanked before it is written. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The form of the lines that this version writes. It is increased if an older reader would misread them. */
const AUDIT_FORM = 1;

/** A line of an audit log, as it is parsed. */
export interface AuditLine extends AuditEvent {
  /** The form of the line: 1. */
  readonly form: number;
  /** 1, 2, 3, … */
  readonly seq: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The `hash` of the line before; 64 zeros in the first one. */
  readonly prev: string;
  /** SHA-256, hex, over everything else on the line. */
  readonly hash: string;
}

/** A line that you kept elsewhere. If somebody cut off the end of the log, this line is missing from it. */
export interface AuditAnchor {
  /** The number of the line. */
  readonly seq: number;
  readonly hash: string;
}

/** The previous hash of the first line. */
export const GENESIS: AuditAnchor = { seq: 0, hash: '0'.repeat(64) };

/** Throws a RangeError for a value that is not a line's number and hash: with it a log that was cut would be whole. */
export function checkAnchor(subject: string, anchor: AuditAnchor): AuditAnchor {
  const { seq, hash } = (anchor ?? {}) as Partial<AuditAnchor>;
  const isHash = typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash);
  const isFirst = seq === GENESIS.seq && hash === GENESIS.hash;
  if (isFirst || (isHash && Number.isSafeInteger(seq) && Number(seq) > 0)) return anchor;
  throw new RangeError(
    `${subject} must be the head of a log, {seq, hash}: the number of a line and its 64 hex digits.`,
  );
}

/** Writes an event as the next line after `previous`. */
export async function writeLine(
  event: AuditEvent,
  { after, at }: { readonly after: AuditAnchor; readonly at: string },
): Promise<{ readonly text: string; readonly anchor: AuditAnchor }> {
  const { kind } = event;
  const data = JSON.parse(withoutKeys(JSON.stringify(event.data))) as AuditEvent['data'];
  const content = { form: AUDIT_FORM, seq: after.seq + 1, at, kind, data, prev: after.hash };
  const hash = await sha256(JSON.stringify(content));
  return { text: JSON.stringify({ ...content, hash }), anchor: { seq: content.seq, hash } };
}

/** Whether a line is unchanged since it was written: its text, byte for byte, and its hash. */
async function isAsWritten(text: string, line: AuditLine): Promise<boolean> {
  const { hash, ...content } = line;
  return JSON.stringify(line) === text && (await sha256(JSON.stringify(content))) === hash;
}

/** Whether a line would not have this text as it is. */
export function isBlanked(text: string): boolean {
  const written = JSON.stringify(text);
  return withoutKeys(written) !== written;
}

function withoutKeys(text: string): string {
  return redactKeys(text)
    .replace(/(tga[tk]_)[\w.-]+/gi, '$1[redacted]')
    .replace(SECRETS, '[redacted]');
}

/** The commonest forms of secrets of others. */
const TOKENS = [
  String.raw`sk-(?:ant-|proj-)?[\w-]{20,}`, // Anthropic, OpenAI
  String.raw`[rs]k_(?:live|test)_\w{10,}`, // Stripe
  String.raw`(?:AKIA|ASIA)[0-9A-Z]{16}\b`, // AWS
  String.raw`AIza[\w-]{35}`, // Google
  String.raw`gh[opsur]_\w{20,}`, // GitHub
  String.raw`github_pat_\w{20,}`,
  String.raw`glpat-[\w-]{20,}`, // GitLab
  String.raw`npm_\w{36}`,
  String.raw`xox[abeprs]-[\w-]{10,}`, // Slack
  String.raw`eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*`, // a JWT
  String.raw`pass(?:word|wd)\s*[=:]\s*(?:[^\s"\\]|\\["\\])+`,
].join('|');
/** With its lines, or with those that are there if its end was cut off. */
const PRIVATE_KEY = String.raw`-----BEGIN [A-Z ]*PRIVATE KEY-----(?:(?:[^"\\]|\\[nrt])*?-----END [A-Z ]*PRIVATE KEY-----|(?:(?:\\[nr])+[\w+/=]{8,})*)`;
/** As JSON has them: a line break ends in a letter there. An escape is taken whole or not at all, so JSON stays JSON. */
const SECRETS = new RegExp(String.raw`(?:\b|(?<=\\[nrt]))(?:${TOKENS})|${PRIVATE_KEY}`, 'gi');

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
 *
 * @example
 * ```ts
 * const verdict = await verifyAuditLog(await readFile('payouts.log', 'utf8'));
 * if (!verdict.ok) console.log(verdict.line, verdict.why);
 * ```
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
