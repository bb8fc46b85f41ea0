import { type Node, type Operation, parseJson, type Received, type Spec } from '../harness/read-spec.js';
import { Knowledge } from './knowledge.js';
import type { Random } from './random.js';
import { type FuzzRequest, toRequest } from './requests.js';
import type { Draft, Makings } from './values.js';

/** Sends a request below the base URL, over whatever there is. */
export type Send = (request: FuzzRequest) => Promise<Received>;

/** The service that is asked. */
export interface Target {
  readonly send: Send;
  /** An API key that may read and write. */
  readonly key: string;
  /** How many findings end the run. Default: none do. */
  readonly enough?: number;
}

/** Something in which the service is not what the document says. */
export interface Finding {
  readonly operation: string;
  readonly request: string;
  readonly says: string;
}

/** An answer with its JSON. */
export interface Seen extends Received {
  readonly json: Node;
}

/** A run against one service: what it sends, what it has seen, and what it found. */
export class Session {
  readonly known: Knowledge;
  readonly findings: Finding[] = [];
  /** How often each pair of operation and status was reached. */
  readonly reached = new Map<string, number>();
  sent = 0;

  constructor(
    readonly spec: Spec,
    readonly random: Random,
    private readonly to: Target,
  ) {
    this.known = new Knowledge(spec);
  }

  makings(extent: Makings['extent']): Makings {
    return { spec: this.spec, random: this.random, known: this.known, extent };
  }

  /** Sends a draft, by default with the key, and checks the response against the document. */
  async call(operation: Operation, draft: Draft, options: { readonly withKey?: boolean } = {}): Promise<Seen> {
    const { withKey = operation.isGuarded } = options;
    const request = toRequest(operation, draft, withKey ? { authorization: `Bearer ${this.to.key}` } : {});
    const response = await this.to.send(request);
    this.sent += 1;
    const json = response.body === '' ? undefined : parseJson(response.body);
    this.known.now = Date.parse(response.headers.date ?? '') || this.known.now;
    const pair = `${operation.id} ${response.status}`;
    this.reached.set(pair, (this.reached.get(pair) ?? 0) + 1);
    for (const says of checkResponse(this.spec, operation, response)) this.note(operation, draft, says);
    if (response.status < 300) this.known.learn(operation, response.status, json);
    return { ...response, json };
  }

  /** Whether so much was found that the run may end. */
  get isDone(): boolean {
    return this.findings.length >= (this.to.enough ?? Number.POSITIVE_INFINITY);
  }

  /** A creation that is sent again under its key answers the same, and says that it is the same. */
  async repeat(operation: Operation, draft: Draft): Promise<void> {
    if (!operation.parameters.some(({ name }) => name === 'Idempotency-Key')) return;
    const keyed: Draft = { ...draft, headers: { 'idempotency-key': this.random.uuid() } };
    const first = await this.call(operation, keyed);
    if (first.status >= 300) return;
    const again = await this.call(operation, keyed);
    if (again.body !== first.body || again.status !== first.status)
      this.note(operation, keyed, 'a repeat answers otherwise');
    if (again.headers['idempotency-replayed'] !== 'true')
      this.note(operation, keyed, 'a repeat does not say that it is one');
  }

  /** Notes what was found, with the request that showed it. */
  note(operation: Operation, draft: Draft, says: string): void {
    this.findings.push({ operation: operation.id, request: describe(toRequest(operation, draft, {})), says });
  }

  /** Follows the links of an answer: what was created has to be found by each, and read as it was answered. */
  async followLinks(operation: Operation, draft: Draft, { status, json }: Seen): Promise<void> {
    const links: Node = operation.responses[status]?.links ?? {};
    if (Array.isArray(json?.data)) return;
    for (const node of Object.values<Node>(links)) {
      const { operationId, parameters = {} } = this.spec.follow(node);
      const target = this.spec.operation(operationId);
      const next: Draft = { path: {}, query: {}, body: undefined, headers: {} };
      for (const { name, in: where, required } of target.parameters) {
        const value = resolve(parameters[name], { json, draft });
        if (value !== undefined) (where === 'path' ? next.path : next.query)[name] = value;
        else if (where === 'path' || required)
          this.note(operation, draft, `the link to ${operationId} gives no ${name}`);
      }
      const read = await this.call(target, next);
      if (read.status >= 300) this.note(target, next, `${read.status} where the link of ${operation.id} leads`);
      const created = json.data?.id;
      if (created !== undefined && read.json?.data?.id === created) this.compare(target, next, { json, read });
    }
  }

  private compare(target: Operation, draft: Draft, bodies: { readonly json: Node; readonly read: Seen }): void {
    const { data } = bodies.read.json;
    const other = Object.keys(bodies.json.data).filter(
      (name) => JSON.stringify(data[name]) !== JSON.stringify(bodies.json.data[name]),
    );
    if (other.length > 0) this.note(target, draft, `reads ${other.join(', ')} otherwise than it was created`);
  }
}

/** A runtime expression of a link: `$response.body#/data/id`, `$request.path.id`. */
function resolve(expression: unknown, exchange: { readonly json: Node; readonly draft: Draft }): string | undefined {
  if (typeof expression !== 'string') return undefined;
  const [source = '', pointer] = expression.split('#');
  if (source === '$response.body') {
    const value = (pointer ?? '')
      .split('/')
      .slice(1)
      .reduce((at: Node, step) => at?.[step], exchange.json);
    return value === undefined ? undefined : String(value);
  }
  const [, where = '', name = ''] = /^\$request\.(path|query)\.(\w+)$/.exec(source) ?? [];
  return (where === 'path' ? exchange.draft.path : exchange.draft.query)[name];
}

/** Every difference between a response and the document of the operation. */
function checkResponse(spec: Spec, operation: Operation, received: Received): string[] {
  const { status, body } = received;
  // It is documented, because a service may fail. But a request that always causes it shows a defect.
  if (status === 500) return [`status 500: ${body.slice(0, 200)}`];
  const differences = spec.differences(operation.responses[status], received);
  return [...differences, ...(status >= 400 ? checkCode(spec, received) : [])].map((one) => `${status}: ${one}`);
}

/** A code has the status that `x-statuses` gives it. */
function checkCode(spec: Spec, { status, body }: Received): string[] {
  const code = parseJson(body)?.meta?.code;
  if (code === undefined) return ['a refusal without meta.code'];
  const statuses = spec.document.components.schemas.ErrorCode['x-statuses'];
  return statuses[code] === status ? [] : [`code ${code} stands for ${statuses[code]}`];
}

/** A request in one line, for a finding. */
function describe({ method, url, body }: FuzzRequest): string {
  return `${method} ${url}${body === '' ? '' : ` ${body.slice(0, 300)}`}`;
}
