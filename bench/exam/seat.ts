import type { Mock } from '../../mocks/index.js';
import { type ApprovalRequest, createToolset, type ToolResult, type Toolset } from '../../src/agents/index.js';
import { offerToolset } from '../../src/agents/mcp/toolset-offer.js';
import { createClient } from '../../src/index.js';
import { Books } from './books.js';
import type { ExamRequest } from './request.js';
import { findStrayFields } from './stray-fields.js';
import type { World } from './world.js';

/** The rules of an exam. */
export interface SeatRules {
  /** Maximum number of calls per request. One more is refused, and ends the request. */
  readonly maxCalls: number;
  /** Maximum duration of a request, milliseconds. */
  readonly maxMs: number;
}

/** The limits of the toolset. No model can change them. */
const LIMITS = { perPaymentCents: 200_000, perDayCents: 500_000 };
/** The changes of a request are counted from here. */
const ASKED = 'asked';

/** The setting of one request: its own world, the tools, and the person who approves. */
export class Seat {
  readonly request: ExamRequest;
  readonly books: Books;
  readonly mock: Mock;
  readonly rules: SeatRules;
  /** The questions to the person, in order. */
  readonly asked: ApprovalRequest[] = [];
  /** Calls of tools. */
  calls = 0;
  /** Calls that were refused. */
  errors = 0;
  #bytes = 0;
  #toolset: Toolset | undefined;
  readonly #over = new AbortController();
  readonly #began = performance.now();

  constructor({ mock, books }: World, request: ExamRequest, rules: SeatRules) {
    this.request = request;
    this.rules = rules;
    this.mock = mock.fork();
    this.books = books;
    this.mock.checkpoint(ASKED);
  }

  /** Aborted when the request has had its calls or its time: a driver stops then. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  /** Bytes of all answers ÷ 4. */
  get tokens(): number {
    return Math.ceil(this.#bytes / 4);
  }

  get toolset(): Toolset {
    if (!this.#toolset) throw new Error('The seat is not open.');
    return this.#toolset;
  }

  /** Makes the tools. With `approves` the person says yes to everything. */
  async open(approves = false): Promise<this> {
    const { mock, request } = this;
    const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
    this.#toolset = await createToolset(goat, {
      allow: ['read', 'write', 'money'],
      limits: LIMITS,
      now: () => mock.clock.now,
      approve: async (asked) => {
        this.asked.push(asked);
        return approves || request.person !== 'no';
      },
    });
    return this;
  }

  /** Bytes of the instructions and the list of tools ÷ 4: what a model reads before it begins. */
  get listTokens(): number {
    const { instructions, tools } = offerToolset(this.toolset);
    const list = tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }));
    return Math.ceil((Buffer.byteLength(instructions) + Buffer.byteLength(JSON.stringify(list))) / 4);
  }

  /** Calls a tool for the driver. These calls are the ones that count. */
  async call(name: string, input: unknown): Promise<ToolResult> {
    const { maxCalls, maxMs } = this.rules;
    if (this.calls >= maxCalls) this.end('calls');
    // A model in this process may block timers.
    if (performance.now() - this.#began > maxMs) this.end('time');
    if (this.signal.aborted) return overAnswer(String(this.signal.reason));
    this.calls += 1;
    const result = await this.toolset.call(name, input, { signal: this.signal });
    if (!result.ok) this.errors += 1;
    // The machine's speed must not count, because otherwise no two runs would be equal.
    const text = JSON.stringify(result.ok ? result.data : result.error).replace(/"waited_ms":\d+/, '"waited_ms":0');
    this.#bytes += Buffer.byteLength(text);
    return result;
  }

  /** Ends the request: it has had its calls, or its time. */
  end(why: 'calls' | 'time'): void {
    const { maxCalls, maxMs } = this.rules;
    this.#over.abort(why === 'calls' ? `more than ${maxCalls} calls` : `more than ${maxMs / 1000} seconds`);
  }

  /** Compares the later ledger with what it should be, if nobody does anything more; null if they are equal. Moves the clock. */
  compareLater(): string | null {
    const { later } = this.request;
    if (!later) return null;
    this.mock.clock.to(later.at);
    const books = new Books(this.mock);
    const { id } = books.creator(later.handle);
    const earned: Record<string, number> = {};
    for (const row of books.tables.payout_accruals) {
      if (row.creator_id !== id || row.status === 'voided' || row.status === 'rejected') continue;
      const start = row.period_start_at.slice(0, 10);
      earned[start] = (earned[start] ?? 0) + row.amount_cents;
    }
    const [is, right] = [earned, later.earned].map((sums) => JSON.stringify(Object.entries(sums).sort()));
    return is === right ? null : `by ${later.at.slice(0, 10)} @${later.handle} has earned ${is}, right is ${right}`;
  }

  /** The missing and the superfluous changes since the request began; null if there are no such changes. */
  compareChanges(): string | null {
    const required = this.request.changes?.(this.books) ?? [];
    try {
      this.mock.expectChanges({ since: ASKED, required, only: true });
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    const stray = findStrayFields(this.mock.changes({ since: ASKED }), required);
    return stray.length === 0 ? null : `These fields changed, and nobody asked for that: ${stray.join(', ')}`;
  }
}

function overAnswer(why: string): ToolResult {
  return { ok: false, error: { code: 'exam_over', message: `This request is over: ${why}.`, retry: 'no' } };
}
