export { type ClonedOrganization, cloneOrganization } from './clone/clone-organization.js';
export type { PullOptions } from './clone/pull-organization.js';
export type { AccrualCheck } from './evidence/cases/accrual-check.js';
export { PullError } from './read/pull-error.js';
export type { Unknown } from './read/unknown.js';
export { verificationText } from './verify/print-verification.js';
export { type Verification, verifyAccruals } from './verify/verify-accruals.js';
