import ts from 'typescript';
import type { ErrorEntry } from '../../docs/snippets/errors/entry.js';
import { errorFromAnswer } from '../../src/errors/error-from-answer.js';
import { type ErrorCode, errorStatus } from '../../src/generated/error-codes.js';
import { operationErrors } from '../../src/generated/operation-errors.js';

/** What docs/errors.md is made from. */
export interface ErrorPageSources {
  readonly entries: Readonly<Record<ErrorCode, ErrorEntry>>;
  /** The files that hold the entries, for the text of the recipes. */
  readonly sources: readonly string[];
  /** The description of ErrorCode in the spec: it says which codes the service has published. */
  readonly provenance: string;
}

/** The text between the title and the entries; its snippets are filled in later. */
const HEAD = `<!-- Written by \`npm run docs\` from docs/snippets/errors/ and openapi.yaml. Do not edit. -->

# Errors

Every refusal has the same envelope: \`{data: null, error, meta}\`. \`error\` is a sentence for humans, \`meta.code\` is what
programs branch on. The client throws it as an error with \`code\`, \`status\`, \`meta\`, \`operationId\` and a \`hint\`; the
service may add codes, and the client keeps a code that it does not know.

<!-- snippet: docs/snippets/errors.ts -->
\`\`\`ts
\`\`\`

Branch on \`code\`, or on the class by its guard: \`isConflictError(error)\` holds across the ESM and the CommonJS copy of the
package, \`instanceof\` does not. A refusal changes nothing.

## Errors of the client itself

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

After a \`ConnectionError\` or a \`TimeoutError\` of a creating call you cannot know whether it was done. Call it again with
the \`idempotencyKey\` that the error carries: it is done at most once.

## Every code

Each recipe below is run by a test and meets its code. It begins with this:

<!-- snippet: docs/snippets/error-stage.ts#stage -->
\`\`\`ts
\`\`\`

Those about payouts also use this creator:

<!-- snippet: docs/snippets/errors/payouts.ts#weekly-creator -->
\`\`\`ts
\`\`\`
`;

/** The page: one entry a code, by status. */
export function emitErrorPage({ entries, sources, provenance }: ErrorPageSources): string {
  const recipes = new Map(sources.flatMap(recipesOf));
  const published = provenance.slice(0, provenance.indexOf('Ours:'));
  const codes = Object.keys(errorStatus) as ErrorCode[];
  const sections = codes.map((code) => {
    const { means, remedy } = entries[code];
    const status = errorStatus[code];
    const { name } = errorFromAnswer('', { status, code });
    const whose = published.includes(`\`${code}\``) ? 'published by the service' : 'ours';
    return `### ${code}

${status} · \`${name}\` · ${whose}${operationsWith(code)}

${means}

**What to do.** ${remedy}

\`\`\`typescript
${recipes.get(code) ?? ''}
\`\`\`
`;
  });
  return `${HEAD}\n${sections.join('\n')}`;
}

/** The operations that answer the code, when they are few enough to tell something. */
function operationsWith(code: ErrorCode): string {
  const names = Object.entries(operationErrors)
    .filter(([, byStatus]) => Object.values(byStatus).flat().includes(code))
    .map(([operation]) => `\`${operation}\``);
  if (names.length === 0) return ' · no operation';
  return names.length > 6 ? ` · ${names.length} operations` : ` · ${names.join(', ')}`;
}

/** Code and body of `provoke` of every entry in a source file. */
function recipesOf(source: string): [code: string, body: string][] {
  const found: [string, string][] = [];
  const file = ts.createSourceFile('entries.ts', source, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'provoke' && ts.isArrowFunction(node.initializer)) {
      const { body } = node.initializer;
      const entry = node.parent.parent;
      if (ts.isBlock(body) && ts.isPropertyAssignment(entry))
        found.push([entry.name.getText(), dedented(body.getText())]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The lines within braces, as far left as they go. */
function dedented(block: string): string {
  const lines = block.split('\n').slice(1, -1);
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
