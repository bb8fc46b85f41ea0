import { readFile } from 'node:fs/promises';
import { writeAside } from '../../files/write-aside.js';
import type { OrganizationControl } from '../../mocks/control/handle/organization-control.js';
import { version } from '../../mocks/control/version.js';
import { operations } from '../../src/generated/operations.js';
import type { RecordedStubs } from './record-stubs.js';

const FORM = 'trackagoat-stubs';
const FORMAT = 1;

/** Writes recorded stubs as a JSON file. */
export async function writeStubs(path: string, recorded: RecordedStubs): Promise<void> {
  const text = `${JSON.stringify({ form: FORM, file_format: FORMAT, written_by: version, ...recorded }, null, 2)}\n`;
  await writeAside(path, text);
}

/** Reads what `writeStubs` wrote. Throws an Error that says what is wrong with the file. */
export async function readStubs(path: string): Promise<RecordedStubs> {
  const text = await readFile(path, 'utf8');
  let file: Record<string, unknown>;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error(`${path} holds no stubs: it is not valid JSON. Was it cut off? Record it again.`);
  }
  if (file?.form !== FORM) throw new Error(`${path} holds no stubs: it was not written by trackagoat record.`);
  if (file.file_format !== FORMAT) {
    throw new Error(
      `${path} was written by trackagoat-sdk ${file.written_by} in a form (${file.file_format}) that this version does not read; update the package or record it again.`,
    );
  }
  const { form: _form, file_format: _format, written_by: _version, ...recorded } = file;
  checkStubs(path, recorded);
  return recorded as unknown as RecordedStubs;
}

function checkStubs(path: string, { stubs, failed }: Record<string, unknown>): void {
  if (!Array.isArray(stubs) || !Array.isArray(failed))
    throw new Error(`${path} holds no stubs: it has no list of them.`);
  for (const [at, stub] of stubs.entries()) {
    const name = String((stub as { operation?: unknown } | null)?.operation);
    if (!Object.hasOwn(operations, name) || !('data' in stub))
      throw new Error(
        `${path}: stub ${at + 1} is of ${name}, which is not an operation of this version, or has no data.`,
      );
  }
}

/** Lets a mock answer what was recorded. */
export function addStubs(mock: OrganizationControl, { stubs }: Pick<RecordedStubs, 'stubs'>): void {
  for (const { operation, data, meta } of stubs) mock.stub(operation, data, { meta });
}
