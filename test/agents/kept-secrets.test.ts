import { expect, it } from 'vitest';
import { createAuditLog } from '../../src/agents/index.js';
import { startConversation } from './requests/start-conversation.js';

/** By hand, from what each issuer publishes about the form; none was ever valid. */
const FORMS = {
  Anthropic: `sk-ant-api03-${'aB3_'.repeat(6)}`,
  OpenAI: `sk-proj-${'aB3x'.repeat(6)}`,
  Stripe: `sk_live_${'a1B2'.repeat(5)}`,
  AWS: `AKIA${'A1B2'.repeat(4)}`,
  Google: `AIza${'aB3_-'.repeat(7)}`,
  GitHub: `ghp_${'aB3x'.repeat(9)}`,
  'GitHub, fine-grained': `github_pat_${'aB3x'.repeat(9)}`,
  GitLab: `glpat-${'aB3x'.repeat(5)}`,
  npm: `npm_${'aB3x'.repeat(9)}`,
  Slack: `xoxb-${'1234'.repeat(4)}`,
  'a JWT': `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.${'aB3x'.repeat(6)}`,
  'a private key': `-----BEGIN RSA PRIVATE KEY-----\n${'aB3+/'.repeat(2)}==\n-----END RSA PRIVATE KEY-----`,
  'the beginning of one': `-----BEGIN PRIVATE KEY-----\n${'aB3+/'.repeat(6)}`,
  'a password': 'Password: hunter2',
  'a password in quotation marks': 'passwd = "hun\\ter2"',
} as const;

it.each(Object.entries(FORMS))('%s is refused in a reference, and blanked in the audit log', async (_, secret) => {
  const { refusal } = await startConversation();
  const input = { creator: '@ann', reference: `invoice ${secret}`, total_cents: 500 };
  expect(await refusal('plan_payment', input)).toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('looks like a password, a key or a token'),
  });
  const lines: string[] = [];
  const log = createAuditLog((line) => void lines.push(line), { now: () => 0 });
  await log.append({ kind: 'plan', data: { notes: `before ${secret} after`, more: [`1.\n${secret}\n2.`] } });
  const { notes, more } = JSON.parse(lines[0] ?? '').data;
  expect(notes).toMatch(/^before \[redacted\] after$/);
  expect(more[0]).toMatch(/^1\.\n\[redacted\]\n2\.$/);
});

it.each(['risk-assessment-of-the-whole-year', 'desk_live', 'the password is with Ann', 'task sk-1', 'eyJ.a.b'])(
  'an ordinary text is taken: %s',
  async (reference) => {
    const { ask } = await startConversation();
    expect(await ask('plan_payment', { creator: '@ann', reference, total_cents: 500 })).toHaveProperty('plan_id');
  },
);
