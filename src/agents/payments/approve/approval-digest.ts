import { sha256, toCanonicalJson } from '../../../workflows/payments/plan-digest.js';
import type { ApprovalRequest } from './approval-request.js';
import { approvalText } from './approval-text.js';

/**
 * The digest that every way to approve signs, SHA-256 in hex. It covers the whole id of the plan, which follows from
 * all that it pays or changes, every field of the request, and the text that a person reads. A host that draws its own
 * dialog from the fields signs what it shows.
 */
export async function sealRequest(request: Omit<ApprovalRequest, 'digest'>, wholeId: string): Promise<ApprovalRequest> {
  const { digest: _, ...fields } = request as ApprovalRequest;
  return { ...fields, digest: await sha256(toCanonicalJson([wholeId, approvalText(fields), fields])) };
}

/** Whether a request is unchanged since it was sealed for a plan: every field and its digest. */
export async function isSealedFor(request: ApprovalRequest, wholeId: string): Promise<boolean> {
  const { digest } = await sealRequest(request, wholeId);
  return digest === request.digest;
}
