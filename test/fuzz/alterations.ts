import type { Node } from './spec.js';

/** The document with one thing in it changed on purpose. */
export interface Alteration {
  readonly name: string;
  readonly alter: (document: Node) => void;
}

const schema = (document: Node, name: string): Node => document.components.schemas[name];
const property = (document: Node, name: string, field: string): Node => schema(document, name).properties[field];

function rename(node: Node, from: string, to: string): void {
  node.properties[to] = node.properties[from];
  delete node.properties[from];
  node.required = (node.required ?? []).map((name: string) => (name === from ? to : name));
}

/** Fourteen, each of another kind: of each the fuzzer or the conversation has to find something. */
export const alterations: readonly Alteration[] = [
  {
    name: 'a required field of an answer is called otherwise',
    alter: (document) => rename(schema(document, 'Creator'), 'tiktok_handle', 'handle'),
  },
  {
    name: 'an optional field of an answer is called otherwise',
    alter: (document) => rename(schema(document, 'Video'), 'save_count', 'bookmark_count'),
  },
  {
    name: 'a field of a body is called otherwise',
    alter: (document) => rename(schema(document, 'CampaignCreate'), 'name', 'title'),
  },
  {
    name: 'the status of a creation is another',
    alter: ({ paths }) => {
      const { responses } = paths['/payout-methods'].post;
      responses['200'] = responses['201'];
      delete responses['201'];
    },
  },
  {
    name: 'a status of a refusal is not there',
    alter: ({ paths }) => {
      delete paths['/payout-methods/{id}'].delete.responses['409'];
    },
  },
  {
    name: 'an enum of an answer has a value less',
    alter: (document) => {
      schema(document, 'PaymentStatus').enum = ['voided'];
    },
  },
  {
    name: 'an enum of a request has a value more',
    alter: (document) => {
      schema(document, 'Period').enum.push('yearly');
    },
  },
  {
    name: 'an enum of a request has a value less',
    alter: (document) => {
      schema(document, 'GoalMetric').enum = ['no such metric'];
    },
  },
  {
    name: 'a field of an answer has another type',
    alter: (document) => {
      Object.assign(property(document, 'Video', 'view_count'), { type: 'string' });
    },
  },
  {
    name: 'a field of an answer may no longer be null',
    alter: (document) => {
      property(document, 'Creator', 'display_name').type = 'string';
    },
  },
  {
    name: 'a required field of a body is required no longer',
    alter: (document) => {
      schema(document, 'PayoutMethodCreate').required = [];
    },
  },
  {
    name: 'a parameter of a query is required no longer',
    alter: ({ components, paths }) => {
      const { parameters } = paths['/analytics/aggregate/posting-heatmap'].get;
      for (const [at, parameter] of parameters.entries()) {
        const name = parameter.$ref?.split('/').pop();
        const followed = name ? components.parameters[name] : parameter;
        if (followed.name === 'from') parameters[at] = { ...followed, required: false };
      }
    },
  },
  {
    name: 'a limit of a number is wider',
    alter: ({ components }) => {
      components.parameters.Limit.schema.maximum = 1000;
    },
  },
  {
    name: 'a link leads to another operation',
    alter: ({ paths }) => {
      const { links } = paths['/payout-structures'].post.responses['201'];
      links.read.operationId = 'getPayoutMethod';
    },
  },
  {
    name: 'an error code has another status',
    alter: (document) => {
      schema(document, 'ErrorCode')['x-statuses'].not_found = 410;
    },
  },
  {
    name: 'a header of an answer is not there',
    alter: ({ paths }) => {
      delete paths['/projects'].post.responses['201'].headers['Idempotency-Replayed'];
    },
  },
];
