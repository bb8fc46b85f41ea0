import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { components } from '../../src/generated/api-types.js';
import * as schemas from '../../src/generated/schemas.js';

type Schemas = typeof schemas;
type Entities = components['schemas'];

/** The keys that a type names, without an index signature. */
type KnownKey<Type> = keyof { [Key in keyof Type as string extends Key ? never : Key]: unknown };

/** The type of an optional field: zod's may be `undefined`, where the entity's may be left out, and TypeScript 7 tells them apart. */
type Value<Type> = undefined extends Type ? Type | undefined : Type;

/** A type without what a loose object admits beside its keys; a record of values stays a record. */
type Known<Type> = Type extends readonly (infer Item)[]
  ? Known<Item>[]
  : Type extends object
    ? string extends keyof Type
      ? [KnownKey<Type>] extends [never]
        ? { [key: string]: Known<Type[keyof Type]> }
        : { [Key in keyof Type as string extends Key ? never : Key]: Known<Value<Type[Key]>> }
      : { [Key in keyof Type]: Known<Value<Type[Key]>> }
    : Type;

type Equal<Left, Right> =
  (<Type>() => Type extends Left ? 1 : 2) extends <Type>() => Type extends Right ? 1 : 2 ? true : false;

/** The names of entities whose schema gives another type. */
type Different<Types, Side extends 'input' | 'output'> = {
  [Name in keyof Types & string]: `${Name}Schema` extends keyof Schemas
    ? Equal<Known<Accepted<Schemas[`${Name}Schema`], Side>>, Known<Types[Name]>> extends true
      ? never
      : Name
    : Name;
}[keyof Types & string];

type Accepted<Schema, Side> = Schema extends z.ZodType
  ? Side extends 'input'
    ? z.input<Schema>
    : z.output<Schema>
  : never;

describe('the types of the zod schemas', () => {
  it('are those of the entities, all of them, going in and coming out', () => {
    expectTypeOf<Different<Entities, 'output'>>().toBeNever();
    expectTypeOf<Different<Entities, 'input'>>().toBeNever();
    expectTypeOf<keyof Schemas>().toEqualTypeOf<`${keyof Entities}Schema` | 'responseSchemas'>();
  });

  it('are compared by a type that sees a wrong field, a wrong value and a wrong record', () => {
    type Wrong = {
      Project: Omit<Entities['Project'], 'readme'> & { readme?: string };
      Creator: Omit<Entities['Creator'], 'tiktok_handle'>;
      Cents: string;
      Metadata: { [key: string]: string };
      Video: Entities['Video'];
    };
    expectTypeOf<Different<Wrong, 'output'>>().toEqualTypeOf<'Project' | 'Creator' | 'Cents' | 'Metadata'>();
  });

  it('refer to the schemas they are made of, and these are reached at run time too', () => {
    expectTypeOf(schemas.CreatorSchema.shape.id).toEqualTypeOf<Schemas['UuidSchema']>();
    expect(schemas.CreatorSchema.shape.id).toBe(schemas.UuidSchema);
    expectTypeOf(schemas.GoalPageSchema.shape.data.element).toEqualTypeOf<Schemas['GoalSchema']>();
    expect(schemas.GoalPageSchema.shape.data.element).toBe(schemas.GoalSchema);
    expectTypeOf(schemas.CreatorsCreateSchema.options).toEqualTypeOf<
      readonly [Schemas['CreatorCreateSchema'], Schemas['CreatorBulkCreateSchema']]
    >();
    expect(schemas.CreatorsCreateSchema.options).toEqual([
      schemas.CreatorCreateSchema,
      schemas.CreatorBulkCreateSchema,
    ]);
    expectTypeOf(schemas.responseSchemas.listGoals).toEqualTypeOf<Schemas['GoalPageSchema']>();
    expect(schemas.responseSchemas.listGoals).toBe(schemas.GoalPageSchema);
  });

  it('are the classes of zod, so that a schema can be extended, picked from and unwrapped', () => {
    expectTypeOf(schemas.UuidSchema).toEqualTypeOf<z.ZodGUID>();
    expectTypeOf(schemas.AccrualStatusSchema.enum.earned).toEqualTypeOf<'earned'>();
    expectTypeOf(schemas.AccrualStatusSchema.options).items.toEqualTypeOf<'earned' | 'paid' | 'rejected' | 'voided'>();
    expect(schemas.AccrualStatusSchema.options).toEqual(['earned', 'paid', 'rejected', 'voided']);
    expectTypeOf(schemas.CurrencySchema).toEqualTypeOf<z.ZodLiteral<'USD'>>();
    expectTypeOf(schemas.ProjectSchema.shape.readme.unwrap().unwrap()).toEqualTypeOf<z.ZodString>();
    expectTypeOf(schemas.PayoutAccrualSchema.shape.inputs_snapshot.unwrap()).toEqualTypeOf<
      Schemas['InputsSnapshotSchema']
    >();
    const Named = schemas.CreatorSchema.pick({ id: true, tiktok_handle: true });
    expectTypeOf<Known<z.infer<typeof Named>>>().toEqualTypeOf<{ id: string; tiktok_handle: string }>();
    expect(Object.keys(Named.shape)).toEqual(['id', 'tiktok_handle']);
  });

  it('know which objects take other keys', () => {
    expectTypeOf<z.infer<Schemas['VideoSchema']>['a_later_field']>().toEqualTypeOf<unknown>();
    expectTypeOf<keyof z.infer<Schemas['CampaignItemRefSchema']>>().toEqualTypeOf<'item_type' | 'item_id'>();
    const item = { item_type: 'video', item_id: '6f2b1c1e-0000-4000-8000-000000000001', more: 1 };
    expect(schemas.CampaignItemRefSchema.safeParse(item).success).toBe(false);
  });
});
