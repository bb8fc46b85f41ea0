import { readFile } from 'node:fs/promises';
import { createFormHeader, describeOtherForm, type FileForm, hasForm } from '../base/files/file-form.js';
import { withoutByteOrderMark } from '../base/files/without-byte-order-mark.js';
import { writeAside } from '../base/files/write-aside.js';
import { readField } from '../base/values/read-field.js';
import type { OrganizationControl } from '../mocks/control/handle/organization-control.js';
import type { StubSpec } from '../mocks/control/state/stubs.js';
import { version } from '../mocks/control/version.js';
import { type OperationId, operations } from '../src/generated/operations.js';

/** A response of the service, in the form of `mock.stub(operation, data, {meta})`. */
export interface RecordedStub {
  readonly operation: OperationId;
  readonly data: unknown;
  readonly meta: Readonly<Record<string, unknown>> | null;
}

/** An operation that failed. */
export interface FailedRecording {
  readonly operation: OperationId;
  /** HTTP status. */
  readonly status: number;
  /** The service's error, or another reason. Text by others. */
  readonly message: string;
}

/** The recorded stubs. */
export interface RecordedStubs {
  /** The service's time, ISO 8601. */
  readonly recordedAt: string;
  readonly isRedacted: boolean;
  readonly stubs: readonly RecordedStub[];
  readonly failed: readonly FailedRecording[];
  readonly requests: number;
}

/** The form of the files that this version writes. */
export const STUBS_FORM: FileForm = { form: 'trackagoat-stubs', number: 1 };

/** Writes recorded stubs as a JSON file. */
export async function writeStubs(path: string, recorded: RecordedStubs): Promise<void> {
  const text = `${JSON.stringify({ ...createFormHeader(STUBS_FORM, version), ...recorded }, null, 2)}\n`;
  await writeAside(path, text);
}

/** Reads what `writeStubs` wrote. Throws an Error that names the defect of the file. */
export async function readStubs(path: string): Promise<RecordedStubs> {
  const text = withoutByteOrderMark(await readFile(path, 'utf8'));
  let file: Record<string, unknown>;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error(`${path} holds no stubs: it is not valid JSON. Was it cut off? Record it again.`);
  }
  if (!hasForm(file, STUBS_FORM, 'any'))
    throw new Error(`${path} holds no stubs: it was not written by trackagoat record.`);
  if (!hasForm(file, STUBS_FORM)) throw new Error(describeOtherForm(path, file, 'record it again'));
  const { form: _form, file_format: _format, written_by: _version, ...recorded } = file;
  checkStubs(path, recorded);
  return recorded as unknown as RecordedStubs;
}

function checkStubs(path: string, { stubs, failed }: Record<string, unknown>): void {
  if (!Array.isArray(stubs) || !Array.isArray(failed))
    throw new Error(`${path} holds no stubs: it has no list of them.`);
  for (const [at, stub] of stubs.entries()) {
    const name = String(readField(stub, 'operation'));
    if (!Object.hasOwn(operations, name) || !('data' in stub))
      throw new Error(
        `${path}: stub ${at + 1} is of ${name}, which is not an operation of this version, or has no data.`,
      );
  }
}

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
