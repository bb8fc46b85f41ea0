import { mockOptions } from '../../options/mock-options.js';
import { AllOrganizations, type OrganizationsControl } from './handle/all-organizations.js';
import type { OrganizationControl } from './handle/organization-control.js';
import { OrganizationController } from './handle/organization-controller.js';
import { INSPECT, type Inspect } from './inspect.js';
import { type InstalledMock, installFetch } from './install.js';
import { createHandle, type Handle } from './plane/dispatch.js';
import { createFetch } from './plane/fetch.js';
import { DEFAULT_BASE_URL, type MockOptions, type OrganizationOptions, takeMockOptions } from './state/options.js';
import { OrganizationRegistry } from './state/organization-registry.js';
import type { Persistence } from './state/persistence.js';

/** A mock of the API: its default organization's controls, all its organizations, and the ways to call it. */
export interface Mock extends OrganizationControl {
  /** Where `fetch` and MSW answer. */
  readonly baseUrl: string;

  /** One plain request in, one plain response out; the adapters call this. */
  readonly handle: Handle;

  /** A fetch that the mock answers; give it to `createClient({fetch})`. Everything that is not the mock's is refused. */
  readonly fetch: typeof fetch;

  /** Every organization of this mock. */
  readonly organizations: OrganizationsControl;

  /**
   * Puts the mock in the place of the global `fetch`: it answers what goes to its base URL, everything else goes on to the
   * one before. For code that makes its own client, without a further package. `dispose()`, or the end of the block
   * with `using installed = mock.install()`, puts the one before back.
   */
  install(): InstalledMock;

  /** A mock of its own with the same options whose default organization continues from this one's world, keys alike. */
  fork(): Mock;
}

class InProcessMock extends OrganizationController implements Mock {
  readonly baseUrl: string;
  readonly handle: Handle;
  readonly fetch: typeof fetch;
  readonly organizations: AllOrganizations;
  declare private readonly options: MockOptions;

  constructor(options: MockOptions, persistence?: Persistence) {
    const registry = new OrganizationRegistry(options, persistence);
    super(registry.default);
    Object.defineProperty(this, 'options', { value: options });
    const { now, tier, caps, rateLimits, rules } = options;
    const given = Object.entries({ now, tier, caps, rateLimits, rules });
    const defaults = Object.fromEntries(given.filter(([, value]) => value !== undefined)) as OrganizationOptions;
    this.organizations = new AllOrganizations(registry, defaults);
    this.baseUrl = checkedBaseUrl(options.baseUrl ?? DEFAULT_BASE_URL);
    this.handle = createHandle({ registry, organizations: this.organizations, options, persistence });
    this.fetch = createFetch({ handle: this.handle, baseUrl: this.baseUrl });
  }

  install(): InstalledMock {
    return installFetch(this);
  }

  fork(): Mock {
    const copy = new InProcessMock(this.options);
    copy.organization.continueFrom(this.organization);
    return copy;
  }

  override [INSPECT](_depth: number, options: object, inspect: Inspect): string {
    const organizations = this.organizations.list().length;
    return `Mock ${inspect({ baseUrl: this.baseUrl, ...this.summarize(), organizations }, options)}`;
  }
}

/** Starts a mock in this process. Throws a RangeError that names an option that makes no sense; an ApiProblem (`invalid_body`) for what a seed cannot build. */
export function createMock(options: MockOptions = {}): Mock {
  return startMock(takeMockOptions('createMock', options, mockOptions));
}

/** A mock of options that were checked before, on whatever keeps its organizations. */
export function startMock(options: MockOptions, persistence?: Persistence): Mock {
  return new InProcessMock(options, persistence);
}

function checkedBaseUrl(baseUrl: string): string {
  const trimmed = baseUrl.replace(/\/+$/, '');
  if (!URL.canParse(trimmed) || !new URL(trimmed).pathname.endsWith('/api/v1')) {
    throw new RangeError(`createMock: baseUrl must be an absolute URL that ends in /api/v1, not ${baseUrl}`);
  }
  return trimmed;
}
