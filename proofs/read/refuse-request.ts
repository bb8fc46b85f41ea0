import { describeValue } from '../../base/options/describe-value.js';

/** Makes the refusal of a wrong request: a RangeError whose `code` is the kind of mistake. */
export function refuseRequest(code: string, message: string): never {
  throw Object.assign(new RangeError(message), { code });
}

/** Refuses anything but the report of `source`, such as a Promise of one. */
export function checkReport(where: string, report: { readonly unknown: unknown }, source: string): void {
  if (Array.isArray(report?.unknown)) return;
  refuseRequest('bad_option', `${where} takes what ${source} resolves to, not ${describeValue(report)}.`);
}
