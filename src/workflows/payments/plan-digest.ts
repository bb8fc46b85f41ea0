import { checkAwaited } from '../../../base/options/check-has.js';
import { WorkflowError } from '../run/workflow-error.js';

/**
 * The fields that differ each time the same payment is planned: when it was read, how long that is valid, the requests it
 * took and will take, and the warnings, which are made again when a person is asked.
 */
const PASSING = new Set(['readAt', 'validUntil', 'usage', 'requests', 'seal', 'warnings']);

/** The seal of a plan, which shows whether it was altered. */
export interface PlanSeal {
  /** Derived from the whole plan except the time of reading and warnings. Another payee, amount, accrual or method gives another id. */
  readonly id: string;
  /** SHA-256 over every other field. It does not match a plan that was altered anywhere. */
  readonly seal: string;
}

/**
 * SHA-256, hex, over the content of a plan: payee, project, method, accruals with their amounts, total, currency,
 * reference, kind. It leaves out the time of reading and the warnings, so planning the same payment again gives the same
 * digest. Plans within a plan count likewise. An approval signs this digest.
 */
export function digestPlan(plan: object): Promise<string> {
  const { id: _, ...content } = plan as Record<string, unknown>;
  return sha256(toCanonicalJson(content, PASSING));
}

/** Puts the id and the seal on the content of a plan. */
export async function sealPlan<Content extends object>(prefix: string, content: Content): Promise<Content & PlanSeal> {
  const named = { ...content, id: `${prefix}-${await digestPlan(content)}` };
  return { ...named, seal: await sealOver(named) };
}

/** Whether a plan is unchanged in every field. It may have been JSON in between. */
export async function isIntact(prefix: string, plan: PlanSeal): Promise<boolean> {
  return plan.id === `${prefix}-${await digestPlan(plan)}` && plan.seal === (await sealOver(plan));
}

/**
 * A private copy of a plan, so the plan that is checked is the plan that is paid. Null if it contains something that is
 * not data, and so is not a plan.
 *
 * @throws WorkflowError `invalid_plan` for a Promise or a missing plan.
 */
export function copyPlan<Plan extends PlanSeal>(plan: Plan): Plan | null {
  checkAwaited('the plan', plan, (message) => new WorkflowError('invalid_plan', message));
  try {
    return structuredClone(plan);
  } catch {
    return null;
  }
}

/** SHA-256 of a text, 64 hex digits. A page of plain http and jsdom have no `crypto.subtle`. */
export async function sha256(text: string): Promise<string> {
  const { subtle } = globalThis.crypto;
  if (subtle === undefined)
    throw new Error('A plan is sealed by crypto.subtle: open the page by https, and test in the environment node.');
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  let hex = '';
  for (const byte of new Uint8Array(digest)) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

function sealOver(plan: object): Promise<string> {
  const { seal: _, ...rest } = plan as Record<string, unknown>;
  return sha256(toCanonicalJson(rest));
}

/** JSON with the keys of every object sorted, so equal data gives equal text. */
export function toCanonicalJson(value: unknown, without?: ReadonlySet<string>): string {
  if (Array.isArray(value)) return `[${value.map((item) => toCanonicalJson(item, without)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const row = value as Readonly<Record<string, unknown>>;
  const members: string[] = [];
  for (const name of Object.keys(row).sort()) {
    const member = row[name];
    if (member === undefined || without?.has(name)) continue;
    members.push(`${JSON.stringify(name)}:${toCanonicalJson(member, without)}`);
  }
  return `{${members.join(',')}}`;
}

/**
 * A key derived from what is paid. The same parts give the same key in any process, and different parts give a
 * different key. SHA-256 over JSON, so two different lists of parts never look alike.
 */
export async function contentKey(prefix: string, parts: readonly unknown[]): Promise<string> {
  return `${prefix}-${await sha256(JSON.stringify(parts))}`;
}
