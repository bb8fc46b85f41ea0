import type { PlainRequest, PlainResponse } from '../api/plain.js';
import { AllOrganizations, type OrganizationsControl } from './handle/all-organizations.js';
import type { OrganizationControl } from './handle/organization-control.js';
import { OrganizationController } from './handle/organization-controller.js';
import { INSPECT, type Inspect } from './inspect.js';
import { createHandle, type Handle } from './plane/dispatch.js';
import { createFetch, markAsMock } from './plane/fetch.js';
import { createUrlReader } from './plane/url-reader.js';
import { mockOptions } from './schemas/mock-options.js';
import type { MockOrganization } from './state/mock-organization.js';
import {
  DEFAULT_BASE_URL,
  type MockOptions,
  type MockSettings,
  type OrganizationSettings,
  takeMockOptions,
} from './state/options.js';
import { OrganizationRegistry } from './state/organization-registry.js';
import type { Persistence } from './state/persistence.js';

/** A mock of the API: its default organization's controls, all its organizations, and the ways to call it. */
export interface Mock extends OrganizationControl {
  /** The URL at which `fetch` and MSW respond. */
  readonly baseUrl: string;

  /**
   * The mock without `fetch`: takes a plain request and returns a plain response at once. Call `await loadRareParts()`
   * once before `/openapi.json`, `/schema`, `/analytics/schema` or `/_mock`; `fetch` and the servers do that themselves.
   */
  readonly handle: (request: PlainRequest) => PlainResponse;

  /** A fetch to the mock, for `createClient({fetch})`. Other URLs are refused. */
  readonly fetch: typeof fetch;

  /** Every organization of this mock. */
  readonly organizations: OrganizationsControl;

  /**
   * Replaces the global `fetch`: the mock handles requests to its base URL, and passes others to the earlier one. It
   * serves code that makes its own client, without another package. `dispose()`, or the end of the block with
   * `using installed = mock.install()`, restores the earlier one.
   */
  install(): InstalledMock;

  /**
   * A separate mock with the same options. Its default organization continues from this one's world, with the same
   * keys.
   */
  fork(): Mock;
}

class InProcessMock extends OrganizationController implements Mock {
  readonly baseUrl: string;
  readonly handle: Handle;
  readonly fetch: typeof fetch;
  readonly organizations: AllOrganizations;
  declare private readonly options: MockSettings;

  constructor(options: MockSettings, persistence?: Persistence, continued?: MockOrganization) {
    const registry = new OrganizationRegistry(options, persistence, continued);
    super(registry.default);
    Object.defineProperty(this, 'options', { value: options });
    const { now, tier, caps, rateLimits, rules } = options;
    const given = Object.entries({ now, tier, caps, rateLimits, rules });
    const defaults = Object.fromEntries(given.filter(([, value]) => value !== undefined)) as OrganizationSettings;
    this.organizations = new AllOrganizations(registry, defaults);
    this.baseUrl = checkedBaseUrl(options.baseUrl ?? DEFAULT_BASE_URL);
    this.handle = createHandle({ registry, organizations: this.organizations, options, persistence });
    this.fetch = createFetch({ handle: this.handle, baseUrl: this.baseUrl });
  }

  install(): InstalledMock {
    return installFetch(this);
  }

  fork(): Mock {
    return new InProcessMock(this.options, undefined, this.organization);
  }

  override [INSPECT](_depth: number, options: object, inspect: Inspect): string {
    const organizations = this.organizations.list().length;
    return `Mock ${inspect({ baseUrl: this.baseUrl, ...this.summarize(), organizations }, options)}`;
  }
}

/**
 * Starts a mock in this process. Throws a RangeError that names a wrong option; an ApiProblem (`invalid_body`) for a
 * seed that cannot be built.
 *
 * @example
 * ```ts
 * const mock = createMock({ seed: 'demo' });
 * const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
 * mock.clock.advance({ days: 7 });
 * ```
 */
export function createMock(options: MockOptions = {}): Mock {
  const missing = ['Request', 'Response', 'structuredClone'].filter((name) => !(name in globalThis));
  if (missing.length > 0) {
    throw new Error(`createMock: no ${missing.join(', ')} here. In a test in jsdom, choose the environment node.`);
  }
  return startMock(takeMockOptions('createMock', options, mockOptions));
}

/** A mock from checked options, on any storage of organizations. */
export function startMock(options: MockSettings, persistence?: Persistence): Mock {
  return new InProcessMock(options, persistence);
}

function checkedBaseUrl(baseUrl: string): string {
  const trimmed = baseUrl.replace(/\/+$/, '');
  if (!URL.canParse(trimmed) || !new URL(trimmed).pathname.endsWith('/api/v1')) {
    throw new RangeError(`createMock: baseUrl must be an absolute URL that ends in /api/v1, not ${baseUrl}`);
  }
  return trimmed;
}

/** A mock that replaces the global `fetch`. */
export interface InstalledMock extends Disposable {
  /** Restores the `fetch` from before. A second call does nothing. */
  dispose(): void;
}

/** The replacement of the global `fetch`. */
interface Installable {
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
}

/** Lets the mock's `fetch` handle its base URL, and the earlier global one everything else. */
function installFetch(mock: Installable): InstalledMock {
  const { fetch: before } = globalThis;
  const pathBelow = createUrlReader(mock.baseUrl);
  let isInstalled = true;
  const installed: typeof globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return isInstalled && pathBelow(url) !== undefined ? mock.fetch(input, init) : before(input, init);
  };
  globalThis.fetch = markAsMock(installed, mock.baseUrl);
  const dispose = (): void => {
    isInstalled = false;
    // A later replacement stays, and reaches the earlier one through this one.
    if (globalThis.fetch === installed) globalThis.fetch = before;
  };
  return { dispose, [Symbol.dispose]: dispose };
}
