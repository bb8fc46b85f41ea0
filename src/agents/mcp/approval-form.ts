import type { ApprovalRequest } from '../payments/approval-request.js';
import { approvalText } from '../payments/approval-text.js';

/** The form by which a person approves, the same in every revision of the protocol. */
export function createApprovalForm(request: ApprovalRequest) {
  return {
    message: approvalText(request),
    requestedSchema: {
      type: 'object' as const,
      properties: { approve: { type: 'boolean' as const, title: request.title, default: false } },
      required: ['approve'],
    },
  };
}

/** What a client says of the forms that it can show. */
interface ElicitationCapability {
  readonly form?: unknown;
  readonly url?: unknown;
}

/** Whether a client can show a form. An empty capability means so: clients from before the other mode declare it. */
export function hasForms(elicitation: ElicitationCapability | undefined): boolean {
  return elicitation !== undefined && !(elicitation.url !== undefined && elicitation.form === undefined);
}
