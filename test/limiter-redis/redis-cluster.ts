import { vi } from 'vitest';
import { type RedisServer, startRedis } from './redis-server.js';

/** Real redis-servers that share the slots of one cluster. */
export type RedisCluster = Awaited<ReturnType<typeof startRedisCluster>>;

const SLOTS = 16_384;

/** Starts a cluster of `size` nodes, without replicas. */
export async function startRedisCluster(size: number) {
  const options = ['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1', '--cluster-port', 'FREE-PORT'];
  const nodes = await Promise.all(Array.from({ length: size }, () => startRedis(...options)));
  const [first] = nodes as [RedisServer];
  for (const [index, node] of nodes.entries()) {
    const from = Math.floor((index * SLOTS) / size);
    const to = Math.floor(((index + 1) * SLOTS) / size) - 1;
    await node.command('CLUSTER', 'ADDSLOTSRANGE', String(from), String(to));
    // Nodes that join with the same epoch do not agree on who has what.
    await node.command('CLUSTER', 'SET-CONFIG-EPOCH', String(index + 1));
    const bus = (await node.command('CONFIG', 'GET', 'cluster-port')).trim().split('\n').at(-1) as string;
    if (node !== first) await first.command('CLUSTER', 'MEET', '127.0.0.1', String(node.port), bus);
  }
  const isWhole = async (node: RedisServer): Promise<boolean> => {
    const info = await node.command('CLUSTER', 'INFO');
    return info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${size}`);
  };
  await vi.waitFor(async () => {
    if (!(await Promise.all(nodes.map(isWhole))).every(Boolean)) throw new Error('The cluster is not whole yet.');
  }, 20_000);
  const readIds = () => Promise.all(nodes.map(async (node) => (await node.command('CLUSTER', 'MYID')).trim()));
  const list = async (node: RedisServer, ...command: string[]): Promise<string[]> =>
    (await node.command(...command)).trim().split(/\s+/).filter(Boolean);

  /** The one slot in which all keys lie, and the node that has it; throws when they lie in several. */
  async function findKeys(): Promise<{ slot: number; owner: number }> {
    const places = new Set<string>();
    for (const [owner, node] of nodes.entries()) {
      for (const key of await list(node, 'KEYS', '*'))
        places.add(`${Number(await node.command('CLUSTER', 'KEYSLOT', key))} ${owner}`);
    }
    if (places.size !== 1) throw new Error(`Keys lie in: ${[...places].join(', ') || 'none'}`);
    const [slot, owner] = [...places].flatMap((place) => place.split(' ')).map(Number) as [number, number];
    return { slot, owner };
  }

  /** Moves a slot with its keys to another node, key by key, as resharding does, while the cluster is in use. */
  async function moveSlot(slot: number, to: number): Promise<void> {
    const ids = await readIds();
    const { owner } = await findKeys();
    const [source, target] = [nodes[owner] as RedisServer, nodes[to] as RedisServer];
    const [sourceId, targetId] = [ids[owner] as string, ids[to] as string];
    await target.command('CLUSTER', 'SETSLOT', String(slot), 'IMPORTING', sourceId);
    await source.command('CLUSTER', 'SETSLOT', String(slot), 'MIGRATING', targetId);
    let keys: string[];
    do {
      keys = await list(source, 'CLUSTER', 'GETKEYSINSLOT', String(slot), '100');
      if (keys.length > 0)
        await source.command('MIGRATE', '127.0.0.1', String(target.port), '', '0', '5000', 'KEYS', ...keys);
    } while (keys.length > 0);
    // The new owner first, so that there is no moment in which nobody has the slot.
    for (const node of [target, source, ...nodes])
      await node.command('CLUSTER', 'SETSLOT', String(slot), 'NODE', targetId);
  }

  return {
    nodes,
    findKeys,
    moveSlot,
    stop: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
}
