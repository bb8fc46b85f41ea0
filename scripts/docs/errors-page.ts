import { errorFromResponse } from '../../src/client/errors/error-from-response.js';
import { type ErrorCode, errorStatus } from '../../src/generated/error-codes.js';
import { operationErrors } from '../../src/generated/operation-errors.js';
import { errorTexts } from './error-texts.js';
import { getRecipePath } from './run-recipe.js';

/** The parts of the errors page besides its text. */
export interface ErrorsPageSources {
  /** The output that a reader sees after running the recipe of a code. */
  readonly seen: Readonly<Record<ErrorCode, string>>;
  /** The description of ErrorCode in the spec: it says which codes the service has published. */
  readonly provenance: string;
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The text between the title and the table; its snippet is filled in later. */
const HEAD = `<!-- Written by \`npm run write docs\` from scripts/docs/, docs/snippets/errors/ and openapi.yaml. Do not edit. -->

# Errors

Every refusal has the same envelope: \`{data: null, error, meta}\`. \`error\` is a sentence for people; programs branch on
\`meta.code\`. The client throws it as an error with \`code\`, \`status\`, \`meta\`, \`operationId\` and often a \`hint\`. A refusal (4xx)
changes nothing. The service may add codes, and the client keeps a code that it does not know.

<!-- snippet: docs/snippets/errors.ts -->
\`\`\`ts
\`\`\`

Branch on \`code\`, by \`hasCode(error, 'handle_taken')\`, or on the class by its guard: \`isValidationError\` (400, 413, 415, 422),
\`isAuthenticationError\` (401), \`isLimitReachedError\` (402), \`isPermissionError\` (403), \`isNotFoundError\` (404), \`isConflictError\`
(409), \`isGoneError\` (410), \`isRateLimitError\` (429), \`isServerError\` (5xx). \`isApiError\` recognizes all of these,
\`isTrackagoatError\` also [those of the client itself](#errors-of-the-client-itself). A misspelled code is logged once. Guards work across the ESM and the CommonJS copy
of the package; \`instanceof\` does not.

## Every code

Each section says what a code means, what to do, and how to trigger it in the mock. From another language, use
[\`/_mock/*\`](mock.md#control) for the methods of \`mock\`. Where this package named the code, the live service may use another one.
`;

const CLIENT = `## Errors of the client itself

| class | when |
| --- | --- |
| \`ConfigurationError\` | an option, key or base URL is wrong; nothing was sent |
| \`PathError\` | an id or path would reach another route; nothing was sent |
| \`ConnectionError\` | the network failed; \`sent\` tells whether any request of the call may have arrived |
| \`TimeoutError\` | an attempt (\`timeoutMs\`) or the whole call (\`deadlineMs\`) took too long |
| \`AbortError\` | your signal stopped it |
| \`RedirectError\` | the server redirected; the hint names the right base URL |
| \`ResponseFormatError\` | the response is not the API's: it is not JSON, or has no envelope |
| \`PagingError\` | a list could not be read to its end; \`nextCursor\` tells where to go on |

Each has a guard of the same name, such as \`isPathError\`.

A wrong option or argument is refused before anything is sent, by one class an entry:

| entry | throws | caught by \`isTrackagoatError\` |
| --- | --- | --- |
| \`trackagoat-sdk\` | \`ConfigurationError\`; for a body or a filter \`ValidationError\`, for an id \`PathError\`; \`usd\` and \`formatUsd\` a \`RangeError\` | yes, except for \`usd\` and \`formatUsd\` |
| \`/workflows\` | \`WorkflowError\` | yes |
| \`/mocks\`: methods of a mock | \`ApiProblem\`, as over HTTP | no |
| all others, and making a mock | \`RangeError\` | no |

After a \`ConnectionError\` with \`sent\`, a \`TimeoutError\`, an \`AbortError\`, a \`ServerError\` or a \`ResponseFormatError\` (with any status:
a proxy may have written the response), nobody can know whether a creating call was done. Within 24 hours, call again with the
\`idempotencyKey\` of the error: the work is done at most once. [Lose a response](time-and-faults.md#lose-a-response) provokes that.

## By message

| the message has | cause | what to do |
| --- | --- | --- |
| \`it is missing\` | no \`apiKey\`, and no \`TRACKAGOAT_API_KEY\` in this process | set it in the shell or the \`.env\` loader that starts this process |
| \`This API key is not known\` | the key is wrong, or it is another mock's: each mock knows its own keys only | in a test use \`mock.apiKey\`; over HTTP the key that the mock printed at this start |
| \`A web page shows its API key\` | a page, or a test in jsdom or happy-dom | \`// @vitest-environment node\` in the test; \`dangerouslyAllowBrowser\` on a page with a mock |
| \`baseUrl must be https\` | an \`http\` address of another machine | \`https\`, or a mock on this machine |
| \`a redirect was not followed\` | the address without \`www\`, for instance | use the address in the hint |
| \`expected the envelope of a success\` | a proxy, a login page or another server responded | check \`baseUrl\`; see [proxies](client.md#behind-a-proxy) |
| \`cannot reach\` | no network, a wrong port, or a proxy that Node does not use | check that the mock runs; see [proxies](client.md#behind-a-proxy) |
| \`The mock's clock does not move\` | the client should wait, and no time passes in the mock | \`clock: mock.clientClock\`; over HTTP start the mock without \`--now\` |
| \`a forgotten await?\` | an id is \`undefined\` or a Promise | await the call that gives the id |
| \`A handle is not an id\` | a handle where an id belongs | \`goat.creators.find(handle)\` |
| \`the amount looks wrong\` (\`needs_a_look\`) | an amount that looks like dollars, or far above all others | ask a person, then \`acceptWarnings\` |
| \`which was voided since\` (\`voided_since\`) | the payment of this reference was voided | \`afterVoid\`, if the money was sent again |
| \`is in use\` | another program has the port | \`--port 0\` picks a free one |
| \`was not tested with\` | a framework in a version outside the [tested range](versions.md#what-is-tested) | the command that the message has |
| \`Cannot find package 'msw'\` | \`trackagoat-sdk/mocks/node\` without MSW | \`npm install --save-dev msw\`, or \`mock.install()\` |
| \`Cannot use import statement outside a module\` | CommonJS | \`npm pkg set type=module\`, or \`require\` |
| \`404 Not Found\` for \`npx trackagoat\` | the package has another name than its command | \`npx trackagoat-sdk\` |
`;

/** The page of all errors: a table, which links to a section per code. */
export function errorsPage({ seen, provenance }: ErrorsPageSources): string {
  const published = provenance.slice(0, provenance.indexOf('Not published:'));
  const codes = Object.keys(errorStatus) as ErrorCode[];
  const namedBy = (code: ErrorCode): string => (published.includes(`\`${code}\``) ? 'the service' : 'this package');
  const statuses = [...new Set(codes.map((code) => errorStatus[code]))];
  const rows = statuses.map((status) => {
    const links = codes.filter((code) => errorStatus[code] === status).map((code) => `[\`${code}\`](#${code})`);
    return `| ${status} | ${links.join(', ')} |`;
  });
  const table = `| status | codes |\n| --- | --- |\n${rows.join('\n')}\n`;
  const sections = codes.map((code) => createSection(code, { seen: seen[code], namedBy: namedBy(code) }));
  return `${HEAD}\n${table}\n${CLIENT}\n${sections.join('\n')}`;
}

function createSection(
  code: ErrorCode,
  { seen, namedBy }: { readonly seen: string; readonly namedBy: string },
): string {
  const { means, remedy } = errorTexts[code];
  return `## ${code}

Status ${errorStatus[code]} · \`${getClassName(code)}\` · named by ${namedBy}

${means}${operationsWith(code)}

**Fix.** ${remedy}

[Program](${getRecipePath(code).replace('docs/', '')}), and its output:

\`\`\`text
${seen.replaceAll(UUID, '…')}
\`\`\`
`;
}

function getClassName(code: ErrorCode): string {
  return errorFromResponse('', { status: errorStatus[code], code }).name;
}

/** The operations that return the code, if they are some of them and not all. */
function operationsWith(code: ErrorCode): string {
  const all = Object.entries(operationErrors);
  const names = all
    .filter(([, byStatus]) => Object.values(byStatus).flat().includes(code))
    .map(([operation]) => `\`${operation}\``);
  return names.length === 0 || names.length > 40 ? '' : ` Returned by ${names.join(', ')}.`;
}
