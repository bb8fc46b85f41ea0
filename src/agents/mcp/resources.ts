import { safetyText } from '../../generated/safety-text.js';
import { McpRequestError, type McpResource, type McpResourceTemplate, type McpResourceText } from './offer.js';

const SAFETY = 'trackagoat://docs/safety';
const SCHEMAS = 'trackagoat://schemas';
const SCHEMA = /^trackagoat:\/\/schemas\/([A-Za-z0-9]+)$/;

/** The resources that a host can choose from. */
export const resources: readonly McpResource[] = [
  {
    uri: SAFETY,
    name: 'safety',
    title: 'What protects payments',
    description: 'Approvals, limits and text by others: rules a model cannot get around.',
    mimeType: 'text/markdown',
  },
  {
    uri: SCHEMAS,
    name: 'schemas',
    title: 'Schemas of the API',
    description: 'The names of all schemas, each with a sentence.',
    mimeType: 'application/json',
  },
];

/** The kinds of resources that have an address. */
export const resourceTemplates: readonly McpResourceTemplate[] = [
  {
    uriTemplate: `${SCHEMAS}/{name}`,
    name: 'schema',
    title: 'A schema of the API',
    description:
      'JSON Schema of what the API takes or returns, such as PayoutAccrual; its references are addresses too.',
    mimeType: 'application/schema+json',
  },
];

/** The text of a resource. */
export async function readResource(uri: string): Promise<McpResourceText> {
  if (uri === SAFETY) return { mimeType: 'text/markdown', text: safetyText, isFixed: true };
  if (uri === SCHEMAS) return { mimeType: 'application/json', text: await listSchemas(), isFixed: true };
  const [, schema] = SCHEMA.exec(uri) ?? [];
  const text = schema === undefined ? null : await readSchema(schema);
  if (text) return { mimeType: 'application/schema+json', text, isFixed: true };
  throw new McpRequestError('no_resource', `There is no resource ${uri.slice(0, 100)}.`);
}

interface Schemas {
  readonly [name: string]: { readonly description?: string };
}

/** The spec is large, so it is loaded only on request. */
async function loadSchemas(): Promise<Schemas> {
  const { loadOpenapiJson } = await import('../../generated/openapi-json.js');
  const { components } = JSON.parse(await loadOpenapiJson()) as { readonly components: { readonly schemas: Schemas } };
  return components.schemas;
}

async function listSchemas(): Promise<string> {
  const entries = Object.entries(await loadSchemas()).map(([name, { description = '' }]) => ({
    uri: `${SCHEMAS}/${name}`,
    about: description.split(/(?<=\.)\s/)[0],
  }));
  return JSON.stringify(entries);
}

/** A schema whose references are addresses of resources; null if there is no schema of that name. */
async function readSchema(name: string): Promise<string | null> {
  const schemas = await loadSchemas();
  if (!Object.hasOwn(schemas, name)) return null;
  return JSON.stringify(schemas[name], null, 2).replaceAll('"#/components/schemas/', `"${SCHEMAS}/`);
}
