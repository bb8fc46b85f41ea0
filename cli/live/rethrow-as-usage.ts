import { UsageError } from '../command.js';

/** Runs `work`; what it refuses of the options that came from flags is a wrong command line. */
export async function rethrowAsUsage<Result>(codes: readonly string[], work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { code = 'bad_option' } = error as { readonly code?: string };
    if (error instanceof RangeError && codes.includes(code)) throw new UsageError(error.message);
    throw error;
  }
}
