import { elementAt } from '../../../base/values/element-at.js';
import { type ApiCall, type ApiStep, getOperation, getOperationRow } from '../../api/api-call.js';
import { jsonResponse } from '../../api/envelope.js';
import { createPipeline, type Pipeline } from '../../api/pipeline.js';
import { assumptionOfCode, assumptionsOfRequest } from '../state/assumptions.js';
import type { MockOrganization } from '../state/mock-organization.js';
import type { MockSettings } from '../state/options.js';
import type { OrganizationRegistry } from '../state/organization-registry.js';
import { keepPublishedPart, refuseAssumptions, refuseOurCode } from '../state/strictness.js';

type MockStep = ApiStep<MockOrganization>;

/** The API's steps of a call, with the mock's own steps in between: faults, strictness, the count of assumptions. */
export function createMockPipeline(registry: OrganizationRegistry, options: MockSettings): Pipeline<MockOrganization> {
  const { statsGone = false, strictAssumptions = false } = options;
  return createPipeline<MockOrganization>({
    statsGone,
    directory: (key) => {
      const session = registry.session(key);
      session?.organization.catchUp();
      return session;
    },
    afterAuthentication: [beginChanges, ...(strictAssumptions ? [refuseAssumptions] : []), injectFault],
    beforeRunning: [respondByStub],
    beforeFinishing: [countAssumptions, ...(strictAssumptions ? [refuseOurCode, keepPublishedPart] : [])],
  });
}

/** Whether the journal leaves out a call: the reference page reads the document, and viewing must leave no trace. */
export function leavesNoTrace({ session, operation }: ApiCall<MockOrganization>): boolean {
  return session === null && operation === 'getOpenapi';
}

/** From here on changes are caused by this call. */
const beginChanges: MockStep = (call) => {
  const organization = call.session?.organization;
  if (!organization) return;
  const { changes, journal } = organization;
  if (getOperationRow(call).method === 'GET') changes.beginRead();
  else changes.beginWrite(getOperation(call), journal.next, call.request.body.length);
};

/** Picks the fault that strikes the call. A fault that replaces the work ends the call here. */
const injectFault: MockStep = (call) => {
  const fault = call.session?.organization.faults.consume(getOperation(call));
  if (!fault) return;
  call.fault = fault;
  if (fault.response === null) return;
  call.response = fault.response;
  call.isBare = true;
};

/** Returns a test's stub instead of doing the work. */
const respondByStub: MockStep = (call) => {
  const stub = call.session?.organization.stubs.consume(getOperation(call));
  if (!stub) return;
  const { data, meta = null, status = 200 } = stub;
  call.response = jsonResponse(status, { data, error: null, meta });
  call.isGiven = true;
};

/** Counts the unpublished behaviors that the call relied on. */
const countAssumptions: MockStep = (call) => {
  const { operation, session, problem, fault } = call;
  if (operation === null || session === null || fault?.response) return;
  const { assumptions } = session.organization;
  const leanedOn = assumptionsOfRequest(operation, call.request, call.input);
  for (let at = 0; at < leanedOn.length; at += 1) assumptions.count(elementAt(leanedOn, at));
  const ours = problem === null ? undefined : assumptionOfCode(problem.code);
  if (ours !== undefined) assumptions.count(ours);
};
