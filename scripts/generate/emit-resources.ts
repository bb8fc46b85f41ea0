import { type ClientMethod, listClientMethods, queryParameters, reachedSchemas } from './client-methods.js';
import { docComment, sourceTag, summarize } from './doc-comment.js';
import { type Document, deref, type Parameter, type Schema, schemaName, type Variant } from './document.js';
import { schemaMembers, schemaType, type TypeStyle } from './schema-type.js';
import { literal, propertyKey } from './source-text.js';
import { errorCodesByStatus } from './spec-operations.js';

const head = `import type { ApiPromise } from '../client/http/api-promise.js';
import type { CallOptions } from '../client/http/client-options.js';
import type { ListOptions, ListPromise } from '../client/http/list-promise.js';

/** A known value, or one that the service has added since: known ones still complete and narrow. */
export type Open<Value extends string> = Value | (string & {});

`;

/** The errors of any call are documented once, at the client. A method only names the errors that are special to it. */
const thrownByStatus: Readonly<Record<string, string>> = {
  402: 'LimitReachedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  410: 'GoneError',
};

/** The public face of the client: one interface per resource, with the rows, bodies and queries that its methods name. */
export function emitResources(document: Document): string {
  const methods = listClientMethods(document);
  return [
    head,
    emitSchemas(document, methods),
    emitQueries(document, methods),
    emitInterfaces(document, methods),
    emitClientPart(document, methods),
  ].join('');
}

function emitSchemas(document: Document, methods: readonly ClientMethod[]): string {
  const sent = methods.flatMap(({ operation }) => [
    ...(operation.body?.schema ? [operation.body.schema] : []),
    ...queryParameters(operation).map(({ schema }) => schema),
  ]);
  const taken = reachedSchemas(document, sent);
  const received = reachedSchemas(
    document,
    methods.map(({ data }) => data),
  );
  return Object.entries(document.components.schemas)
    .filter(([name]) => taken.has(name) || received.has(name))
    .map(([name, schema]) => emitSchema(name, schema, { document, open: !taken.has(name) }))
    .join('');
}

function emitSchema(name: string, schema: Schema, style: TypeStyle): string {
  const doc = docComment({ text: schema.description ?? '', tags: [sourceTag(schema['x-provenance'])] });
  if (schema['x-variants']) return emitVariants(name, schema, { doc, style });
  if (schema.properties) return `${doc}export interface ${name} {\n${schemaMembers(schema, style)}}\n\n`;
  return `${doc}export type ${name} = ${schemaType(schema, style)};\n\n`;
}

/** A body whose fields do not all go together: each field, and the possible combinations. */
function emitVariants(
  name: string,
  schema: Schema,
  parts: { readonly doc: string; readonly style: TypeStyle },
): string {
  const fields = `/** What each field of a ${name} is. */\ninterface ${name}Fields {\n${schemaMembers(schema, parts.style)}}\n\n`;
  const variants = (schema['x-variants'] ?? []).map((variant) => variantType(name, schema, variant));
  return `${fields}${parts.doc}export type ${name} = ${name}Fields &\n  (${variants.join('\n  | ')});\n\n`;
}

function variantType(name: string, schema: Schema, variant: Variant): string {
  const { required = [], equal = {}, never = [], requiredIn = {} } = variant;
  const isNeeded = (field: string): boolean => required.includes(field) || (schema.required ?? []).includes(field);
  const members = [
    ...required
      .filter((field) => !(field in equal))
      .map((field) => {
        const type = `NonNullable<${name}Fields['${field}']>`;
        const inner = requiredIn[field]?.map((member) => `'${member}'`).join(' | ');
        return `${propertyKey(field)}: ${inner ? `${type} & Required<Pick<${type}, ${inner}>>` : type}`;
      }),
    ...Object.entries(equal).map(([field, value]) => {
      const values = (Array.isArray(value) ? value : [value]).map(literal).join(' | ');
      return `${propertyKey(field)}${isNeeded(field) ? '' : '?'}: ${values}`;
    }),
    ...never.map((field) => `${propertyKey(field)}?: never`),
  ];
  return `{ ${members.join('; ')} }`;
}

function emitQueries(document: Document, methods: readonly ClientMethod[]): string {
  return methods
    .filter(({ input }) => input.kind === 'query')
    .map((method) => {
      const members = queryParameters(method.operation).map((parameter) => queryMember(document, parameter));
      const doc = `/** The query of \`${method.resource}.${method.name}\`. */\n`;
      return `${doc}export interface ${queryName(method)} {\n${members.join('')}}\n\n`;
    })
    .join('');
}

function queryMember(document: Document, parameter: Parameter): string {
  const { name, required, description = '', schema, 'x-provenance': provenance } = parameter;
  const { default: fallback } = deref(document, schema);
  const tags = [fallback === undefined ? '' : `@default ${JSON.stringify(fallback)}`, sourceTag(provenance)];
  const type = schemaType(schema, { document, open: false });
  return `${docComment({ text: description, tags }, '  ')}  ${propertyKey(name)}${required ? '' : '?'}: ${type};\n`;
}

