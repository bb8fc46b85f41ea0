import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

// It only reads: tools that write or pay have to be allowed by name.
const toolset = await createToolset(goat);
console.log(toolset.tools.length, toolset.dropped.map(({ tool }) => tool).join(' '));
// → 22 commit_plan set_up_creator review_videos

const result = await toolset.call('audit_unpaid_creators', {});
console.log(result.ok); // → true

// Never rejects: an error is a value with a code, one sentence, and what to do.
const refused = await toolset.call('commit_plan', {});
console.log(refused.ok ? '' : refused.error.code); // → tool_unavailable
