import type { Page, Request } from 'playwright-core';

/** What a page must never do, as it is seen to do it. */
export interface PageWatch {
  /** Addresses of requests to any other origin than ours. */
  readonly foreignRequests: readonly string[];
  /** Errors and warnings of the console, uncaught exceptions, and failed requests. */
  readonly complaints: readonly string[];
}

function isLocal(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith('blob:');
}

/** What a stream that has told its last event ends with: the page hangs up. */
const HUNG_UP = 'net::ERR_ABORTED';

function failureOf(request: Request): string {
  return request.failure()?.errorText ?? 'failed';
}

/** Listens to a page and its workers from now on; call it before the first navigation. */
export function watchPage(page: Page, origin: string): PageWatch {
  const foreignRequests: string[] = [];
  const complaints: string[] = [];
  page.context().on('request', (request) => {
    if (!isLocal(request.url(), origin)) foreignRequests.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} of ${response.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    const failure = failureOf(request);
    if (failure !== HUNG_UP) complaints.push(`${request.method()} ${request.url()}: ${failure}`);
  });
  return { foreignRequests, complaints };
}
