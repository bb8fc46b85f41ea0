import { errorFromResponse } from '../../src/client/errors/error-from-response.js';
import { hints } from '../../src/client/errors/hints.js';
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

Every refusal has the same envelope: \`{data: null, error, meta}\`. \`error\` is a sentence for people. \`meta.code\` is what
a program branches on. The client throws it as an error with \`code\`, \`status\`, \`meta\` and \`operationId\`; where there is a
next step, it has a \`hint\` too. The service may add codes. The client keeps a code that it does not know.

<!-- snippet: docs/snippets/errors.ts -->
\`\`\`ts
\`\`\`

Branch on \`code\`, or on the class by its guard. \`isConflictError(error)\` works across the ESM and the CommonJS copy of the
package; \`instanceof\` does not. By status the guards are \`isValidationError\` (400, 413, 415, 422), \`isAuthenticationError\` (401),
\`isLimitReachedError\` (402), \`isPermissionError\` (403), \`isNotFoundError\` (404), \`isConflictError\` (409), \`isGoneError\` (410),
\`isRateLimitError\` (429) and \`isServerError\` (5xx). \`isApiError\` knows any of them. \`isTrackagoatError\` also knows
[those of the client itself](#errors-of-the-client-itself). An editor completes the codes, and \`hasCode(error, 'handle_taken')\` narrows an error to one.
A refusal (4xx) changes nothing.

## Every code

Each code has a section below: what it means, what to do, and a program that provokes it in the mock. From another language, send
the same calls over HTTP; the methods of \`mock\` are calls of \`/_mock/*\` ([the table](mock.md#control)). Each section says who
named the code. Where the service has not, this package did, and the live service may use another code.
`;

const CLIENT = `## Errors of the client itself

| class | when |
| --- | --- |
| \`ConfigurationError\` | an option, key or base URL is wrong; nothing was sent |
| \`PathError\` | an id or path would reach another route; nothing was sent |
| \`ConnectionError\` | the network failed; \`sent\` tells whether the request may have arrived |
| \`TimeoutError\` | an attempt (\`timeoutMs\`) or the whole call (\`deadlineMs\`) took too long |
| \`AbortError\` | your signal stopped it |
| \`RedirectError\` | the server redirected; the hint names the right base URL |
| \`ResponseFormatError\` | the response is not the API's: it is not JSON, or has no envelope |
| \`PagingError\` | a list could not be read to its end; \`nextCursor\` tells where to go on |

Their guards have the same names: \`isConfigurationError\`, \`isPathError\`, \`isConnectionError\`, \`isTimeoutError\`, \`isAbortError\`,
\`isRedirectError\`, \`isResponseFormatError\` and \`isPagingError\`.

A wrong option is refused before anything is sent, with the class of the entry: \`createClient\` throws a
\`ConfigurationError\`, a workflow a \`WorkflowError\`, a call a \`ValidationError\`. \`isTrackagoatError\` catches these. \`createMock\` and the mock's methods
throw an \`ApiProblem\` or a \`RangeError\`, \`createToolset\`, \`explore\` and the functions of \`/clone\` a \`RangeError\`: mistakes in a
program, which \`isTrackagoatError\` does not catch.

After some of these errors, nobody can know whether a creating call was done:

- a \`ConnectionError\` with \`sent\`, a \`TimeoutError\` or an \`AbortError\`
- a \`ServerError\` (5xx)
- a \`ResponseFormatError\`, also with status 2xx: a proxy on the way may have written that response

Call it again with the \`idempotencyKey\` of the error. The work is then done at most once.
[Lose a response](time-and-faults.md#lose-a-response) shows how to provoke that.

## By message

| the message has | cause | what to do |
| --- | --- | --- |
| \`it is missing\` | no \`apiKey\`, and no \`TRACKAGOAT_API_KEY\` in this process | set it in the shell or the \`.env\` loader that starts this process |
| \`This API key is not known\` | the key is wrong, or it is another mock's: each mock knows its own keys only | in a test take \`mock.apiKey\`; over HTTP the key that the mock printed at this start |
| \`In a browser everyone can read the API key\` | a page, or a test in jsdom or happy-dom | \`// @vitest-environment node\` in the test; \`dangerouslyAllowBrowser\` on a page with a mock |
| \`baseUrl must be https\` | an \`http\` address of another machine | \`https\`, or a mock on this machine |
| \`a redirect was not followed\` | the address without \`www\`, for instance | take the address of the hint |
| \`expected the envelope of a success\` | a proxy, a login page or another server responded | check \`baseUrl\`; see [proxies](client.md#behind-a-proxy) |
| \`the connection failed\` | no network, a wrong port, or a proxy that Node does not use | check that the mock runs; see [proxies](client.md#behind-a-proxy) |
| \`The mock's clock does not move\` | the client should wait, and no time passes in the mock | \`clock: mock.clientClock\`; over HTTP start the mock without \`--now\` |
| \`a forgotten await?\` | an id is \`undefined\` or a Promise | await the call that gives the id |
| \`A handle is not an id\` | a handle where an id belongs | \`goat.creators.find(handle)\` |
| \`is in use\` | another program has the port | \`--port 0\` takes a free one |
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
  const hint = hints[code] === undefined ? '' : ` The error's \`hint\` says: ${hints[code]}`;
  return `## ${code}

Status ${errorStatus[code]} · \`${getClassName(code)}\` · named by ${namedBy}

${means} ${operationsWith(code)}

**What to do.** ${remedy}${hint}

<!-- snippet: ${getRecipePath(code)} -->
\`\`\`ts
\`\`\`

Output:

\`\`\`text
${seen.replaceAll(UUID, '…')}
\`\`\`
`;
}

function getClassName(code: ErrorCode): string {
  return errorFromResponse('', { status: errorStatus[code], code }).name;
}

/** The operations that return the code. */
function operationsWith(code: ErrorCode): string {
  const all = Object.entries(operationErrors);
  const names = all
    .filter(([, byStatus]) => Object.values(byStatus).flat().includes(code))
    .map(([operation]) => `\`${operation}\``);
  if (names.length === 0) return 'No operation returns it: such a request does not reach one.';
  if (names.length > 40) return `${names.length} of ${all.length} operations can return it.`;
  if (names.length === 1) return `Only ${names[0]} can return it.`;
  return `These operations can return it: ${names.join(', ')}.`;
}
