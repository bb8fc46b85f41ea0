export { type ClonedOrganization, cloneOrganization } from './clone/clone-organization.js';
export type { PullOptions } from './clone/pull-organization.js';
export type { AccrualCheck } from './evidence/cases/open-case.js';
export type { Unknown } from './read/reader.js';
export { PullError } from './read/reader.js';
export { verificationText } from './verify/print-verification.js';
export { type Verification, verifyAccruals } from './verify/verify-accruals.js';