/** `listCreators` reads by a CreatorListQuery, `getAnalytics` by an AnalyticsQuery. */
function queryName({ operation: { id, paging }, data }: ClientMethod): string {
  const row = data.$ref && schemaName(data.$ref);
  if (paging && row && id.startsWith('list')) return `${row}ListQuery`;
  const [, verb = '', noun = ''] = /^([a-z]+)(\w+)$/.exec(id) ?? [];
  return verb === 'get' ? `${noun}Query` : `${noun}${capitalize(verb)}Query`;
}

function emitInterfaces(document: Document, methods: readonly ClientMethod[]): string {
  return [...groupByResource(methods)]
    .map(([resource, group]) => {
      const text = tagDescription(document, group[0]?.operation.tags[0]);
      const members = group.map((method) => emitMethod(document, method)).join('\n');
      return `${docComment({ text })}export interface ${interfaceName(resource)} {\n${members}}\n\n`;
    })
    .join('');
}

function emitMethod(document: Document, method: ClientMethod): string {
  const { operation, name, data } = method;
  const { promise, options } = operation.paging
    ? { promise: 'ListPromise', options: 'ListOptions' }
    : { promise: 'ApiPromise', options: 'CallOptions' };
  const ids = operation.parameters.filter((parameter) => parameter.in === 'path');
  const parameters = ids.map((parameter) => ({
    name: parameter.name,
    type: schemaType(parameter.schema, { document, open: false }),
    about: parameter.description ?? '',
  }));
  const results = schemaVariants(document, data);
  return inputVariants(document, method)
    .map((input, variant) => {
      const all = [...parameters, ...(input ? [input] : [])];
      const doc = docComment(
        {
          text: operation.description ?? operation.summary ?? '',
          tags: [
            ...all.map(
              ({ name: parameter, about }) => `@param ${parameter.replace('?', '')} - ${summarize(about, 100)}`,
            ),
            '@param options - Signal, times, retries, headers of this call.',
            ...throwsTags(operation),
            sourceTag(operation.provenance),
          ],
        },
        '  ',
      );
      const list = [...all.map((one) => `${one.name}: ${one.type}`), `options?: ${options}`].join(', ');
      const result = schemaType(results[variant] ?? data, { document, open: true });
      return `${doc}  ${name}(${list}): ${promise}<${result}>;\n`;
    })
    .join('');
}

// An operation with two bodies and two responses becomes two signatures, in the order of the spec. So does an operation
// whose response depends on a query parameter.
function inputVariants(document: Document, method: ClientMethod) {
  const { operation, input } = method;
  if (input.kind === 'none') return [undefined];
  if (input.kind === 'query') {
    const optional = queryParameters(operation).every(({ required }) => !required);
    const query = {
      name: optional ? 'query?' : 'query',
      type: queryName(method),
      about: 'Filters, page size and cursor.',
    };
    const { clientVariant: name } = operation;
    if (name === undefined) return [query];
    const chosen = `${query.type} & Required<Pick<${query.type}, '${name}'>>`;
    return [
      { ...query, type: `${query.type} & { ${name}?: undefined }` },
      { ...query, name: 'query', type: chosen, about: `Which ${name}, and the days.` },
    ];
  }
  const schema = operation.body?.schema ?? {};
  const name = operation.bodyRequired ? 'body' : 'body?';
  if (input.field) {
    const field = deref(document, schema).properties?.[input.field] ?? {};
    const type = schemaType(field, { document, open: false });
    return [{ name: camelCase(input.field), type, about: field.description ?? '' }];
  }
  const bodies = schemaVariants(document, schema);
  const variants = bodies.length === schemaVariants(document, method.data).length ? bodies : [schema];
  return variants.map((variant) => ({
    name,
    type: schemaType(variant, { document, open: false }),
    about: deref(document, variant).description ?? 'What to write.',
  }));
}

function schemaVariants(document: Document, schema: Schema): readonly Schema[] {
  const shape = deref(document, schema);
  return shape.oneOf ?? shape.anyOf ?? [schema];
}

function throwsTags(operation: ClientMethod['operation']): string[] {
  return Object.entries(errorCodesByStatus(operation)).flatMap(([status, codes]) => {
    const name = thrownByStatus[status];
    return name ? [`@throws ${name} ${status} ${codes.join(', ')}`] : [];
  });
}

function emitClientPart(document: Document, methods: readonly ClientMethod[]): string {
  const members = [...groupByResource(methods)].map(([resource, group]) => {
    const text = tagDescription(document, group[0]?.operation.tags[0]);
    return `${docComment({ text }, '  ')}  readonly ${resource}: ${interfaceName(resource)};\n`;
  });
  return `/** All operations of the spec, by resource. */\nexport interface Resources {\n${members.join('')}}\n`;
}

function groupByResource(methods: readonly ClientMethod[]): Map<string, ClientMethod[]> {
  const groups = new Map<string, ClientMethod[]>();
  for (const method of methods) groups.set(method.resource, [...(groups.get(method.resource) ?? []), method]);
  return groups;
}

function tagDescription({ tags = [] }: Document, name: string | undefined): string {
  return tags.find((tag) => tag.name === name)?.description ?? '';
}

function interfaceName(resource: string): string {
  return `${capitalize(resource)}Resource`;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function camelCase(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
