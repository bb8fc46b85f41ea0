import { elementAt } from '../../../../base/values/element-at.js';
import { describeType, type ShownSpec, type SpecSchema } from '../data/spec.js';
import { Prose } from './prose.js';

const DEPTH = 4;

interface FieldsProps {
  readonly schema: SpecSchema;
  readonly spec: ShownSpec;
  readonly depth?: number;
}

/** Marks a thing that the service has not published. Things without a mark are published. */
export function Origin({ value }: { readonly value: string | undefined }) {
  if (value !== 'ours') return null;
  return (
    <span class="origin" role="img" aria-label="not published by the service" title="not published by the service">
      °
    </span>
  );
}

/** The fields of an object, with those of inner objects below them. A choice shows each of its shapes. */
export function Fields({ schema, spec, depth = 0 }: FieldsProps) {
  const target = findShape(spec, schema);
  if (depth > DEPTH) return null;
  if (target.oneOf && !target.properties) {
    return (
      <>
        {target.oneOf.map((choice, place) => (
          <div key={describeType(spec, choice)}>
            <p class="soft">{place === 0 ? 'Either' : 'Or'}</p>
            <Fields schema={choice} spec={spec} depth={depth} />
          </div>
        ))}
      </>
    );
  }
  if (!target.properties) return null;
  return (
    <dl class="fields">
      {Object.entries(target.properties).map(([name, field]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>{' '}
            <span class="soft">
              {describeType(spec, field)}
              {target.required?.includes(name) ? ', required' : ''}
            </span>{' '}
            <Origin value={field['x-provenance']} />
          </dt>
          <dd>
            <Prose text={field.description ?? ''} />
            {hasFields(spec, field) && <Fields schema={field} spec={spec} depth={depth + 1} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The object of a schema: for a list its rows, for a nullable value the value. */
function findShape(spec: ShownSpec, schema: SpecSchema): SpecSchema {
  const target = spec.follow(schema);
  if (target.items) return findShape(spec, target.items);
  const choices = (target.oneOf ?? []).filter((choice) => choice.type !== 'null');
  return choices.length === 1 ? findShape(spec, elementAt(choices, 0)) : target;
}

function hasFields(spec: ShownSpec, schema: SpecSchema): boolean {
  const { properties, oneOf = [] } = findShape(spec, schema);
  return properties !== undefined || oneOf.some((choice) => hasFields(spec, choice));
}
