import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveMock } from '../../mocks/adapters/server.js';
import { createToolset, verifyAuditLog } from '../../src/agents/index.js';
import { fileToolsetStore } from '../../src/agents/stores.js';
import { createClient } from '../../src/index.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { stageOn } from '../workflows/stage.js';

/** The result of a round. */
export interface KillRound {
  readonly kills: number;
  /** Cents of all live payments, the smallest first. */
  readonly paid: readonly number[];
  readonly balanced: boolean;
  /** The fault of the audit log of the round; null if every line is whole and no payment is missing. */
  readonly audit: string | null;
  /** The counts of the limits, as cents and payments. */
  readonly counted: readonly [cents: number, payments: number];
}

/** The time by which the limits count: a round that crosses an hour or a day would find their counts begun anew. */
const ROUND_TIME = '2026-01-12T12:00:00Z';

/** The debts to the creators of a round: 100 to 1,200 cents. */
export const OWED = Array.from({ length: 12 }, (_, index) => 100 * (index + 1));

/**
 * One round: a host pays twelve creators by one plan and is killed with SIGKILL at moments that `random` chooses, then
 * started again on the same folder, until a start comes to its end.
 */
export async function runKillRound(random: () => number): Promise<KillRound> {
  const folder = await mkdtemp(join(tmpdir(), 'kill-round-'));
  const { mock, baseUrl, close } = await serveMock({ port: 0, now: '2026-01-05T00:00:00Z' });
  try {
    const goat = createClient({ apiKey: mock.apiKey, baseUrl });
    const { creator, structure } = stageOn(mock);
    for (const cents of OWED) await creator(`creator.${cents}`, await structure(cents));
    mock.clock.to('2026-01-12T09:00:00Z');
    const store = fileToolsetStore(folder);
    const toolset = await createToolset(goat, {
      allow: ['read', 'money'],
      store,
      now: () => ROUND_TIME,
      limits: { perDayCents: 1_000_000, paymentsPerHour: 1_000 },
    });
    const plan = await toolset.call('plan_settlement', { everyone: true, method: 'Venmo' });
    if (!plan.ok) throw new Error(plan.error.message);
    const args = [baseUrl, mock.apiKey, folder, String(plan.data.plan_id), ROUND_TIME];
    const program = bundleProgram('test/agents/fixtures/batch-payer.ts');
    let kills = 0;
    // Twelve payments take a hundred ms and more; the kill falls anywhere in them. On a busy machine they take longer: so a round ends.
    while (!(await startAndKill([program, ...args], random() * 100 * 1.05 ** kills))) kills += 1;
    const payments = await goat.payoutPayments.list({ status: 'paid' }).toArray();
    const { left } = await toolset.limitsLeft();
    return {
      kills,
      paid: payments.map(({ total_amount_cents }) => total_amount_cents).sort((a, b) => a - b),
      balanced: mock.ledger().balanced,
      audit: await findAuditFault(
        join(folder, 'audit.jsonl'),
        payments.map(({ id }) => id),
      ),
      counted: [1_000_000 - (left.perDayCents?.left ?? 0), 1_000 - (left.paymentsPerHour?.left ?? 0)],
    };
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function findAuditFault(path: string, paymentIds: readonly string[]): Promise<string | null> {
  const verdict = await verifyAuditLog(await readFile(path, 'utf8'));
  if (!verdict.ok) return `line ${verdict.line}: ${verdict.why}`;
  // The log has an attempt before the attempt is sent, so every payment has one.
  const attempted = new Set(verdict.lines.flatMap(({ kind, data }) => (kind === 'attempt' ? [data.plan_id] : [])));
  const withReceipt = new Set(verdict.lines.flatMap(({ kind, data }) => (kind === 'receipt' ? [data.payment_id] : [])));
  if (attempted.size < paymentIds.length) return `${attempted.size} attempts of ${paymentIds.length} payments`;
  const missing = paymentIds.filter((id) => !withReceipt.has(id));
  return missing.length === 0 ? null : `no receipt of ${missing.join(', ')}`;
}

/** Starts the host, and kills it `killAfterMs` after it has begun; true when it came to its end before. */
function startAndKill(args: readonly string[], killAfterMs: number): Promise<boolean> {
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve) => {
    let text = '';
    host.stdout.on('data', (chunk) => {
      const isFirst = text === '';
      text += chunk;
      if (isFirst) setTimeout(() => host.kill('SIGKILL'), killAfterMs);
    });
    host.on('close', () => resolve(text.includes('"ok":true')));
  });
}
