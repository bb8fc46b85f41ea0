import { errorFromResponse } from '../../src/client/errors/errors.js';
import { type ErrorCode, errorStatus, ourErrorCodes } from '../../src/generated/error-codes.js';
import { fillSection } from './fill-section.js';

/** Fills into the page of errors what the spec says: the table of all codes, and the line below the heading of each. */
export function fillErrors(page: string): string {
  const codes = Object.keys(errorStatus) as ErrorCode[];
  const statuses = [...new Set(codes.map((code) => errorStatus[code]))];
  const rows = statuses.map((status) => {
    const own = codes.filter((code) => errorStatus[code] === status);
    const links = own.map((code) => `[\`${code}\`](#${code})`);
    return `| ${status} | \`${getClassName(own[0] as ErrorCode)}\` | ${links.join(', ')} |`;
  });
  const table = ['| status | class | codes |', '| --- | --- | --- |', ...rows];
  return fillSection(page, 'codes', table).replaceAll(/^## (\w+)\n\nStatus .*$/gm, (section, code: ErrorCode) => {
    if (errorStatus[code] === undefined) return section;
    const who = ourErrorCodes.includes(code) ? 'this package' : 'the service';
    return `## ${code}\n\nStatus ${errorStatus[code]}, named by ${who}.`;
  });
}

/** The program that provokes a code in the mock. */
export function getRecipePath(code: ErrorCode): string {
  return `docs/snippets/errors/${code.replaceAll('_', '-')}.ts`;
}

function getClassName(code: ErrorCode): string {
  return errorFromResponse('', { status: errorStatus[code], code }).name;
}
