import { readFile } from 'node:fs/promises';
import { describeOtherForm, type FileForm, readForm } from '../base/files/file-form.js';
import { withoutByteOrderMark } from '../base/files/read-lines.js';
import { readMessage } from '../base/values/thrown.js';
import type { OrganizationControl } from '../mocks/control/handle/organization-control.js';
import { StubList, type StubSpec } from '../mocks/control/state/stubs.js';

/** The form of a file of stubs. */
export const STUBS_FORM: FileForm = { form: 'trackagoat-stubs', number: 1 };

/** Reads the stubs of a file, as POST /_mock/stubs takes them. Throws an Error that names the defect of the file. */
export async function readStubs(path: string): Promise<readonly StubSpec[]> {
  const text = withoutByteOrderMark(await readFile(path, 'utf8'));
  let file: { readonly stubs?: unknown } | null;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error(`${path} holds no stubs: it is not valid JSON. Was it cut off?`);
  }
  const { form, number } = STUBS_FORM;
  const given = readForm(file, STUBS_FORM);
  if (given === undefined)
    throw new Error(`${path} holds no stubs: begin it with "form": "${form}", "file_format": ${number}.`);
  if (given !== number) throw new Error(describeOtherForm(path, file, `write it as form ${number}`));
  const stubs = file?.stubs;
  if (!Array.isArray(stubs)) throw new Error(`${path} holds no stubs: "stubs" must be a list.`);
  const list = new StubList();
  for (const [at, stub] of stubs.entries()) {
    try {
      list.add(stub);
    } catch (error) {
      throw new Error(`${path}: stub ${at + 1}: ${readMessage(error)}`);
    }
  }
  return stubs;
}

/** Adds stubs to a mock. It leaves out those that the mock has, as in a folder of an earlier run. */
export function addStubs(mock: OrganizationControl, stubs: readonly StubSpec[]): void {
  const known = new Set(mock.stubs.list().map(toText));
  for (const stub of stubs) {
    const { operation, data, ...options } = stub;
    if (!known.has(toText(stub))) mock.stub(operation, data, options);
  }
}

function toText({ operation, data, meta, status, times }: StubSpec): string {
  return JSON.stringify([operation, data, meta ?? null, status ?? 200, times ?? null]);
}
