import type { OrganizationControl } from '../../../mocks/control/handle/organization-control.js';
import type { StubSpec } from '../../../mocks/control/state/stubs.js';
import type { RecordedStubs } from './record-stubs.js';

/** Lets a mock use the recorded responses. It leaves out those that the mock has, as in a folder of an earlier run. */
export function addStubs(mock: OrganizationControl, { stubs }: Pick<RecordedStubs, 'stubs'>): void {
  const known = new Set(mock.stubs.list().map(toText));
  for (const { operation, data, meta } of stubs) {
    if (!known.has(toText({ operation, data, meta }))) mock.stub(operation, data, { meta });
  }
}

function toText({ operation, data, meta, status, times }: StubSpec): string {
  return JSON.stringify([operation, data, meta ?? null, status ?? 200, times ?? null]);
}
