import type { Warning } from '../../api/warning-log.js';
import type { WarningRow } from '../../world/store/rows.js';

/** A warning about payouts, which is a row of the world, in the mock's form. */
export function toWarning({ created_at, code, message }: WarningRow): Warning {
  return { at: created_at, code, message, operation: null };
}

/** Prints the first warning of each code, one line each. */
export function printOncePerCode(print: (line: string) => void): (warning: Warning) => void {
  const printed = new Set<string>();
  return ({ code, message }) => {
    if (printed.has(code)) return;
    printed.add(code);
    print(`trackagoat mock: warning ${code}: ${message}`);
  };
}
