import { readFileSync } from 'node:fs';

interface OpenApi {
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly summary: string;
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly 'x-provenance'?: string;
}

const MARK = '<!-- operations -->';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** A page with a section for each tag of the spec in place of its mark: the operations, by path. */
export function showOperations(page: string): string {
  if (!page.includes(MARK)) return page;
  const { tags, paths } = JSON.parse(readFileSync('dist/openapi.json', 'utf8')) as OpenApi;
  const rows = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method: method.toUpperCase(), operation }] : [];
    }),
  );
  const sections = tags.map(({ name, description = '' }) => {
    const lines = rows
      .filter(({ operation }) => operation.tags[0] === name)
      .map(({ path, method, operation }) => {
        const mark = operation['x-provenance'] ?? '';
        return `| ${method} | \`${path}\` | ${operation.summary} | \`${operation.operationId}\` | ${mark} |`;
      });
    const head = '| method | path | what it does | operation | source |\n|---|---|---|---|---|';
    return `## ${name}\n\n${description}\n\n${head}\n${lines.join('\n')}\n`;
  });
  return page.replace(MARK, sections.join('\n'));
}
