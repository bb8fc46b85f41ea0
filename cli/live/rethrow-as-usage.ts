import { readCode } from '../../base/values/thrown.js';
import { UsageError } from '../command.js';

/** Runs `work`. If it refuses an option that came from a flag, the command line was wrong. */
export async function rethrowAsUsage<Result>(codes: readonly string[], work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = readCode(error) ?? 'bad_option';
    if (error instanceof RangeError && codes.includes(String(code))) throw new UsageError(error.message);
    throw error;
  }
}
