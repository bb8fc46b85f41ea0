import type { Document } from './document.js';

const SECTION = /<!-- statuses -->\n[\s\S]*?<!-- \/statuses -->/;

/** Puts a table of the changes of all schemas with `x-transitions` between the marks of a page. */
export function fillStatuses(page: string, document: Document): string {
  if (!SECTION.test(page)) throw new Error('The page of the service has no part "statuses".');
  const rows = Object.entries(document.components.schemas).flatMap(([name, schema]) => {
    const transitions = schema['x-transitions'] ?? [];
    const changes = new Set(transitions.map(({ to, by }) => `${to} | \`${by}\` |`));
    return [...changes].map((change) => {
      const from = transitions
        .filter(({ to, by }) => `${to} | \`${by}\` |` === change)
        .map((one) => one.from ?? '(none)');
      return `| \`${name}\` | ${from.join(', ')} | ${change}`;
    });
  });
  const table = ['| status | from | to | by |', '| --- | --- | --- | --- |', ...rows];
  return page.replace(SECTION, () => `<!-- statuses -->\n${table.join('\n')}\n<!-- /statuses -->`);
}
