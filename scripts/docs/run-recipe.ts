import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { isApiError } from 'trackagoat-sdk';
import type { ErrorCode } from '../../src/generated/error-codes.js';

/** How the recipe of a code ended. */
export interface Refusal {
  readonly code: string;
  readonly status: number;
  /** The output that a reader sees: the error that ends it, or the printed parts of the response. */
  readonly seen: string;
}

/** The program that provokes a code in the mock. */
export function getRecipePath(code: ErrorCode): string {
  return `docs/snippets/errors/${code.replaceAll('_', '-')}.ts`;
}

/** Runs the recipe of a code: it ends by the error of the client, or prints status, code and error of a raw response. */
export async function runRecipe(code: ErrorCode): Promise<Refusal> {
  const { log } = console;
  const printed: string[] = [];
  console.log = (...values: unknown[]) => printed.push(format(...values));
  try {
    await import(pathToFileURL(resolve(getRecipePath(code))).href);
  } catch (error) {
    if (!isApiError(error)) throw error;
    return { code: error.code, status: error.status, seen: `${error.name}: ${error.message}` };
  } finally {
    console.log = log;
  }
  const seen = printed.join('\n');
  const [status, name = ''] = seen.split(' ');
  return { code: name, status: Number(status), seen };
}
