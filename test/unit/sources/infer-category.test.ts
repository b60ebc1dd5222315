import { describe, expect, it } from 'vitest';
import { inferCategory, mentionedCategory } from '../../../src/sources/infer-category.ts';

describe('the kind of a place', () => {
  it.each([
    ['Rock cut in Kentucky, United States', 'Pikeville Cut-Through', 'GEOLOGY'],
    ['historic cemetery in Pikeville, Kentucky', 'Dils Cemetery', 'CEMETERY'],
    ['radio station in Cave City, Kentucky', 'WCVC', 'NO_PLACE'],
    ['city in Pike County, Kentucky, United States', 'Pikeville, Kentucky', 'NO_PLACE'],
    ['ghost town in Nevada', 'Rhyolite', 'GHOST_TOWN'],
    ['unincorporated community in Kentucky', 'Shelbiana', 'NO_PLACE'],
    ['census-designated place in California', 'Amboy', 'NO_PLACE'],
    ['covered bridge over the Licking River', 'Johnson Creek Bridge', 'BRIDGE'],
    ['school museum', 'Old School', 'MUSEUM'],
    ['historic house in Kentucky', 'Augusta Dils York Mansion', 'HISTORIC_BUILDING'],
    ['Museum', 'Big Sandy Heritage Center', 'MUSEUM'],
    ['American politician', 'Carl D. Perkins', 'NO_PLACE'],
  ])('described as "%s" (%s) is %s', (description, name, expected) => {
    expect(inferCategory({ description, name })).toBe(expected);
  });

  it.each([
    ['Breaks Interstate Park', 'NATURE'],
    ['Kentucky Route 80', 'NO_PLACE'],
    ['Cave City High School', 'NO_PLACE'],
    ['Mammoth Cave', 'CAVE'],
    ['Old Tolliver Ghost Town', 'GHOST_TOWN'],
    ['Eastern State Penitentiary', 'PRISON'],
    ['Xyzzy', 'OTHER'],
  ])('named "%s" and not described is %s', (name, expected) => {
    expect(inferCategory({ name })).toBe(expected);
  });

  it('is read from the first sentence where nothing else tells', () => {
    const extract = 'Pow Wow is a limestone cave in the town of Elkhorn City, near a highway.';
    expect(inferCategory({ name: 'Pow Wow', extract })).toBe('CAVE');
  });

  it('does not depend on what was asked before', () => {
    const ask = () => inferCategory({ description: 'covered bridge in Ohio', name: 'Harshman' });
    mentionedCategory('a very long text about an old covered bridge');
    expect(ask()).toBe('BRIDGE');
    expect(ask()).toBe('BRIDGE');
  });

  it('that a text merely mentions is found, and none where it mentions none', () => {
    expect(mentionedCategory('Has anybody been to the abandoned sanatorium?')).toBe('ABANDONED');
    expect(mentionedCategory('Where do you people live?')).toBeUndefined();
    expect(mentionedCategory('Best radio station and school here')).toBeUndefined();
  });
});
