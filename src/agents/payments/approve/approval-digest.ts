import { sha256 } from '../../../workflows/payments/plan-digest.js';
import type { ApprovalRequest, ApprovalWords } from './approval-request.js';
import { approvalText } from './approval-text.js';

/**
 * The digest that every way to approve signs, SHA-256 in hex. It covers the whole id of the plan, which follows from
 * all that it pays or changes, and the text that a person reads. A yes to another plan, or to other words, has another
 * digest.
 */
export async function sealRequest(words: ApprovalWords, wholeId: string): Promise<ApprovalRequest> {
  return { ...words, digest: await sha256(JSON.stringify([wholeId, approvalText(words)])) };
}

/** Whether a request is unchanged since it was sealed for a plan: its words and its digest. */
export async function isSealedFor(request: ApprovalRequest, wholeId: string): Promise<boolean> {
  const { digest } = await sealRequest(request, wholeId);
  return digest === request.digest;
}
