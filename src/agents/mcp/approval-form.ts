import { readField } from '../../../base/values/read-field.js';
import { type ApprovalRequest, approvalText } from '../payments/approve/approval-request.js';

/** A question with one box to tick. */
export interface ApprovalForm {
  message: string;
  requestedSchema: {
    type: 'object';
    properties: { approve: { type: 'boolean'; title: string; default: boolean } };
    required: string[];
  };
}

/** The form by which a person approves, the same in every revision of the protocol. */
export function createApprovalForm(request: ApprovalRequest): ApprovalForm {
  return {
    message: approvalText(request),
    requestedSchema: {
      type: 'object',
      properties: { approve: { type: 'boolean', title: request.title, default: false } },
      required: ['approve'],
    },
  };
}

/** The forms that a client says it can show. */
interface ElicitationCapability {
  readonly form?: unknown;
  readonly url?: unknown;
}

/**
 * Whether a client can show a form. An empty capability means yes: clients from before there was another mode declare
 * it so.
 */
export function hasForms(elicitation: ElicitationCapability | undefined): boolean {
  return elicitation !== undefined && !(elicitation.url !== undefined && elicitation.form === undefined);
}

/** A person's answer to a form, from what the client sends: yes or no; null for a form that was closed without an answer. */
export function readFormAnswer(result: unknown): boolean | null {
  const action = readField(result, 'action');
  if (action === 'accept') return readField(readField(result, 'content'), 'approve') === true;
  return action === 'decline' ? false : null;
}
