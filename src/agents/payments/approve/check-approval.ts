import { ToolRefusal } from '../../text/tool-error.js';
import type { Approvers } from '../limit/approvers.js';

/** The rights of a token: one commit of exactly one plan, until it expires. */
export interface Grant {
  /** The whole id of the plan. It follows from everything that the plan pays. */
  readonly planId: string;
  /** The number and the digest of the question that the person answered. */
  readonly question: number;
  readonly digest: string;
  /** The person who approved, as the host says. Missing if the host names nobody. */
  readonly by?: string | undefined;
  /** The account from which the approval came. Two names of one account are one person. */
  readonly account?: string | undefined;
}

/** A token's content. */
export interface Payload extends Grant {
  readonly expiresAt: number;
  readonly nonce: string;
}

/** A token whose signature is valid. */
export interface ReadToken {
  readonly payload: Payload;
  readonly isSigned: boolean;
}

/** The conditions of an approval. */
interface Terms {
  readonly approvers: Approvers;
  /** Epoch milliseconds. */
  readonly now: number;
  /** How long the use of a token is remembered. */
  readonly rememberedMs: number;
}

/** Throws a ToolRefusal unless a token whose signature is valid approves a plan, by its whole id, now. */
export function checkApproval(
  { payload, isSigned }: ReadToken,
  planId: string,
  { approvers, now, rememberedMs }: Terms,
): void {
  if (payload.planId !== planId) throw toRefusal('is for another plan or amount');
  if (now >= payload.expiresAt) throw toRefusal('has expired');
  // Once its use is forgotten it would be good again. Also refuses a time that is missing or not a number.
  if (!(payload.expiresAt - now <= rememberedMs)) throw toRefusal('is valid for too long: the clocks differ');
  if (!approvers.counts({ by: payload.by, isSigned })) throw toRefusal('is of nobody whom limits.approvers names');
}

/** The refusal of a token. */
export function toRefusal(why: string): ToolRefusal {
  return new ToolRefusal('approval_invalid', `The approval token ${why}.`, { next_tool: 'plan_settlement' });
}
