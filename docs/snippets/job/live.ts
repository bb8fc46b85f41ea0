import { createClient } from 'trackagoat-sdk';
import { settleAll } from 'trackagoat-sdk/workflows';

const goat = createClient(); // the key comes from TRACKAGOAT_API_KEY
const rehearsal = await settleAll(goat, { method: 'Venmo', dryRun: true });
console.log(rehearsal.totals.creators, rehearsal.totals.dueCents); // → 12 1174984
