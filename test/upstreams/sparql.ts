/** What a variable of the query stands for. */
export type Role =
  | 'place'
  | 'label'
  | 'description'
  | 'location'
  | 'distance'
  | 'image'
  | 'article'
  | 'type'
  | 'sitelinks';

export interface RadiusQuery {
  readonly centre: { readonly lat: number; readonly lng: number };
  readonly radiusKm: number;
  readonly limit: number;
  /** Selected variables in order, with what each stands for; `undefined` binds nothing. */
  readonly columns: readonly {
    readonly name: string;
    readonly role: Role | undefined;
    readonly isList: boolean;
  }[];
  /** Between the members of a `GROUP_CONCAT`. */
  readonly separator: string;
}

const PATTERNS: readonly (readonly [Role, RegExp])[] = [
  ['location', /wdt:P625\s+\?(\w+)/u],
  ['distance', /wikibase:distance\s+\?(\w+)/u],
  ['image', /wdt:P18\s+\?(\w+)/u],
  ['article', /\?(\w+)\s+schema:about/u],
  ['type', /wdt:P31\S*\s+\?(\w+)/u],
  ['sitelinks', /wikibase:sitelinks\s+\?(\w+)/u],
  ['label', /rdfs:label\s+\?(\w+)/u],
  ['description', /schema:description\s+\?(\w+)/u],
  ['place', /\?(\w+)\s+wdt:P625/u],
];

/** Understands a `wikibase:around` query by its triples; undefined where it is none. */
export function readRadiusQuery(query: string): RadiusQuery | undefined {
  const sparql = query.replaceAll(/#(?!>).*$/gmu, (comment) =>
    comment.includes('>') ? comment : '',
  );
  const point = /"Point\(\s*(-?[\d.]+)[\s,]+(-?[\d.]+)\s*\)"/iu.exec(sparql);
  const radius = /wikibase:radius\s+"?([\d.]+)"?/u.exec(sparql);
  const select = /SELECT\s+(?:DISTINCT\s+)?(.*?)\s*(?:WHERE\s*)?\{/isu.exec(sparql);
  if (!point || !radius || !select || !sparql.includes('wikibase:around')) return undefined;

  const roles = rolesOf(sparql);
  const separator = /separator\s*=\s*["']([^"']*)["']/iu.exec(sparql)?.[1] ?? ' ';
  const columns = selectedOf(select[1] ?? '').map(({ name, from, isList }) => ({
    name,
    role: roles.get(from),
    isList,
  }));
  return {
    centre: { lat: Number(point[2]), lng: Number(point[1]) },
    radiusKm: Number(radius[1]),
    limit: Number(/\bLIMIT\s+(\d+)/iu.exec(sparql)?.[1] ?? Number.MAX_SAFE_INTEGER),
    columns,
    separator,
  };
}

function rolesOf(sparql: string): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const [role, pattern] of PATTERNS) {
    const name = pattern.exec(sparql)?.[1];
    if (name === undefined) continue;
    roles.set(name, role);
    // The label service fills these two by their names.
    if (role === 'place')
      roles.set(`${name}Label`, 'label').set(`${name}Description`, 'description');
  }
  return roles;
}

/** `?a (SAMPLE(?b) AS ?c)` is a from a and c from b. */
function selectedOf(select: string): { name: string; from: string; isList: boolean }[] {
  const found = select.matchAll(/\(\s*(\w+)\s*\((.*?)\)\s*AS\s+\?(\w+)\s*\)|\?(\w+)/gisu);
  return [...found].map(([, aggregate, inner, alias, plain]) => ({
    name: alias ?? plain ?? '',
    from: plain ?? /\?(\w+)/u.exec(inner ?? '')?.[1] ?? '',
    isList: aggregate?.toUpperCase() === 'GROUP_CONCAT',
  }));
}
