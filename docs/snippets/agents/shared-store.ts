import type { Redis } from 'ioredis';
import { createClient } from 'trackagoat-sdk';
import { createToolset, type Toolset } from 'trackagoat-sdk/agents';
import { redisToolsetStore } from 'trackagoat-sdk/agents/stores';

/** A toolset for a fleet: any process may commit a plan that another one made, and the limits hold for all together. */
export function fleetToolset(redis: Redis, secret: Uint8Array): Promise<Toolset> {
  return createToolset(createClient(), {
    allow: ['read', 'money'],
    limits: { perDayCents: 500_000 },
    store: redisToolsetStore(redis),
    secret, // 32 bytes or more, the same in each process
  });
}
