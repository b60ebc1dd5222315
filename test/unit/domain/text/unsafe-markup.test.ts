import { describe, expect, it } from 'vitest';
import { findUnsafeMarkup } from '../../../../src/domain/text/unsafe-markup.ts';

describe('findUnsafeMarkup', () => {
  it.each([
    ['<script>alert(1)</script>', 'an HTML element (script)', 1],
    ['caves < SCRIPT src=x>', 'an HTML element (script)', 7],
    ['🦇 <iframe src=x>', 'an HTML element (iframe)', 3],
    ['<img src=x onerror=alert(1)>', 'an HTML element (img)', 1],
    ['x onerror = alert(1)', 'an event handler (onerror)', 3],
    ['x" ONMOUSEOVER="y', 'an event handler (onmouseover)', 4],
    ['go to javascript:alert(1)', 'a "javascript:" address (javascript:)', 7],
    ['JaVa ScRiPt : alert(1)', 'a "javascript:" address (javascript:)', 1],
    ['vbscript:msgbox', 'a "vbscript:" address (vbscript:)', 1],
    ['data:text/html;base64,x', 'a "data:" document (data:texthtml)', 1],
  ])('finds what is wrong with %s', (text, name, position) => {
    expect(findUnsafeMarkup(text)).toEqual({ name, position });
  });

  it('names the first of several', () => {
    expect(findUnsafeMarkup('javascript: <script')).toMatchObject({ position: 1 });
    expect(findUnsafeMarkup('<script javascript:')).toMatchObject({
      name: 'an HTML element (script)',
    });
  });

  it.each([
    'places <3 in Ohio',
    'places < 5 miles from Akron',
    'museum of JavaScript in Austin',
    'what is on = in Berlin',
    'the station on Main Street',
    'manuscript: old libraries in Prague',
    'data: museums of computing near Boston',
    'facial expression (art) in Vienna',
    "Robert'); DROP TABLE places;--",
    '{ search(input: {}) { __typename } }',
  ])('finds nothing wrong with %s', (text) => {
    expect(findUnsafeMarkup(text)).toBeUndefined();
  });
});
