import { readField } from '../../../base/values/read-field.js';
import { type ApprovalRequest, approvalText } from '../payments/approve/approval-request.js';
import type { ApprovalAnswer } from '../payments/approve/ask-person.js';
import { REASON_LENGTH, readReason } from '../payments/approve/question-store.js';

/** A question with a box to tick, and a line for the reason of a no. */
export interface ApprovalForm {
  message: string;
  requestedSchema: {
    type: 'object';
    properties: {
      approve: { type: 'boolean'; title: string; default: boolean };
      reason: { type: 'string'; title: string; maxLength: number };
    };
    required: string[];
  };
}

/** The form by which a person approves, the same in every revision of the protocol. */
export function createApprovalForm(request: ApprovalRequest): ApprovalForm {
  return {
    message: approvalText(request),
    requestedSchema: {
      type: 'object',
      properties: {
        approve: { type: 'boolean', title: request.title, default: false },
        reason: { type: 'string', title: 'If not, why (optional)', maxLength: REASON_LENGTH },
      },
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
export function readFormAnswer(result: unknown): ApprovalAnswer {
  const action = readField(result, 'action');
  if (action === 'decline') return false;
  if (action !== 'accept') return null;
  const content = readField(result, 'content');
  const reason = readReason(readField(content, 'reason'));
  return readField(content, 'approve') === true || { approved: false, reason };
}
