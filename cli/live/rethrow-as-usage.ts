import { isConfigurationError } from '../../src/index.js';
import { UsageError } from '../command.js';

/** Runs `work`; what it refuses of the options that came from flags is a wrong command line. */
export async function rethrowAsUsage<Result>(codes: readonly string[], work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isConfigurationError(error) && codes.includes(error.code)) throw new UsageError(error.message);
    throw error;
  }
}
