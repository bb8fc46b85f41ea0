import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { approvalText } from '../payments/approval-text.js';
import type { ApprovalChannel } from '../payments/payment-gate.js';

/** How long a person may take, milliseconds: as long as an approval is good. */
const PATIENCE_MS = 600_000;

/** The way to ask the person at the client, or undefined when the client cannot be asked by a form. */
export function elicitApproval(server: Server): ApprovalChannel | undefined {
  const elicitation = server.getClientCapabilities()?.elicitation;
  // An empty capability means forms: clients from before the other mode declare it so.
  if (!elicitation || (elicitation.url && !elicitation.form)) return undefined;
  return async (request, signal) => {
    const answer = await server.elicitInput(
      {
        message: approvalText(request),
        requestedSchema: {
          type: 'object',
          properties: { approve: { type: 'boolean', title: 'Approve this payment', default: false } },
          required: ['approve'],
        },
      },
      { timeout: PATIENCE_MS, ...(signal ? { signal } : {}) },
    );
    return answer.action === 'accept' && answer.content?.approve === true;
  };
}
