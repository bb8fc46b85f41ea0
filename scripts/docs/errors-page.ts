import { errorFromResponse } from '../../src/client/errors/error-from-response.js';
import { type ErrorCode, errorStatus } from '../../src/generated/error-codes.js';
import { errorTexts } from './error-texts.js';

/** The text between the title and the table; its snippet is filled in later. */
const HEAD = `<!-- Written by \`npm run write docs\` from scripts/docs/, docs/snippets/errors/ and openapi.yaml. Do not edit. -->

# Errors

Every refusal has the same envelope: \`{data: null, error, meta}\`. \`error\` is a sentence for people; programs branch on
\`meta.code\`. The client throws an error with \`code\`, \`status\`, \`meta\`, \`operationId\` and often a \`hint\`. A refusal (4xx)
changes nothing. The client keeps codes that it does not know, because the service may add some.

<!-- snippet: docs/snippets/errors.ts -->
\`\`\`ts
\`\`\`

Branch on \`code\`, or on the [class](#every-code) by its guard, such as \`isConflictError\` (\`isServerError\` for all of 5xx).
\`isApiError\` recognizes all of these, \`isTrackagoatError\` also [the client's own](#errors-of-the-client-itself).
\`hasCode(error, 'handle_taken')\` logs a misspelled code once. Guards work across the ESM and CommonJS copies of the package;
\`instanceof\` does not.

## When it goes wrong

| you see | cause | what to do |
| --- | --- | --- |
| \`ENOTFOUND\` | no network, or a wrong host name | check \`baseUrl\` and the [proxy](client.md#behind-a-proxy) |
| \`ECONNREFUSED\` | nothing listens at this port | start the mock, or check the port of \`baseUrl\` |
| \`This API key is not known\` (401, in a test) | a wrong key, or another mock's: each knows only its own | \`mock.apiKey\`; over HTTP the key printed at this start |
| a payment's outcome is \`unknown\` | no response came, and it may have been recorded | call again with the same plan or key within 24 hours; pay in no other way before the outcome is known: [unfinished payments](agent-limits.md#what-is-not-finished) |
| an approval that does not come (\`approval_required\`, \`approval_pending\`) | the host cannot ask, or nobody has answered | a person runs \`trackagoat approve PLAN\`: [MCP](mcp.md#how-a-payment-asks) |
| \`it is missing\` | no \`apiKey\`, and no \`TRACKAGOAT_API_KEY\` in this process | set it in the shell or \`.env\` loader that starts the process |
| \`A web page shows its API key\` | a page, or a test in jsdom or happy-dom | \`// @vitest-environment node\` in the test; \`dangerouslyAllowBrowser\` on a page with a mock |
| \`baseUrl must be https\` | an \`http\` address of another machine | \`https\`, or a mock on this machine |
| \`a redirect was not followed\` | an address without \`www\`, for example | use the address in the hint |
| \`expected the envelope of a success\` | a proxy, a login page or another server responded | check \`baseUrl\` and the [proxy](client.md#behind-a-proxy) |
| \`The mock's clock does not move\` | the client waits, and no time passes in the mock | \`clock: mock.clientClock\`; over HTTP start the mock without \`--now\` |
| \`a forgotten await?\` | an id is \`undefined\` or a Promise | await the call that returns the id |
| \`A handle is not an id\` | a handle where an id belongs | \`goat.creators.find(handle)\` |
| \`the amount looks wrong\` (\`needs_a_look\`) | an amount that looks like dollars, or far above all others | ask a person, then \`acceptWarnings\` |
| \`which was voided since\` (\`voided_since\`) | the payment of this reference was voided | \`afterVoid\`, if the money was sent again |
| \`is in use\` | another program has the port | \`--port 0\` picks a free one |
| \`was not tested with\` | a peer outside the [tested range](versions.md#what-is-tested) | the command in the message |
| \`Cannot find package 'msw'\` | \`trackagoat-sdk/mocks/node\` without MSW | \`npm install --save-dev msw\`, or \`mock.install()\` |
| \`Cannot use import statement outside a module\` | CommonJS | \`npm pkg set type=module\`, or \`require\` |
| \`404 Not Found\` for \`npx trackagoat\` | the package and its command have different names | \`npx trackagoat-sdk\` |

## Errors of the client itself

| class | when |
| --- | --- |
| \`ConfigurationError\` | an option, key or base URL is wrong; nothing was sent |
| \`PathError\` | an id or path would reach another route; nothing was sent |
| \`ConnectionError\` | the network failed; \`sent\` tells whether any request of the call may have arrived |
| \`TimeoutError\` | an attempt (\`timeoutMs\`) or the whole call (\`deadlineMs\`) took too long |
| \`AbortError\` | your signal stopped it |
| \`RedirectError\` | the server redirected; the hint names the right base URL |
| \`ResponseFormatError\` | the response is not the API's: it is not JSON, or has no envelope |
| \`PagingError\` | a list could not be read to its end; \`nextCursor\` is where to resume |

Each has a guard, such as \`isPathError\`.

> [!WARNING]
> After a \`ConnectionError\` with \`sent\`, a \`TimeoutError\`, an \`AbortError\`, a \`ServerError\` or a \`ResponseFormatError\` (with any
> status: a proxy may have written the response), nobody knows whether a creating call was done: within 24 hours, call again with
> the \`idempotencyKey\` of the error, and the work is done at most once ([try it](time-and-faults.md#lose-a-response)).

A wrong option or argument is refused before anything is sent:

| entry | throws | caught by \`isTrackagoatError\` |
| --- | --- | --- |
| \`trackagoat-sdk\` | \`ConfigurationError\`; for a body or a filter \`ValidationError\`, for an id \`PathError\` | yes |
| \`usd\` and \`formatUsd\` | \`RangeError\` | no |
| \`/workflows\` | \`WorkflowError\` | yes |
| \`/mocks\`: methods of a mock | \`ApiProblem\`, as over HTTP | no |
| all others, and making a mock | \`RangeError\` | no |

## Every code

Each section links to a program that triggers the code in the mock. The live service may use another code where this package named it.
`;

/** The page of all errors: a table, which links to a section per code. `provenance` is the description of ErrorCode in the spec: it says which codes the service has published. */
export function errorsPage(provenance: string): string {
  const published = provenance.slice(0, provenance.indexOf('Not published:'));
  const codes = Object.keys(errorStatus) as ErrorCode[];
  const statuses = [...new Set(codes.map((code) => errorStatus[code]))];
  const rows = statuses.map((status) => {
    const own = codes.filter((code) => errorStatus[code] === status);
    const links = own.map((code) => `[\`${code}\`](#${code})`);
    return `| ${status} | \`${getClassName(own[0] as ErrorCode)}\` | ${links.join(', ')} |`;
  });
  const table = `| status | class | codes |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  const sections = codes.map((code) => createSection(code, published.includes(`\`${code}\``)));
  return `${HEAD}\n${table}\n${sections.join('\n')}`;
}

function createSection(code: ErrorCode, isPublished: boolean): string {
  const { means, remedy } = errorTexts[code];
  return `## ${code}

Status ${errorStatus[code]}, named by ${isPublished ? 'the service' : 'this package'}.

${means}

**Fix.** ${remedy}

[Program](${getRecipePath(code).replace('docs/', '')})
`;
}

/** The program that provokes a code in the mock. */
export function getRecipePath(code: ErrorCode): string {
  return `docs/snippets/errors/${code.replaceAll('_', '-')}.ts`;
}

function getClassName(code: ErrorCode): string {
  return errorFromResponse('', { status: errorStatus[code], code }).name;
}
