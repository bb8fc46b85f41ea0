import type { OrganizationControl } from '../control/handle/organization-control.js';
import type { ChangeExpectation } from '../control/state/changes/expect-changes.js';

/** The result of a matcher, for vitest and for jest. */
export interface MatcherResult {
  readonly pass: boolean;
  /** The text that the test runner shows when the expectation fails. */
  readonly message: () => string;
}

/**
 * Matchers for `expect.extend(matchers)` of vitest or jest:
 * `expect(mock).toHaveChanged({ since: 'before', required: [{ entity: 'payout_payment', type: 'created' }], only: true })`.
 *
 * @example
 * ```ts
 * expect.extend(matchers);
 * ```
 */
export const matchers = {
  /**
   * Checks that the mock has noted no warning since its start, such as `underpayment_closes_debt`. Warnings from its
   * seed do not count.
   */
  toHaveNoWarnings(received: unknown): MatcherResult {
    const mock = received as OrganizationControl;
    if (typeof mock?.warnings !== 'function') {
      throw new RangeError('toHaveNoWarnings: expect a mock, or one of its organizations.');
    }
    const lines = mock.warnings({ sinceStart: true }).map(({ at, code, message }) => `  ${at} ${code}: ${message}`);
    if (lines.length === 0) return { pass: true, message: () => 'There is no warning, and one was expected.' };
    return { pass: false, message: () => `The mock has noted warnings:\n${lines.join('\n')}` };
  },

  /** Checks that the changes are the expected ones: `mock.expectChanges` as a matcher. */
  toHaveChanged(received: unknown, expectation: ChangeExpectation): MatcherResult {
    const mock = received as OrganizationControl;
    if (typeof mock?.expectChanges !== 'function') {
      throw new RangeError('toHaveChanged: expect a mock, or one of its organizations.');
    }
    try {
      mock.expectChanges(expectation);
    } catch (error) {
      // By its name: the class brings all checks of the control plane, and a test may load two copies of the package.
      if (!(error instanceof Error && error.name === 'UnexpectedChangesError')) throw error;
      return { pass: false, message: () => error.message };
    }
    return { pass: true, message: () => 'The changes are the expected ones, and should not be.' };
  },

  /**
   * Checks that a report of `explore` of trackagoat-sdk/explore holds; the message has the stories of its failures. Of
   * `verifyAccruals` of trackagoat-sdk/clone: that the ledger is `sound`.
   */
  toHold(received: unknown): MatcherResult {
    const { holds, failures, verdict = '' } = (received ?? {}) as Partial<ExploredReport>;
    if (holds === undefined && verdict !== '') return judgeVerdict(verdict);
    if (typeof holds !== 'boolean' || !Array.isArray(failures)) {
      throw new TypeError('toHold: expect a report of explore or verifyAccruals; await it first.');
    }
    const stories = failures.map(({ invariant, foundBy, message, story }: ExploredReport['failures'][number]) => {
      const head = /^(The job|Worker \d)/.test(message)
        ? message
        : `${invariant} does not hold (found by ${foundBy}): ${message}`;
      return `${head}.\n${story.map((line) => `  ${line}\n`).join('')}`;
    });
    const why = stories.length > 0 ? stories.join('\n') : verdict;
    return { pass: holds, message: () => (holds ? `${verdict} It should not hold.` : why) };
  },
} as const;

function judgeVerdict(verdict: string): MatcherResult {
  const wayOut =
    verdict === 'consistent'
      ? 'consistent, given the views that the ledger names: verifyAccruals(goat, { history: true }) checks them'
      : `${verdict}: verificationText(report) says why`;
  return { pass: verdict === 'sound', message: () => `The ledger is ${verdict === 'sound' ? 'sound' : wayOut}.` };
}

/** The fields of a report that the matcher reads. The explorer depends on the mock, so it is not imported here. */
interface ExploredReport {
  readonly holds: boolean;
  readonly verdict: string;
  readonly failures: readonly {
    readonly invariant: string;
    readonly foundBy: string;
    readonly message: string;
    readonly story: readonly string[];
  }[];
}

/** The matchers as methods of `expect`, to be declared for the test runner: see docs/mock.md. */
export interface MockMatchers<Returned = void> {
  /**
   * Checks that the mock has noted no warning since its start, such as `underpayment_closes_debt`. Warnings from its
   * seed do not count.
   */
  toHaveNoWarnings(): Returned;
  /** Checks that the changes are the expected ones: `mock.expectChanges` as a matcher. */
  toHaveChanged(expectation: ChangeExpectation): Returned;
  /** Checks that a report of `explore` has no failures, or that a ledger is `sound` by its report of `verifyAccruals`. */
  toHold(): Returned;
}
