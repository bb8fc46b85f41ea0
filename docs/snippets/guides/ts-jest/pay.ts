import { createClient } from 'trackagoat-sdk';
import { type SettlementReceipt, settleCreator } from 'trackagoat-sdk/workflows';

/** The code under test makes its own client; the key comes from TRACKAGOAT_API_KEY. */
export function pay(handle: string): Promise<SettlementReceipt> {
  return settleCreator(createClient(), { creatorId: handle, method: 'Venmo' });
}
