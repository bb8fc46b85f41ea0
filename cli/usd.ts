import { UsageError } from './command.js';

/** Reads an amount in dollars, such as 500 or 499.50, as whole cents; the error names `flag`. */
export function usdCents(flag: string, text: string): number {
  const [, dollars = '', cents = ''] = /^(\d{1,13})(?:\.(\d{2}))?$/.exec(text) ?? [];
  if (dollars === '') {
    throw new UsageError(`--${flag} must be an amount in US dollars, such as 500 or 499.50, not ${text}.`);
  }
  return Number(`${dollars}${cents === '' ? '00' : cents}`);
}
