import { toNumber } from './upstream.ts';

/** A part that no canonical location has: a postcode or an abbreviation, as formatted addresses do. */
const FORMATTED_PART = /\d|^\s*[A-Z]{2,3}\s*$/u;
const VIEW = /^@-?[\d.]+,-?[\d.]+,[\d.]+[zm]$/u;

/** What SerpApi would say against a search, or undefined. */
export function complaintAbout(params: URLSearchParams): string | undefined {
  if ((params.get('q') ?? '').trim() === '') return 'Missing query `q` parameter.';
  return (
    complaintAboutPlace(params) ??
    (params.get('engine') === 'google_maps' ? complaintAboutView(params) : undefined)
  );
}

function complaintAboutPlace(params: URLSearchParams): string | undefined {
  const location = params.get('location');
  if (location?.split(',').some((part) => FORMATTED_PART.test(part))) {
    return `Unsupported \`${location}\` location - location parameter.`;
  }
  if (!params.has('lat') && !params.has('lon')) return undefined;
  const isPoint = ['lat', 'lon'].every((name) => toNumber(params.get(name)) !== undefined);
  if (!isPoint) return 'Parameters `lat` and `lon` must be used together.';
  return location === null
    ? undefined
    : 'Parameters `location` and `lat`, `lon` cannot be used together.';
}

function complaintAboutView(params: URLSearchParams): string | undefined {
  if (params.get('type') !== 'search') return 'Missing or unsupported `type` parameter.';
  const view = params.get('ll');
  if (view !== null) return VIEW.test(view) ? undefined : 'Invalid `ll` parameter.';
  const hasPlace = params.has('lat') || params.has('location');
  const hasZoom = params.has('z') || params.has('m');
  return hasPlace && !hasZoom ? 'Missing `z` or `m` parameter.' : undefined;
}
