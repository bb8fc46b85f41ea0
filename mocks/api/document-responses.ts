import { loadOpenapiJson } from '../../src/generated/openapi-json.js';
import { createAnalyticsDocument } from './analytics-document.js';
import { type ApiTables, type DescribedApi, describeApi } from './describe.js';
import { OpenapiDocument } from './openapi-document.js';

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
