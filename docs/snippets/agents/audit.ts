import { createClient } from 'trackagoat-sdk';
import { createAuditLog, createToolset, tracePayment, verifyAuditLog } from 'trackagoat-sdk/agents';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

let log = '';
const audit = createAuditLog((line) => {
  log += `${line}\n`; // or fileAuditLog(path) of trackagoat-sdk/agents/stores
});
const approve = async () => ({ approved: true, by: 'ann@example.com' });
const toolset = await createToolset(goat, { allow: ['read', 'money'], audit, approve });

const plan = await toolset.call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
if (!plan.ok) throw new Error(plan.error.message);
await toolset.call('commit_plan', { plan_id: plan.data.plan_id });

const verdict = await verifyAuditLog(log, { anchor: audit.head });
if (!verdict.ok) throw new Error(`line ${verdict.line}: ${verdict.why}`);
console.log(verdict.lines.map(({ kind }) => kind).join(' ')); // → plan approval attempt read_back receipt

const maya = await goat.creators.find('@maya.moves');
const [payment] = (await goat.payoutPayments.list({ creator_id: maya.id })).data;
const trace = tracePayment(verdict.lines, payment?.id ?? '');
console.log(trace?.approvals[0]?.data.by); // → [ 'ann@example.com' ]

const tampered = await verifyAuditLog(log.replace('ann@', 'eve@'));
console.log(tampered.ok ? '' : tampered.why); // → It was changed after it was written.
