// One process of many: commits the plan it is given, again and again at once, and prints the payments of its receipts.
import { createClient } from '../../src/index.js';
import { commitSettlement, type SettlementPlan } from '../../src/workflows/index.js';

const [baseUrl, apiKey, plan, times] = process.argv.slice(2) as [string, string, string, string];
const goat = createClient({ apiKey, baseUrl });
const commits = Array.from({ length: Number(times) }, () =>
  commitSettlement(goat, JSON.parse(plan) as SettlementPlan, { acceptProvisional: true }),
);
const receipts = await Promise.all(commits);
console.log(JSON.stringify(receipts.map(({ outcome, payment }) => [outcome, payment?.id])));
