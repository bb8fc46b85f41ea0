import type { Document, Schema } from './document.js';

/** docs/states.md: a table of changes for each schema with `x-transitions`. */
export function emitStatuses(document: Document): string {
  const schemas = Object.entries(document.components.schemas).filter(([, schema]) => schema['x-transitions']);
  const sections = schemas.map(([name, schema]) => createSection(name, schema));
  return `<!-- Written by \`npm run generate\` from openapi.yaml. Do not edit. -->

# Statuses

The only changes of a status that exist (\`x-transitions\` in the spec). The mock refuses every other one with 409
\`invalid_transition\`.

${sections.join('\n')}`;
}

function createSection(name: string, schema: Schema): string {
  const transitions = schema['x-transitions'] ?? [];
  const rows = transitions.map((one) => `| ${one.from ?? '(none)'} | ${one.to} | \`${one.by}\` |`);
  return `## ${name}

${(schema.description ?? '').trim()}

| from | to | by |
| --- | --- | --- |
${rows.join('\n')}
`;
}
