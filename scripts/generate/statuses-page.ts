import type { Document, Schema } from './document.js';

const SECTION = /<!-- statuses -->\n[\s\S]*?<!-- \/statuses -->/;

/** Puts a table of changes for each schema with `x-transitions` between the marks of a page. */
export function fillStatuses(page: string, document: Document): string {
  if (!SECTION.test(page)) throw new Error('The page of the service has no part "statuses".');
  const schemas = Object.entries(document.components.schemas).filter(([, schema]) => schema['x-transitions']);
  const sections = schemas.map(([name, schema]) => createSection(name, schema));
  return page.replace(SECTION, () => `<!-- statuses -->\n${sections.join('\n')}<!-- /statuses -->`);
}

function createSection(name: string, schema: Schema): string {
  const transitions = schema['x-transitions'] ?? [];
  const rows = transitions.map((one) => `| ${one.from ?? '(none)'} | ${one.to} | \`${one.by}\` |`);
  return `### ${name}

${(schema.description ?? '').trim()}

| from | to | by |
| --- | --- | --- |
${rows.join('\n')}
`;
}
