import { hasFields } from '../../base/values/read-field.js';
import { loadOpenapiJson } from '../../src/generated/openapi-json.js';
import { type ApiTables, type DescribedApi, describeApi } from './describe.js';
import { type DocumentNode, OpenapiDocument, readNode } from './openapi-document.js';

/** The responses from the OpenAPI document. They are the same for every organization. */
export class DocumentResponses {
  private description: DescribedApi | undefined;
  private analytics: string | undefined;

  private constructor(
    private readonly document: OpenapiDocument,
    private readonly tables: ApiTables,
  ) {}

  /** From the document of this version. */
  static async load(tables: ApiTables): Promise<DocumentResponses> {
    return new DocumentResponses(new OpenapiDocument(await loadOpenapiJson()), tables);
  }

  /** The document as it is served. */
  get text(): string {
    return this.document.text;
  }

  /** The response of getSchema, made once. */
  describeApi(): DescribedApi {
    this.description ??= describeApi(this.document, this.tables);
    return this.description;
  }

  /** The response of getAnalyticsSchema as text, made once. */
  analyticsDocument(): string {
    this.analytics ??= createAnalyticsDocument(this.document);
    return this.analytics;
  }
}

/** The part of the OpenAPI document about the analytics routes, with everything that it refers to. */
function createAnalyticsDocument(document: OpenapiDocument): string {
  return JSON.stringify(cutOut(document, '/analytics'));
}

function cutOut(document: OpenapiDocument, prefix: string): DocumentNode {
  const { paths: _paths, components: _components, ...head } = document.root;
  const isKept = ([path]: readonly [string, unknown]): boolean => path === prefix || path.startsWith(`${prefix}/`);
  const kept = Object.fromEntries(Object.entries(readNode(document.root, 'paths')).filter(isKept));
  const { securitySchemes } = readNode(document.root, 'components');
  return { ...head, paths: kept, components: { securitySchemes, ...referredTo(document, kept) } };
}

/** The components that a node refers to, directly or indirectly, by kind and name. */
function referredTo(document: OpenapiDocument, root: DocumentNode): Record<string, Record<string, unknown>> {
  const found: Record<string, Record<string, unknown>> = {};
  const visit = (node: unknown): void => {
    if (!hasFields(node)) return;
    const { $ref } = node;
    if (typeof $ref === 'string') take($ref);
    for (const inner of Object.values(node)) visit(inner);
  };
  const take = (ref: string): void => {
    const [, , kind = '', name = ''] = ref.split('/');
    found[kind] ??= {};
    const names = found[kind];
    if (Object.hasOwn(names, name)) return;
    names[name] = document.nodeAt(ref.slice(1));
    visit(names[name]);
  };
  visit(root);
  return found;
}
