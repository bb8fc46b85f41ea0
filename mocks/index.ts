export type { SeedFile } from '../src/generated/seed-types.js';
export { createRouteHandler, type RouteLike } from './adapters/playwright.js';
export type { PlainRequest, PlainResponse } from './api/plain.js';
export type { Warning } from './api/warning-log.js';
export type { OrganizationsControl } from './control/handle/all-organizations.js';
export type { ClientClock } from './control/handle/client-clock.js';
export type { OrganizationControl } from './control/handle/organization-control.js';
export type { ClockReport, MockClock } from './control/handle/world-clock.js';
export type { InstalledMock } from './control/mock.js';
export { createMock, type Mock } from './control/mock.js';
export { loadRareParts } from './control/plane/load-on-demand.js';
export type { FaultSpec } from './control/schemas/fault-kinds.js';
export { defineSeed } from './control/seeds/define-seed.js';
export type { Assumption } from './control/state/assumptions.js';
export type { RowChange } from './control/state/changes/change-history.js';
export {
  type ChangeExpectation,
  type ChangePattern,
  UnexpectedChangesError,
} from './control/state/changes/expect-changes.js';
export type { Checkpoint } from './control/state/checkpoints.js';
export type { FaultRegistry } from './control/state/faults.js';
export type { Journal, JournalCall } from './control/state/journal.js';
export type { MockOptions, Seed } from './control/state/options.js';
export type { Snapshot } from './control/state/snapshot.js';
export type { Stub } from './control/state/stubs.js';
export type { Overview } from './control/views/overview.js';
export type { AccrualExplanation } from './world/payouts/explanation.js';
export type { Ledger } from './world/payouts/ledger.js';
export { ApiProblem } from './world/store/api-problem.js';
export { RULE_VARIANTS, type RuleOption, type RuleProfile } from './world/store/rule-profile.js';
