import type { Document, Schema, Transition } from './document.js';

const START = '[*]';

/** docs/states.md: a mermaid state diagram for each schema with `x-transitions`, and its changes as a table. */
export function emitStateDiagrams(document: Document): string {
  const schemas = Object.entries(document.components.schemas).filter(([, schema]) => schema['x-transitions']);
  const sections = schemas.map(([name, schema]) => createSection(name, schema));
  return `<!-- Written by \`npm run generate\` from openapi.yaml. Do not edit. -->

# Statuses

The only changes of a status that exist. In \`openapi.yaml\` each status schema carries them as \`x-transitions\`; the
mock's only writer of a status reads the same table, and responds to everything else with 409 \`invalid_transition\`.

${sections.join('\n')}`;
}

function createSection(name: string, schema: Schema): string {
  const transitions = schema['x-transitions'] ?? [];
  const arrows = transitions.map((one) => `  ${one.from ?? START} --> ${one.to}: ${one.by}`);
  const ends = terminalStatuses(schema, transitions).map((status) => `  ${status} --> ${START}`);
  const rows = transitions.map((one) => `| ${one.from ?? '(none)'} | ${one.to} | \`${one.by}\` |`);
  return `## ${name}

${(schema.description ?? '').trim()}

\`\`\`mermaid
stateDiagram-v2
${[...arrows, ...ends].join('\n')}
\`\`\`

| from | to | by |
| --- | --- | --- |
${rows.join('\n')}
`;
}

function terminalStatuses(schema: Schema, transitions: readonly Transition[]): string[] {
  const left = new Set(transitions.map((one) => one.from));
  return (schema.enum ?? []).map(String).filter((status) => !left.has(status));
}
