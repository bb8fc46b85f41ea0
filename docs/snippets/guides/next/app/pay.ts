'use server';

import { createClient } from 'trackagoat-sdk';
import { settleCreator } from 'trackagoat-sdk/workflows';

/** A server action: pays what a creator is owed, once. Ask here who is signed in. */
export async function pay(handle: string): Promise<string> {
  const receipt = await settleCreator(createClient(), { creatorId: `@${handle}`, method: 'Venmo' });
  return `${receipt.outcome} ${receipt.paidCents}`;
}
