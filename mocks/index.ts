export { createRouteHandler, type RouteLike } from './adapters/playwright.js';
export type { ApiKey, Scope, Warning } from './api/organization.js';
export type { PlainRequest, PlainResponse, TransportEffect } from './api/plain.js';
export type { ClientClock, Clock, ClockReport, Duration } from './control/handle/clock.js';
export type { LimitChanges, OrganizationControl } from './control/handle/organization-control.js';
export type { OrganizationsControl } from './control/handle/organizations-control.js';
export type { Whole } from './control/handle/whole.js';
export type { InstalledMock } from './control/install.js';
export { createMock, type Mock } from './control/mock.js';
export type { Handle } from './control/plane/dispatch.js';
export { loadRareParts } from './control/plane/late-parts.js';
export { defineSeed } from './control/seeds/define-seed.js';
export type {
  SeedAccrualChoice,
  SeedAnnotation,
  SeedAssignment,
  SeedCampaign,
  SeedCampaignItem,
  SeedChange,
  SeedCounts,
  SeedCreator,
  SeedDecision,
  SeedEntry,
  SeedFile,
  SeedGoal,
  SeedMethod,
  SeedPayment,
  SeedPost,
  SeedProject,
  SeedStructure,
  SeedTime,
  SeedVideo,
} from './control/seeds/seed-file.js';
export type { Assumption } from './control/state/assumptions.js';
export type { Change, ChangeCause, ChangedEntity, ChangeFilter } from './control/state/changes/change-history.js';
export {
  type ChangeExpectation,
  type ChangePattern,
  UnexpectedChangesError,
} from './control/state/changes/expect-changes.js';
export type { Checkpoint } from './control/state/checkpoints.js';
export type { FaultKind, FaultRegistry, FaultSpec, FaultState } from './control/state/faults.js';
export type { Journal, JournalCall, JournalEntry, JournalFilter } from './control/state/journal.js';
export type { MockOptions, OrganizationOptions, Seed } from './control/state/options.js';
export type { Snapshot } from './control/state/snapshot.js';
export type { Stub, StubRegistry, StubSpec } from './control/state/stubs.js';
export type {
  CountedCampaign,
  NamedGoal,
  NamedVideo,
  StructureWithVersions,
} from './control/views/catalogue.js';
export type {
  CreatorBalance,
  Excerpt,
  NamedAccrual,
  NamedPayment,
  Overview,
  OverviewFilter,
} from './control/views/overview.js';
export type { Balance, TimelineDay } from './control/views/tally.js';
export type { AccrualExplanation, ExplainedVideo } from './world/payouts/explanation.js';
export type { Ledger, LedgerSum, Underpayment } from './world/payouts/ledger.js';
export type { LedgerViolation } from './world/payouts/ledger-invariants.js';
export type { DiscoveredPost } from './world/scraper/discovery.js';
export type { CreatorCounts, VideoCounts } from './world/scraper/history.js';
export { ApiProblem } from './world/store/api-problem.js';
export type { RuleOption, RuleProfile } from './world/store/rule-profile.js';
export type { ScraperMode, Tier } from './world/store/world.js';
