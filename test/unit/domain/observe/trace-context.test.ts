import { describe, expect, it } from 'vitest';
import { traceHeaders, traceOf } from '../../../../src/domain/observe/request-trace.ts';
import {
  formatTraceparent,
  parseTraceparent,
} from '../../../../src/domain/observe/trace-context.ts';
import { readTracestate } from '../../../../src/domain/observe/tracestate.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';
const OWN_TRACE = 'a'.repeat(32);
const OWN_SPAN = 'b'.repeat(16);

describe('traceparent', () => {
  it.each([
    [`00-${TRACE}-${SPAN}-01`, `00-${TRACE}-${SPAN}-01`],
    [`00-${TRACE}-${SPAN}-00`, `00-${TRACE}-${SPAN}-00`],
    [`00-${TRACE}-${SPAN}-03`, `00-${TRACE}-${SPAN}-03`],
    // Flags that this version does not know are not passed on.
    [`00-${TRACE}-${SPAN}-ff`, `00-${TRACE}-${SPAN}-03`],
    // A later version is read as far as it is known.
    [`cc-${TRACE}-${SPAN}-01`, `00-${TRACE}-${SPAN}-01`],
    [`cc-${TRACE}-${SPAN}-01-what the future brings`, `00-${TRACE}-${SPAN}-01`],
  ])('%s is read', (given, formatted) => {
    const parsed = parseTraceparent(given);
    expect(parsed && formatTraceparent(parsed)).toBe(formatted);
  });

  it.each([
    ['no header', null],
    ['nothing', ''],
    ['version ff', `ff-${TRACE}-${SPAN}-01`],
    ['upper case', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
    ['an upper-case version', `CC-${TRACE}-${SPAN}-01`],
    ['a trace id of zeros', `00-${'0'.repeat(32)}-${SPAN}-01`],
    ['a span id of zeros', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['a short trace id', `00-${TRACE.slice(1)}-${SPAN}-01`],
    ['more behind version 00', `00-${TRACE}-${SPAN}-01-more`],
    ['more without a dash behind a later one', `cc-${TRACE}-${SPAN}-01more`],
    ['no flags', `00-${TRACE}-${SPAN}`],
    ['two headers', `00-${TRACE}-${SPAN}-01, 00-${TRACE}-${SPAN}-01`],
    ['a line break', `00-${TRACE}-${SPAN}-01\n`],
  ])('%s is ignored', (_, given) => {
    expect(parseTraceparent(given)).toBeUndefined();
  });
});

describe('tracestate', () => {
  it.each([
    ['vendor=1', 'vendor=1'],
    [' a=1 ,\tb=2 ,, ', 'a=1,b=2'],
    ['tenant@system=v:1/2', 'tenant@system=v:1/2'],
    ['1a_-*/=x', '1a_-*/=x'],
    [Array.from({ length: 32 }, (_, at) => `k${at}=v`).join(','), expect.any(String)],
  ])('%s is passed on', (given, passed) => {
    expect(readTracestate(given)).toEqual(passed);
  });

  it.each([
    ['no header', null],
    ['nothing', ' , '],
    ['upper case in a key', 'Vendor=1'],
    ['no value', 'vendor='],
    ['two equals signs', 'vendor=1=2'],
    ['a key twice', 'a=1,b=2,a=3'],
    ['33 members', Array.from({ length: 33 }, (_, at) => `k${at}=v`).join(',')],
    ['a key of 257 characters', `${'k'.repeat(257)}=1`],
    ['a value of 257 characters', `k=${'v'.repeat(257)}`],
    ['another script', 'k=höhle'],
  ])('%s is dropped', (_, given) => {
    expect(readTracestate(given)).toBeUndefined();
  });

  it('is shortened to 512 characters: long members first, then from the end', () => {
    const long = `long=${'v'.repeat(200)}`;
    const short = Array.from({ length: 12 }, (_, at) => `k${at}=${'v'.repeat(40)}`);
    const passed = readTracestate([long, ...short].join(','));
    expect(passed?.length).toBeLessThanOrEqual(512);
    expect(passed).toBe(short.slice(0, 11).join(','));
  });
});

describe('the trace of a request', () => {
  const options = {
    newTraceId: () => OWN_TRACE,
    newSpanId: () => OWN_SPAN,
    isRecorded: () => false,
  };

  it("goes on with the caller's, as a span of its own", () => {
    const headers = new Headers({ traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: 'a=1' });
    expect(traceOf(headers, options)).toEqual({
      traceId: TRACE,
      traceparent: `00-${TRACE}-${OWN_SPAN}-01`,
      tracestate: 'a=1',
      continued: true,
    });
  });

  it('begins anew without a valid one, says honestly whether it is recorded, and drops the state', () => {
    const headers = new Headers({ traceparent: 'nonsense', tracestate: 'a=1' });
    const begun = { traceId: OWN_TRACE, tracestate: undefined, continued: false };
    expect(traceOf(headers, options)).toEqual({
      ...begun,
      traceparent: `00-${OWN_TRACE}-${OWN_SPAN}-02`,
    });
    expect(traceOf(headers, { ...options, isRecorded: () => true })).toEqual({
      ...begun,
      traceparent: `00-${OWN_TRACE}-${OWN_SPAN}-03`,
    });
  });

  it('gives each call a span id of its own', () => {
    const trace = { traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: 'a=1' };
    expect(traceHeaders(trace, () => OWN_SPAN)).toEqual({
      traceparent: `00-${TRACE}-${OWN_SPAN}-01`,
      tracestate: 'a=1',
    });
    expect(traceHeaders({}, () => OWN_SPAN)).toEqual({});
  });
});
