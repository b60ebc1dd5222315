/** Names of the divisions that people write as two capitals, by country. */
const DIVISIONS: Readonly<Record<string, string>> = {
  US: `AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,
    DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,
    IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,
    MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,
    NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,
    OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,
    SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,
    WV West Virginia,WI Wisconsin,WY Wyoming`,
  CA: `AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,
    NL Newfoundland and Labrador,NS Nova Scotia,NT Northwest Territories,NU Nunavut,ON Ontario,
    PE Prince Edward Island,QC Quebec,SK Saskatchewan,YT Yukon`,
};

/** A first-level division under its full English name. */
export interface AbbreviatedDivision {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
}

const BY_CODE: ReadonlyMap<string, AbbreviatedDivision> = new Map(
  Object.entries(DIVISIONS).flatMap(([countryCode, list]) =>
    list.split(',').map((entry) => {
      const [code = '', ...words] = entry.trim().split(' ');
      return [code, { name: words.join(' '), countryCode }] as const;
    }),
  ),
);

/** The state, province or territory of the United States or Canada with this postal code ("KY"). */
export function abbreviatedDivision(code: string): AbbreviatedDivision | undefined {
  return BY_CODE.get(code);
}
