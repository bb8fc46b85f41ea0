import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { ApprovalChannel } from '../../payments/approve/ask-person.js';
import { createApprovalForm, hasForms } from '../approval-form.js';

/** How long a person may take, milliseconds: as long as an approval is valid. */
const PATIENCE_MS = 600_000;

/** Asks the person at the client. Undefined if the client cannot show a form. */
export function elicitApproval(server: Server): ApprovalChannel | undefined {
  if (!hasForms(server.getClientCapabilities()?.elicitation)) return undefined;
  return async (request, signal) => {
    const form = createApprovalForm(request);
    const formResult = await server.elicitInput(form, { timeout: PATIENCE_MS, ...(signal ? { signal } : {}) });
    return formResult.action === 'accept' && formResult.content?.approve === true;
  };
}
