import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

const toolset = await createToolset(goat, { allow: ['read', 'program'] });

// What a model writes: it reads whole lists and returns the sum.
const code = `
  const owed = await goat.payoutAccruals.list({ status: 'earned' }).all();
  return formatUsd(owed.reduce((sum, { amount_cents }) => sum + amount_cents, 0));
`;
const result = await toolset.call('run_program', { code, purpose: 'what is owed to all' });
console.log(result.ok ? result.data.result : result.error.message); // → $11,749.84
