import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { toMilliseconds } from '../../../workflows/run/days.js';
import type { ApprovalChannel } from '../../payments/approve/ask-person.js';
import { createApprovalForm, hasForms, readFormAnswer } from '../approval-form.js';

/** Asks the person at the client, as long as an answer counts. Undefined if the client cannot show a form. */
export function elicitApproval(server: Server): ApprovalChannel | undefined {
  if (!hasForms(server.getClientCapabilities()?.elicitation)) return undefined;
  const ask: ApprovalChannel = async (request, signal) => {
    const timeout = toMilliseconds(request.expiresAt) - toMilliseconds(request.askedAt);
    try {
      const form = createApprovalForm(request);
      const formResult = await server.elicitInput(form, { timeout, ...(signal ? { signal } : {}) });
      return readFormAnswer(formResult);
    } catch (error) {
      if ((error as { readonly code?: unknown } | null)?.code === TIMED_OUT) return null;
      throw error;
    }
  };
  return Object.assign(ask, { where: 'MCP, a form of the client' });
}

/** The code of the SDK for a request that nobody answered in time. */
const TIMED_OUT = -32_001;
