import { readField } from './read-field.js';

/** The message of what was thrown, which may be anything. */
export function readMessage(thrown: unknown): string {
  const message = readField(thrown, 'message');
  return typeof message === 'string' ? message : String(thrown);
}

/** The code of an error, such as ENOENT or `not_found`; undefined without one. */
export function readCode(thrown: unknown): unknown {
  return readField(thrown, 'code');
}

/** The result of reading a path; `otherwise` if nothing is there. */
export async function orMissing<Read, Otherwise>(
  reading: Promise<Read>,
  otherwise: Otherwise,
): Promise<Read | Otherwise> {
  try {
    return await reading;
  } catch (error) {
    if (readCode(error) === 'ENOENT') return otherwise;
    throw error;
  }
}
