export type { ApiKey, Scope, Warning } from './api/organization.js';
export { createRouteHandler, type RouteLike } from './adapters/playwright.js';
export type { PlainAnswer, PlainRequest, TransportEffect } from './api/plain.js';
export type { Assumption } from './control/assumptions.js';
export type { Clock, ClockReport, Duration } from './control/clock.js';
export type { FaultKind, FaultRegistry, FaultSpec, FaultState } from './control/faults.js';
export type { Journal, JournalEntry, JournalFilter } from './control/journal.js';
export { createMock, type Mock } from './control/mock.js';
export type { MockOptions, OrganizationOptions, Seed } from './control/options.js';
export type { LimitChanges, OrganizationControl } from './control/organization-control.js';
export type { OrganizationsControl } from './control/organizations-control.js';
export type {
  CreatorBalance,
  NamedAccrual,
  NamedPayment,
  Overview,
  OverviewFilter,
} from './control/overview/overview.js';
export type { SeedFile } from './control/seeds/seed-file.js';
export type { Snapshot } from './control/snapshot.js';
export { Refusal } from './world/refusal.js';
