import ts from 'typescript';

/** A JSON schema, as it is written down. */
export type Schema = Record<string, unknown>;

const CENTS = { $ref: '#/$defs/Cents' };

/** Turns types of this package into JSON schemas; interfaces become `$defs`, each once. */
export class SchemaWriter {
  readonly defs: Record<string, Schema> = {};

  constructor(private readonly checker: ts.TypeChecker) {}

  /** The schema of a type; `name` is its property, if it has one. */
  write(type: ts.Type, name = ''): Schema {
    if (/cents$/i.test(name)) return this.isNullable(type) ? { anyOf: [CENTS, { type: 'null' }] } : CENTS;
    const { flags } = type;
    if (flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {};
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (flags & ts.TypeFlags.StringLiteral) return { const: (type as ts.StringLiteralType).value };
    if (flags & ts.TypeFlags.NumberLiteral) return { const: (type as ts.NumberLiteralType).value };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === 'true' };
    if (flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) return { type: 'string' };
    if (flags & ts.TypeFlags.Number) return { type: 'number' };
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (type.isUnion()) return this.writeUnion(type);
    if (this.checker.isTupleType(type) || this.checker.isArrayType(type))
      return this.writeArray(type as ts.TypeReference);
    return this.writeObject(type);
  }

  /** The schema of a type as it is, without a name for it. */
  resolve(type: ts.Type): Schema {
    const symbol = type.aliasSymbol ?? type.symbol;
    return { ...(symbol ? describe(symbol, this.checker) : {}), ...this.writeProperties(type) };
  }

  private isNullable(type: ts.Type): boolean {
    return type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
  }

  private writeUnion({ types }: ts.UnionType): Schema {
    const parts = types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const schemas = parts.map((part) => this.write(part));
    const texts = schemas.flatMap((schema) => (typeof schema.const === 'string' ? [schema.const] : []));
    const booleans = schemas.filter((schema) => typeof schema.const === 'boolean');
    const others = schemas.filter((schema) => typeof schema.const !== 'string' && typeof schema.const !== 'boolean');
    const all: Schema[] = [
      ...(texts.length > 0 ? [{ enum: texts }] : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : booleans),
      ...others,
    ];
    return all.length === 1 ? (all[0] as Schema) : { anyOf: all };
  }

  private writeArray(type: ts.TypeReference): Schema {
    const [first, ...rest] = this.checker.getTypeArguments(type);
    if (!first) return { type: 'array' };
    const items = [first, ...rest].map((item) => this.write(item));
    const isSame = items.every((item) => JSON.stringify(item) === JSON.stringify(items[0]));
    return { type: 'array', items: isSame ? items[0] : { anyOf: items } };
  }

  private writeObject(type: ts.Type): Schema {
    const symbol = type.aliasSymbol ?? type.symbol;
    const [declared] = symbol?.declarations ?? [];
    if (declared?.getSourceFile().fileName.includes('/src/generated/')) {
      return { type: 'object', description: `A ${symbol.name} as the API shows it: openapi.yaml describes it.` };
    }
    const isNamed =
      symbol !== undefined && !symbol.name.startsWith('__') && (type.aliasTypeArguments ?? []).length === 0;
    if (!isNamed || !declared || declared.getSourceFile().isDeclarationFile) return this.writeProperties(type);
    if (!this.defs[symbol.name]) {
      this.defs[symbol.name] = {};
      this.defs[symbol.name] = { ...describe(symbol, this.checker), ...this.writeProperties(type) };
    }
    return { $ref: `#/$defs/${symbol.name}` };
  }

  private writeProperties(type: ts.Type): Schema {
    const index = this.checker.getIndexInfoOfType(type, ts.IndexKind.String);
    if (index) return { type: 'object', additionalProperties: this.write(index.type) };
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const own = this.checker.getTypeOfSymbol(property);
      // Members that are not JSON are not printed.
      if (own.getCallSignatures().length > 0) continue;
      const isUnknown = (own.flags & ts.TypeFlags.Unknown) !== 0;
      properties[property.name] = { ...describe(property, this.checker), ...this.write(own, property.name) };
      if (!(property.flags & ts.SymbolFlags.Optional) && !isUnknown) required.push(property.name);
    }
    return { type: 'object', properties, required };
  }
}

function describe(symbol: ts.Symbol, checker: ts.TypeChecker): Schema {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s*\n\s*/g, ' ');
  return text === '' ? {} : { description: text };
}
