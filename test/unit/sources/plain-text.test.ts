import { describe, expect, it } from 'vitest';
import { upstreamText } from '../../../src/sources/upstream-text.ts';
import { findUnsafeMarkup } from '../../../src/domain/text/unsafe-markup.ts';
import { HOSTILE_TEXTS } from '../../upstreams/hostile.ts';

const plain = (text: string): string => upstreamText(text, 200);

describe('plain text', () => {
  it.each([
    [
      '<p class="x"></p><p><b>Dils</b> Cemetery &amp; its <i>view</i>.</p>',
      'Dils Cemetery & its view.',
    ],
    ['one<br>two</p><p>three', 'one two three'],
    ['AT&T, R&amp;B and caf&eacute; &#8211; &#x2019;', 'AT&T, R&B and café – ’'],
    ['&amp;amp; stays', '&amp; stays'],
    ['5 < 6 and 7 > 3, I <3 caves', '5 < 6 and 7 > 3, I <3 caves'],
    ['line\none\ttwo\r\nthree', 'line one two three'],
    ['👩‍🚀 Zürich نمونه‌ها', '👩‍🚀 Zürich نمونه‌ها'],
    ['before<!-- hidden --><style>*{}</style><script>alert(1)</script>after', 'before after'],
    ['unclosed <script>alert(1)', 'unclosed'],
    ['cut in <img src=x onerror=alert(1)', 'cut in'],
    ['&lt;img src=x onerror=alert(1)&gt; decoded', 'decoded'],
    ['<<b>script>alert(1)<<b>/script>', ''],
    ['<scr\u200Bipt>alert(1)</scr\u200Bipt>x', 'x'],
    ['abc\u202Egpj.exe\u202C \u2066x\u2069', 'abcgpj.exe x'],
    ['safe\u{E0041}\u{E0042}\u00AD\u2060', 'safe'],
    [
      '[a](javascript:alert(1)) [b](j a v a\tscript:x) onclick=go()',
      '[a](javascriptalert(1)) [b](j a v a scriptx) onclick go()',
    ],
    ['broken \uD83D pair', 'broken pair'],
    ['', ''],
    ['   ', ''],
  ])('of %j is %j', (raw, expected) => {
    expect(plain(raw)).toBe(expected);
  });

  it('is cut between words, in code points, with an ellipsis', () => {
    expect(upstreamText('a swinging bridge and a cave', 20)).toBe('a swinging bridge…');
    expect(upstreamText('🦇'.repeat(30), 10)).toBe(`${'🦇'.repeat(9)}…`);
    expect(upstreamText('exactly ten', 11)).toBe('exactly ten');
  });

  it('of hostile samples holds nothing that runs', () => {
    for (const text of HOSTILE_TEXTS) {
      expect(findUnsafeMarkup(plain(text)), text.slice(0, 60)).toBeUndefined();
      expect(plain(text)).not.toMatch(/<[a-z/!?]/iu);
    }
  });

  it('stays the same when it is cleaned again, unless it spoke of entities', () => {
    for (const text of [
      ...HOSTILE_TEXTS,
      '<b>Dils</b> Cemetery',
      'javajavascript:script:x',
      'ononclick==click=x',
    ]) {
      const once = plain(text);
      if (!once.includes('&')) expect(plain(once)).toBe(once);
    }
  });

  it('is made quickly of the worst that was thought of', () => {
    for (const piece of ['<', '<script', '<!--', '&amp;', 'j a v a s ', '<p ', '<a><']) {
      const startedAt = performance.now();
      plain(piece.repeat(500_000));
      expect(performance.now() - startedAt, piece).toBeLessThan(250);
    }
  });
});
