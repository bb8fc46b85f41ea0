import { readMessage } from '../../base/values/thrown.js';
import type { AuditLine } from '../../src/agents/audit/audit-line.js';
import { type AuditTrace, traceChanges, tracePayment } from '../../src/agents/audit/trace.js';
import { label } from '../../src/agents/text/untrusted-text.js';

/** Each approval and refusal of a log on one line: when, what, by whom, and the result. */
export function describeApprovals(lines: readonly AuditLine[]): string[] {
  const outcomes = new Map(
    lines.flatMap(({ kind, data }) => (kind === 'receipt' ? [[data.plan_id, String(data.outcome)] as const] : [])),
  );
  const described = lines
    .filter(({ kind }) => kind === 'approval' || kind === 'refusal')
    .map(({ at, kind, data }) => {
      if (kind === 'refusal') return `${at}  ${data.title}: refused${toWords(data.reason)}  ${toShort(data.plan_id)}`;
      const parts = data.part_ids as readonly unknown[];
      const came = new Set(parts.map((id) => outcomes.get(id) ?? 'no receipt'));
      return `${at}  ${data.title}, by ${toPersons(data.by)}: ${[...came].join(', ')}  ${toShort(data.plan_id)}`;
    });
  return described.map(escapeControls);
}

/**
 * Escapes control and invisible characters as `\\u{1b}`, because the author of a note must not control the reader's
 * terminal.
 */
function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16)}}`);
}

/** Everything that a log has about an id: the payment, and every change of it. */
export function describeTraces(lines: readonly AuditLine[], id: string): string[] {
  const payment = tracePayment(lines, id);
  const traces = [...(payment ? [payment] : []), ...traceChanges(lines, id)];
  return traces.flatMap((trace) => [...describeTrace(trace), '']).map(escapeControls);
}

function describeTrace({ plan, approvals, refusals, attempts, readBacks, receipts }: AuditTrace): string[] {
  const { id, summary } = plan.data.plan as { readonly id: string; readonly summary?: string };
  return [
    `${plan.at}  planned ${toShort(id)}${summary === undefined ? '' : `: ${summary}`}`,
    ...(approvals.length === 0 ? ['nobody approved it'] : []),
    ...approvals.flatMap(({ at, data }) => [
      `${at}  approved by ${toPersons(data.by)}, who read:`,
      ...String(data.shown)
        .split('\n')
        .map((line) => `    ${line}`),
    ]),
    ...refusals.map(({ at, data }) => `${at}  refused${toWords(data.reason)}`),
    ...attempts.map(({ at, data }) => `${at}  attempted: ${JSON.stringify(data.body ?? data.change)}`),
    ...readBacks.map(({ at, data }) => `${at}  found: ${JSON.stringify(data.payment ?? data.found)}`),
    ...receipts.map(({ at, data }) => `${at}  came to: ${data.outcome}${toReason(data.reason)}`),
  ];
}

function toPersons(by: unknown): string {
  const names = by as readonly string[];
  return names.length === 0 ? 'somebody whom the host does not name' : names.join(' and ');
}

function toReason(reason: unknown): string {
  return reason === null || reason === undefined ? '' : ` (${readMessage(reason)})`;
}

/** The reason of a refusal, marked as the person's own words. */
function toWords(reason: unknown): string {
  return typeof reason === 'string' ? `: ${label(reason, 200)}` : '';
}

/** The short id by which a model and a person name a plan. */
function toShort(planId: unknown): string {
  const id = String(planId);
  return id.slice(0, id.lastIndexOf('-') + 25);
}
