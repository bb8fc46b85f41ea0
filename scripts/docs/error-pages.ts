import { errorFromResponse } from '../../src/errors/error-from-response.js';
import { hints } from '../../src/errors/hints.js';
import { type ErrorCode, errorStatus } from '../../src/generated/error-codes.js';
import { operationErrors } from '../../src/generated/operation-errors.js';
import { errorTexts } from './error-texts.js';
import { getRecipePath } from './run-recipe.js';

/** What the pages of the errors are made from, besides the words. */
export interface ErrorPageSources {
  /** What a reader sees who runs the recipe of a code. */
  readonly seen: Readonly<Record<ErrorCode, string>>;
  /** The description of ErrorCode in the spec: it says which codes the service has published. */
  readonly provenance: string;
}

const FOLDER = 'docs/errors/';
const INDEX = 'docs/errors.md';
const NOTICE =
  '<!-- Written by `npm run docs` from scripts/docs/, docs/snippets/errors/ and openapi.yaml. Do not edit. -->';
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The text between the title and the table; its snippet is filled in later. */
const HEAD = `${NOTICE}

# Errors

Every refusal has the same envelope: \`{data: null, error, meta}\`. \`error\` is a sentence for humans, \`meta.code\` is what
programs branch on. The client throws it as an error with \`code\`, \`status\`, \`meta\`, \`operationId\` and, where there is a
next step, a \`hint\`; the service may add codes, and the client keeps a code that it does not know.

<!-- snippet: docs/snippets/errors.ts -->
\`\`\`ts
\`\`\`

Branch on \`code\`, or on the class by its guard: \`isConflictError(error)\` holds across the ESM and the CommonJS copy of the
package, \`instanceof\` does not. An editor completes the codes, and \`hasCode(error, 'handle_taken')\` narrows an error to one. A refusal
(4xx) changes nothing.

## Every code

The page of a code says what it means, how to provoke it in the mock, and what to do. Each recipe is a program that a test
runs, and that ends with its code. From another language send the same calls over HTTP; methods of \`mock\` are calls of
\`/_mock/*\` ([the table](mock.md#control)).
`;

const FOOT = `## Errors of the client itself

| class | when |
| --- | --- |
| \`ConfigurationError\` | a bad option, key or base URL; nothing was sent |
| \`PathError\` | an id or path that would reach another route; nothing was sent |
| \`ConnectionError\` | the network failed; \`sent\` tells whether the request may have arrived |
| \`TimeoutError\` | an attempt (\`timeoutMs\`) or the whole call (\`deadlineMs\`) took too long |
| \`AbortError\` | your signal stopped it |
| \`RedirectError\` | the server redirected; the hint names the right base URL |
| \`ResponseFormatError\` | the answer is not the API's: not JSON, or no envelope |
| \`PagingError\` | a list could not be read to its end; \`nextCursor\` tells where to go on |

After one of these a creating call may have been done, and you cannot know: a \`ConnectionError\` that was \`sent\`, a
\`TimeoutError\`, an \`AbortError\`, a \`ServerError\` (5xx), or a \`ResponseFormatError\`, also of a 2xx, whose answer somebody on
the way may have written. Call it again with the \`idempotencyKey\` that the error carries: it is done at most once.
[Lose an answer](time-and-faults.md#lose-an-answer) shows how to provoke that.
`;

/** A page a code, and the table that leads to them: text by path. */
export function errorPages({ seen, provenance }: ErrorPageSources): Map<string, string> {
  const published = provenance.slice(0, provenance.indexOf('Ours:'));
  const codes = Object.keys(errorStatus) as ErrorCode[];
  const whose = (code: ErrorCode): string => (published.includes(`\`${code}\``) ? 'the service' : 'ours');
  const rows = codes.map((code) => {
    const [first = ''] = errorTexts[code].means.split(/(?<=\.) /);
    return `| [\`${code}\`](errors/${code}.md) | ${errorStatus[code]} | \`${getClassName(code)}\` | ${whose(code)} | ${first} |`;
  });
  const table = `| code | status | class | named by | when |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  const pages = codes.map((code): [string, string] => [
    `${FOLDER}${code}.md`,
    createPage(code, { seen: seen[code], whose: whose(code) }),
  ]);
  return new Map([...pages, [INDEX, `${HEAD}\n${table}\n${FOOT}`]]);
}

/** Whether a page belongs to those that are written here; one that no code has is left over. */
export function isErrorPage(path: string): boolean {
  return path.startsWith(FOLDER);
}

function createPage(code: ErrorCode, { seen, whose }: { readonly seen: string; readonly whose: string }): string {
  const { means, remedy } = errorTexts[code];
  const named = whose === 'ours' ? 'our name for it, where the service is silent' : 'named by the service';
  const hint = hints[code] === undefined ? '' : `\n\nThe error's \`hint\` says: ${hints[code]}`;
  return `${NOTICE}

# ${code}

Status ${errorStatus[code]} · \`${getClassName(code)}\` · ${named} · [all errors](../errors.md)

## What it means

${means}

${operationsWith(code)}

## How to provoke it in the mock

<!-- snippet: ${getRecipePath(code)} -->
\`\`\`ts
\`\`\`

It ends with

\`\`\`text
${seen.replaceAll(UUID, '…')}
\`\`\`

## What to do

${remedy}${hint}
`;
}

function getClassName(code: ErrorCode): string {
  return errorFromResponse('', { status: errorStatus[code], code }).name;
}

/** Which operations answer the code. */
function operationsWith(code: ErrorCode): string {
  const all = Object.entries(operationErrors);
  const names = all
    .filter(([, byStatus]) => Object.values(byStatus).flat().includes(code))
    .map(([operation]) => `\`${operation}\``);
  if (names.length === 0) return 'No operation answers it: it is about calls that reach none.';
  if (names.length > 40) return `${names.length} of ${all.length} operations can answer it.`;
  return `Answered by ${names.join(', ')}.`;
}
