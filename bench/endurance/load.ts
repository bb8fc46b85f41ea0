import type { AuditLog } from '../../src/agents/audit/audit-log.js';
import type { MockProcess } from './mock-process.js';

const CLIENTS = 8;

interface Row {
  readonly id: string;
  readonly readme?: string;
  readonly tiktok_handle?: string;
}

/** Calls at a steady pace that make a world grow, and their responses. Everything that was confirmed must stay for ever. */
export class Load {
  calls = 0;
  /** Responses that nobody should get. A connection that a kill cut does not count. */
  readonly errors: string[] = [];
  /** Handle by id, of every confirmed creator. */
  readonly creators = new Map<string, string>();
  /** Idempotency key by id, of every confirmed payment. */
  readonly payments = new Map<string, string>();
  /** Keys without a response, with the payments that they would make. */
  private readonly unsure = new Map<string, object>();
  private times = new Map<string, number[]>();
  private turn = 0;
  private lastPaid: readonly [id: string, key: string] | undefined;

  constructor(
    private readonly pace: number,
    /** Receives each payment before it is sent and after its response. */
    private readonly audit: AuditLog,
  ) {}

  /** Sends for `ms` milliseconds, or until the connection is lost. */
  async run(mock: MockProcess, ms: number): Promise<void> {
    const end = performance.now() + ms;
    await Promise.all(Array.from({ length: CLIENTS }, (_, nth) => this.client(mock, end, nth)));
  }

  /** How long the calls took since the last time, by kind, in milliseconds. */
  takeTimes(): ReadonlyMap<string, readonly number[]> {
    const { times } = this;
    this.times = new Map();
    return times;
  }

  /** Sends requests without a response again, then reads everything back. Returns the errors. */
  async verify(mock: MockProcess): Promise<string[]> {
    for (const [key, body] of this.unsure) {
      const paid = await this.send<Row>(mock, { kind: 'pay', method: 'POST', path: '/payout-payments', body, key });
      this.payments.set(paid.id, key);
    }
    this.unsure.clear();
    const wrong: string[] = [];
    const creators = await this.readAll(mock, '/creators');
    for (const [id, handle] of this.creators) {
      if (creators.get(id)?.tiktok_handle !== handle) wrong.push(`The creator ${handle} is lost.`);
    }
    const payments = await this.readAll(mock, '/payout-payments');
    for (const [id, key] of this.payments) {
      if (payments.get(id)?.readme !== key) wrong.push(`The payment ${key} is lost.`);
    }
    const keys = new Set([...payments.values()].map(({ readme }) => readme));
    if (keys.size !== payments.size) wrong.push(`${payments.size - keys.size} payments were made twice.`);
    const ledger = (await (await fetch(`${mock.url}/_mock/ledger`)).json()) as { violations: unknown[] };
    if (ledger.violations.length > 0) wrong.push(`The books do not balance: ${JSON.stringify(ledger.violations[0])}`);
    return wrong;
  }

  /** The world was reset, so nothing that was confirmed before exists any more. */
  forget(): void {
    this.creators.clear();
    this.payments.clear();
    this.lastPaid = undefined;
  }

  private async client(mock: MockProcess, end: number, nth: number): Promise<void> {
    const gap = (CLIENTS / this.pace) * 1000;
    let next = performance.now() + (nth / CLIENTS) * gap;
    while (performance.now() < end) {
      const wait = next - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      next = Math.max(next + gap, performance.now() - gap);
      this.turn += 1;
      try {
        await this.step(mock, this.turn);
      } catch (error) {
        if (error instanceof TypeError) return; // The connection is lost.
        this.errors.push(String(error));
      }
    }
  }

  /** One of a team's usual calls. Each tenth is a retry of a confirmed payment. */
  private async step(mock: MockProcess, turn: number): Promise<void> {
    const some = this.lastPaid;
    const creatorId = this.creators.keys().next().value;
    const kinds = [
      'create',
      'pay',
      'list',
      'get',
      'patch',
      'payments',
      'retry',
      'stats',
      'changes',
      'stubbed',
    ] as const;
    const kind = kinds[turn % kinds.length] as (typeof kinds)[number];
    if (kind === 'create' || creatorId === undefined) {
      const handle = `c${turn}`;
      const path = `/projects/${mock.projectId}/creators`;
      const creator = await this.send<Row>(mock, {
        kind: 'create',
        method: 'POST',
        path,
        body: { tiktok_handle: handle },
      });
      this.creators.set(creator.id, handle);
    } else if (kind === 'pay') {
      await this.pay(mock, `pay-${turn}`, {
        project_id: mock.projectId,
        total_amount_cents: 100 + turn,
        readme: `pay-${turn}`,
      });
    } else if (kind === 'retry' && some) {
      const [id, key] = some;
      const body = { project_id: mock.projectId, total_amount_cents: 100 + Number(key.slice(4)), readme: key };
      const again = await this.send<Row>(mock, { kind, method: 'POST', path: '/payout-payments', body, key });
      if (again.id !== id) this.errors.push(`${key} was paid twice: ${id}, ${again.id}`);
    } else if (kind === 'patch') {
      await this.send(mock, { kind, method: 'PATCH', path: `/creators/${creatorId}`, body: { metadata: { turn } } });
    } else if (kind === 'changes') {
      await this.send(mock, { kind, method: 'GET', path: '/_mock/changes?limit=100' });
    } else {
      const reads: Record<string, string> = {
        list: '/creators?limit=20',
        payments: `/payout-payments?project_id=${mock.projectId}&limit=20`,
        stats: `/creators/${creatorId}/stats`,
        stubbed: `/analytics/aggregate/outliers?project_id=${mock.projectId}`,
      };
      await this.send(mock, { kind, method: 'GET', path: reads[kind] ?? `/creators/${creatorId}` });
    }
  }

  private async pay(mock: MockProcess, key: string, body: object): Promise<void> {
    this.unsure.set(key, body);
    await this.audit.append({ kind: 'attempt', data: { key } });
    const paid = await this.send<Row>(mock, { kind: 'pay', method: 'POST', path: '/payout-payments', body, key });
    this.unsure.delete(key);
    await this.audit.append({ kind: 'receipt', data: { payment_id: paid.id } });
    this.payments.set(paid.id, key);
    this.lastPaid = [paid.id, key];
  }

  private async send<T>(
    mock: MockProcess,
    call: { kind: string; method: string; path: string; body?: object; key?: string },
  ): Promise<T> {
    const { kind, method, path, body, key } = call;
    const headers = {
      authorization: `Bearer ${mock.apiKey}`,
      ...(body && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    const started = performance.now();
    const base = path.startsWith('/_mock') ? mock.url : mock.baseUrl;
    const response = await fetch(base + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const json = (await response.json()) as { data: T };
    this.calls += 1;
    const times = this.times.get(kind) ?? [];
    times.push(performance.now() - started);
    this.times.set(kind, times);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(json)}`);
    return json.data;
  }

  private async readAll(mock: MockProcess, path: string): Promise<Map<string, Row>> {
    const rows = new Map<string, Row>();
    let cursor: string | null = '';
    while (cursor !== null) {
      const after = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const response = await fetch(`${mock.baseUrl}${path}?limit=100${after}`, {
        headers: { authorization: `Bearer ${mock.apiKey}` },
      });
      const { data, meta } = (await response.json()) as { data: Row[]; meta: { nextCursor: string | null } };
      for (const row of data) rows.set(row.id, row);
      cursor = meta.nextCursor;
    }
    return rows;
  }
}
