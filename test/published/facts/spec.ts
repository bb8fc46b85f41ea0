import { expect } from 'vitest';
import { document as contract, spec } from '../../harness/spec.js';
import type { Json } from './world.js';

export const document: Json = contract;

/** The spec's prose at its head. */
export const specText: string = document.info.description;

/** Follows a reference; the keys beside it win. */
export const follow = (node: Json): Json => spec.follow(node);

const schema = (name: string): Json => follow(document.components.schemas[name]);

/** A property of a schema that the service has published; fails if the spec tags it as `ours`. */
export function publishedProperty(schemaName: string, property: string): Json {
  const found = follow(schema(schemaName)?.properties?.[property]);
  expect(found, `${schemaName}.${property} is not in the spec`).toBeDefined();
  expect(found['x-provenance'], `${schemaName}.${property}`).toMatch(/^(reference|docs)$/);
  return found;
}

export function operation(method: string, path: string): Json {
  const found = document.paths[path]?.[method.toLowerCase()];
  expect(found, `${method} ${path} is not in the spec`).toBeDefined();
  return found;
}

/** All operations as `METHOD /path`. */
export const routes: readonly string[] = Object.entries(document.paths as Json).flatMap(([path, methods]) =>
  Object.keys(methods as Json).map((method) => `${method.toUpperCase()} ${path}`),
);

/** A query parameter of an operation that the service has published; fails if it is tagged `ours` or missing. */
export function publishedParameter(method: string, path: string, name: string): Json {
  const parameters = (operation(method, path).parameters ?? []).map(follow);
  const found = parameters.find((parameter: Json) => parameter.in === 'query' && parameter.name === name);
  expect(found, `${method} ${path} has no ${name}`).toBeDefined();
  expect(found['x-provenance'], `${method} ${path} ${name}`).toMatch(/^(reference|docs)$/);
  return { ...found, schema: follow(found.schema) };
}

export const values = (name: string): readonly string[] => schema(name).enum;
