import type { SchemaError } from '../../mocks/api/schemas/schema-report.js';

/** The defect of a value in a response, with its place: `/data/0/amount_cents must be integer`. */
export function toSentence(error: SchemaError): string {
  const pointer = error.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return `${pointer || '/'} ${toPredicate(error)}`;
}

function toPredicate({ keyword, params }: SchemaError): string {
  const { limit } = params;
  switch (keyword) {
    case 'type':
      return `must be ${[params.type].flat().join(' or ')}`;
    case 'required':
      return `must have required property '${params.missingProperty}'`;
    case 'additionalProperties':
      return `must not have the property '${params.additionalProperty}'`;
    case 'enum':
      return `must be one of ${[params.allowedValues].flat().join(', ')}`;
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case 'format':
      return `must match format "${params.format}"`;
    case 'pattern':
      return `must match pattern "${params.pattern}"`;
    case 'minimum':
      return `must be ${limit} or more`;
    case 'maximum':
      return `must be ${limit} or less`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `must have ${limit} ${COUNTED[keyword]} or more`;
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return `must have ${limit} ${COUNTED[keyword]} or fewer`;
    case 'uniqueItems':
      return `must not hold the same entry twice, as in ${params.j} and ${params.i}`;
    default:
      return 'must be of exactly one of the forms that are documented';
  }
}

const COUNTED = {
  minLength: 'characters',
  maxLength: 'characters',
  minItems: 'entries',
  maxItems: 'entries',
  minProperties: 'fields',
  maxProperties: 'fields',
} as const;
