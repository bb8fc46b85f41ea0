import { generateKeyPairSync, sign } from 'node:crypto';
import {
  Approvals,
  type SpendingLimits,
  type Toolset,
  type ToolsetOptions,
  type ToolsetStore,
} from '../../src/agents/index.js';
import { stage } from './scene.js';
import { getData, getOutcome } from './tool-result.js';

/** Signs the approvals of the toolsets of this scene. */
export const secret = new Uint8Array(32).fill(7);

/** An approver with a key: the name and key for limits, and what signs. */
export function keyHolder(name: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const signs = (text: string) => new Uint8Array(sign(null, Buffer.from(text), privateKey));
  return { approver: { name, publicKey: String(publicKey.export({ format: 'jwk' }).x) }, signs };
}

/** Ada is owed 100 cents, Bea 200, Cyd 300; it is Monday 2026-01-12, 09:00 UTC. */
export async function threeOwed() {
  const scene = stage();
  const creators: Record<string, string> = {};
  for (const [handle, cents] of Object.entries({ ada: 100, bea: 200, cyd: 300 })) {
    creators[handle] = (await scene.creator(handle, await scene.structure(cents))).id;
  }
  scene.mock.clock.to('2026-01-12T09:00:00Z');
  const start = (limits: SpendingLimits, more: ToolsetOptions = {}) => scene.tools({ limits, secret, ...more });
  const plan = async (toolset: Toolset, creator: string, method = 'Venmo') =>
    String(getData(await toolset.call('plan_settlement', { creator, method })).plan_id);
  const pay = async (toolset: Toolset, creator: string, method?: string) =>
    toolset.call('commit_plan', { plan_id: await plan(toolset, creator, method) });
  const payments = async () => (await scene.goat.payoutPayments.list({ status: 'paid' })).data;
  /** The outcome of a commit. */
  const commit = async (toolset: Toolset, plan_id: unknown, more: object = {}) =>
    getOutcome(await toolset.call('commit_plan', { plan_id, ...more }));
  /** The approvals of another process. */
  const approvals = (store: ToolsetStore, more: object = {}) =>
    new Approvals({ store, secret, now: () => Date.parse(scene.mock.clock.now), ...more });
  return { ...scene, creators, start, plan, pay, payments, commit, approvals };
}
