import { foldKey } from '../text/fold.ts';

/** Chains that stand at every exit: folded names, whole or as first words. */
const CHAINS = [
  ...[
    'mcdonalds',
    'starbucks',
    'subway',
    'burger king',
    'wendys',
    'taco bell',
    'kfc',
    'dunkin',
    'dominos',
    'pizza hut',
  ],
  ...[
    'applebees',
    'chilis',
    'dennys',
    'ihop',
    'waffle house',
    'cracker barrel',
    'olive garden',
    'arbys',
    'chick fil a',
    'panera',
  ],
  ...[
    'hard rock cafe',
    'walmart',
    'target',
    'costco',
    'best buy',
    'home depot',
    'walgreens',
    'cvs',
    '7 eleven',
    'dollar general',
  ],
  ...[
    'holiday inn',
    'hampton inn',
    'marriott',
    'hilton',
    'best western',
    'motel 6',
    'super 8',
    'days inn',
    'comfort inn',
    'hyatt',
  ],
  ...[
    'ripleys believe it or not',
    'madame tussauds',
    'dave and busters',
    'top golf',
    'topgolf',
    'sea life',
    'legoland',
    'six flags',
  ],
  ...[
    'aldi',
    'lidl',
    'rewe',
    'edeka',
    'carrefour',
    'tesco',
    'ikea',
    'nordsee',
    'vapiano',
    'costa coffee',
    'greggs',
    'nandos',
  ],
];

/** Sites whose pages are lists of places and no place. */
const AGGREGATOR_HOSTS = [
  ...[
    'tripadvisor.',
    'yelp.',
    'booking.com',
    'expedia.',
    'hotels.com',
    'viator.com',
    'getyourguide.',
    'groupon.',
    'airbnb.',
    'trip.com',
  ],
  ...[
    'foursquare.com',
    'yellowpages.',
    'mapquest.com',
    'facebook.com',
    'instagram.com',
    'pinterest.',
    'tiktok.com',
    'thrillist.com',
  ],
];

function isChain(name: string): boolean {
  const folded = foldKey(name);
  return CHAINS.some((chain) => folded === chain || folded.startsWith(`${chain} `));
}

function isAggregator(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const host = new URL(url).hostname.replace(/^www\./u, '');
  return AGGREGATOR_HOSTS.some(
    (known) => host === known || host.startsWith(known) || host.includes(`.${known}`),
  );
}

/** Whether a place is what everybody meets everywhere: a branch of a chain, or a page that only lists places. */
export function isCommonplace(place: { readonly name: string; readonly url?: string }): boolean {
  return isChain(place.name) || isAggregator(place.url);
}
