import { fillSection } from '../docs/fill-section.js';
import type { Document } from './document.js';

/** Puts a table of the changes of all schemas with `x-transitions` between the marks of a page. */
export function fillStatuses(page: string, document: Document): string {
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
  return fillSection(page, 'statuses', ['| status | from | to | by |', '| --- | --- | --- | --- |', ...rows]);
}
