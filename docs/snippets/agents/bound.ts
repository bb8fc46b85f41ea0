import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const creator = await goat.creators.find('@lena.lifts');

// For an agent that talks with one creator: no tool has a parameter by which it could ask about another.
const toolset = await createToolset(goat, { bind: { creatorIds: [creator.id] } });
console.log(toolset.tools.map(({ name }) => name).join(' '));
// → get_schema list_projects list_creators get_creator_stats list_goals list_videos read_context weekly_payout_review audit_unpaid_creators explain_amount get_rates trend list_payments plan_settlement plan_payment plan_undo_payment plan_reject_accruals plan_rate plan_change
