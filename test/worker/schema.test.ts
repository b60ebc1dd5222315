import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printSdl, schema } from '../../schema/index.ts';
import committedSdl from '../../schema/schema.graphql?raw';

/** Everything of a type that GraphiQL explains: name and description. */
function describedParts(
  type: GraphQLNamedType,
): readonly (readonly [string, string | null | undefined])[] {
  const own = [[type.name, type.description]] as const;
  if (isEnumType(type)) {
    return [
      ...own,
      ...type
        .getValues()
        .map((value) => [`${type.name}.${value.name}`, value.description] as const),
    ];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [
      ...own,
      ...fields.map((field) => [`${type.name}.${field.name}`, field.description] as const),
    ];
  }
  if (!isObjectType(type)) return own;
  return [
    ...own,
    ...Object.values(type.getFields()).flatMap((field) => [
      [`${type.name}.${field.name}`, field.description] as const,
      ...field.args.map(
        (arg) => [`${type.name}.${field.name}(${arg.name})`, arg.description] as const,
      ),
    ]),
  ];
}

describe('the schema', () => {
  it('is the committed one', () => {
    expect(printSdl()).toBe(committedSdl);
  });

  it('explains every type, field, argument, input and enum value', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    const parts = types.flatMap(describedParts);
    expect(parts.length).toBeGreaterThan(150);
    expect(
      parts.filter(([, text]) => text == null || text.trim() === '').map(([name]) => name),
    ).toEqual([]);
  });

  it('names what the contract names, with its nullability and defaults', () => {
    const fieldOf = (type: string, field: string) => {
      const named = schema.getType(type);
      return isObjectType(named) || isInputObjectType(named)
        ? String(named.getFields()[field]?.type)
        : undefined;
    };
    expect(fieldOf('Query', 'search')).toBe('SearchOutcome');
    expect(fieldOf('Query', 'place')).toBe('Place');
    expect(fieldOf('Query', 'places')).toBe('[Place]');
    expect(fieldOf('Query', 'health')).toBe('Health!');
    expect(fieldOf('Subscription', 'searchProgress')).toBe('SearchEvent!');
    expect(fieldOf('SearchInput', 'sources')).toBe('[SourceName!]');
    expect(fieldOf('SearchResult', 'places')).toBe('PlaceConnection!');
    expect(fieldOf('SearchResult', 'debug')).toBe('SearchDebug');
    expect(fieldOf('Place', 'scoreFactors')).toBe('[ScoreFactor!]!');
    expect(committedSdl).toMatch(/force: Boolean = false/u);
    expect(committedSdl).toMatch(/first: Int = 20/u);
    expect(committedSdl).toMatch(/first: Int = 5/u);
  });
});
