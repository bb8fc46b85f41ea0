import { checkOptions, type OrganizationOptions } from './options.js';
import { OrganizationControl } from './organization-control.js';
import { refuseIssues } from './schemas/check.js';
import type { MockOrganization } from './state/mock-organization.js';
import type { OrganizationRegistry } from './state/organizations.js';

/** The organizations of a mock: each a world of its own, found by its API keys. */
export class OrganizationsControl {
  private readonly controls = new WeakMap<MockOrganization, OrganizationControl>();

  constructor(
    private readonly registry: OrganizationRegistry,
    /** Where an organization starts unless its own options say otherwise. */
    private readonly defaults: OrganizationOptions,
  ) {}

  /** A new organization. Default: empty, with the mock's own time, plan, caps and rate window. */
  create(options: OrganizationOptions = {}): OrganizationControl {
    checkOptions(options);
    return this.controlOf(this.registry.create({ ...this.defaults, ...options }));
  }

  /** The organization of an API key, or undefined when no organization has it. */
  byKey(apiKey: string): OrganizationControl | undefined {
    const organization = this.registry.byKey(apiKey);
    return organization && this.controlOf(organization);
  }

  /**
   * Lets go of an organization, its keys and all it holds; calls with its keys are answered 401 from now on. Says whether it was
   * there. Refuses the default one with `invalid_body`.
   */
  remove(orgId: string): boolean {
    const organization = this.registry.list().find(({ world }) => world.state.orgId === orgId);
    if (!organization) return false;
    if (organization === this.registry.default) {
      refuseIssues([{ path: 'id', message: 'is the default organization, which cannot be removed; reset it instead' }]);
    }
    return this.registry.remove(organization);
  }

  /** All organizations, the default one first. */
  list(): OrganizationControl[] {
    return this.registry.list().map((organization) => this.controlOf(organization));
  }

  /** The one that calls without a key reach. */
  get default(): OrganizationControl {
    return this.controlOf(this.registry.default);
  }

  private controlOf(organization: MockOrganization): OrganizationControl {
    let control = this.controls.get(organization);
    if (!control) {
      control = new OrganizationControl(organization);
      this.controls.set(organization, control);
    }
    return control;
  }
}
