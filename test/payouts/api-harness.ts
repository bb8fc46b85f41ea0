import { IdempotencyStore } from '../../mocks/api/idempotency.js';
import type { Organization } from '../../mocks/api/organization.js';
import { createPipeline, serve } from '../../mocks/api/pipeline.js';
import { parseRequest } from '../../mocks/api/plain.js';
import { RateWindows } from '../../mocks/api/rate-limit.js';
import { WarningLog } from '../../mocks/api/warning-log.js';
import type { PayoutAccrualRow } from '../../mocks/world/store/rows.js';
import type { World } from '../../mocks/world/store/world.js';

const KEY = `tga_${'0'.repeat(64)}`;

/** An answer of the API, its envelope taken apart. */
export interface ApiResponse {
  readonly status: number;
  readonly code: string | null;
  readonly data: unknown;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly replayed: boolean;
  readonly body: string;
}

/** The defect of a broken API, after the work is done. */
export type Sabotage = (world: World, call: { readonly method: string; readonly response: ApiResponse }) => void;

/** How an API differs from the real one, to see that the proofs notice. */
export interface HarnessFlaws {
  readonly idempotency?: IdempotencyStore;
  readonly sabotage?: Sabotage;
}

/** A world behind the API, called as a client calls it: the whole pipeline, idempotency included. */
export class ApiHarness {
  private readonly organization: Organization;

  constructor(
    readonly world: World,
    private readonly flaws: HarnessFlaws = {},
  ) {
    this.organization = {
      world,
      keys: new Map(),
      idempotency: flaws.idempotency ?? new IdempotencyStore(),
      rateWindows: new RateWindows(false),
      warnings: new WarningLog(),
      isClockRunning: false,
    };
  }

  get(path: string): ApiResponse {
    return this.call('GET', path, {});
  }

  post(path: string, body: unknown, key?: string): ApiResponse {
    return this.call('POST', path, { body, key });
  }

  patch(path: string, body: unknown): ApiResponse {
    return this.call('PATCH', path, { body });
  }

  delete(path: string, body?: unknown): ApiResponse {
    return this.call('DELETE', path, { body });
  }

  private call(method: string, path: string, sent: { readonly body?: unknown; readonly key?: string | undefined }) {
    const request = {
      method,
      url: `/api/v1${path}`,
      headers: {
        authorization: `Bearer ${KEY}`,
        'content-type': 'application/json',
        ...(sent.key === undefined ? {} : { 'idempotency-key': sent.key }),
      },
      body: sent.body === undefined ? '' : JSON.stringify(sent.body),
    };
    const session = { organization: this.organization, apiKey: { key: KEY, scopes: ['read', 'write'] as const } };
    const { response: plain } = serve(
      parseRequest(request),
      createPipeline({ statsGone: false, directory: () => session }),
    );
    const envelope = JSON.parse(plain.body) as { data: unknown; meta: Record<string, unknown> };
    const taken: ApiResponse = {
      status: plain.status,
      code: (envelope.meta?.code as string | undefined) ?? null,
      data: envelope.data,
      meta: envelope.meta,
      replayed: plain.headers['idempotency-replayed'] === 'true',
      body: plain.body,
    };
    this.flaws.sabotage?.(this.world, { method, response: taken });
    return taken;
  }
}

/** Everything the world knows but its count of requests, as text: equal texts, nothing has changed. */
export function dumpState(world: World): string {
  const dump = world.dump();
  return JSON.stringify({ ...dump, state: { ...dump.state, usage: null } });
}

/** All accruals, by id. */
export function indexAccruals(world: World): Map<string, PayoutAccrualRow> {
  return new Map([...world.tables.payoutAccruals.values()].map((row) => [row.id, row]));
}
