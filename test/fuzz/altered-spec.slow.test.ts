import { describe, expect, it } from 'vitest';
import { sample } from '../harness/breadth.js';
import type { Node } from '../harness/read-spec.js';
import { converse, fuzz } from './fuzzer.js';
import { startMock } from './mock-sender.js';
import { Random } from './random.js';
import { readSpec } from './spec.js';

const schema = (document: Node, name: string): Node => document.components.schemas[name];
const property = (document: Node, name: string, field: string): Node => schema(document, name).properties[field];

function rename(node: Node, from: string, to: string): void {
  node.properties[to] = node.properties[from];
  delete node.properties[from];
  node.required = (node.required ?? []).map((name: string) => (name === from ? to : name));
}

/** Changes of one thing in the document, each of another kind, by what they do. Of each the fuzzer or the conversation has to find something. */
const alterations: Readonly<Record<string, (document: Node) => void>> = {
  'a required field of an answer is called otherwise': (document) =>
    rename(schema(document, 'Creator'), 'tiktok_handle', 'handle'),
  'an optional field of an answer is called otherwise': (document) =>
    rename(schema(document, 'Video'), 'save_count', 'bookmark_count'),
  'a field of a body is called otherwise': (document) => rename(schema(document, 'CampaignCreate'), 'name', 'title'),
  'the status of a creation is another': ({ paths }) => {
    const { responses } = paths['/payout-methods'].post;
    responses['200'] = responses['201'];
    delete responses['201'];
  },
  'a status of a refusal is not there': ({ paths }) => {
    delete paths['/payout-methods/{id}'].delete.responses['409'];
  },
  'an enum of an answer has a value less': (document) => {
    schema(document, 'PaymentStatus').enum = ['voided'];
  },
  'an enum of a request has a value more': (document) => {
    schema(document, 'Period').enum.push('yearly');
  },
  'an enum of a request has a value less': (document) => {
    schema(document, 'GoalMetric').enum = ['no such metric'];
  },
  'a field of an answer has another type': (document) => {
    Object.assign(property(document, 'Video', 'view_count'), { type: 'string' });
  },
  'a field of an answer may no longer be null': (document) => {
    property(document, 'Creator', 'display_name').type = 'string';
  },
  'a required field of a body is required no longer': (document) => {
    schema(document, 'PayoutMethodCreate').required = [];
  },
  'a parameter of a query is required no longer': ({ components, paths }) => {
    const { parameters } = paths['/analytics/aggregate/posting-heatmap'].get;
    for (const [at, parameter] of parameters.entries()) {
      const name = parameter.$ref?.split('/').pop();
      const followed = name ? components.parameters[name] : parameter;
      if (followed.name === 'from') parameters[at] = { ...followed, required: false };
    }
  },
  'a limit of a number is wider': ({ components }) => {
    components.parameters.Limit.schema.maximum = 1000;
  },
  'a link leads to another operation': ({ paths }) => {
    const { links } = paths['/payout-structures'].post.responses['201'];
    links.read.operationId = 'getPayoutMethod';
  },
  'an error code has another status': (document) => {
    schema(document, 'ErrorCode')['x-statuses'].not_found = 410;
  },
  'a header of an answer is not there': ({ paths }) => {
    delete paths['/projects'].post.responses['201'].headers['Idempotency-Replayed'];
  },
};

/* The mock stays as it is; the document is changed in one place, as if one of the two had been forgotten. */

describe('what is made from the document alone notices when', () => {
  it.each(sample(Object.entries(alterations), 7))('%s', async (_, alter) => {
    const spec = readSpec(alter);
    const talk = await converse(spec, new Random(1), { ...startMock(), enough: 1 });
    const fuzzed = await fuzz(spec, new Random(1), { ...startMock(), enough: 1, steps: 5000 });
    expect([talk.isDone, fuzzed.isDone]).toEqual([true, true]);
  });
});
