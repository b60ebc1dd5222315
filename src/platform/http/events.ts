import type { CircuitState } from '../../domain/health/health.ts';
import type { HttpFailureStatus, UpstreamName } from '../../domain/http.ts';

/** What the client tells about its work. Every URL in it is redacted. Times in milliseconds. */
export type HttpEvent =
  | {
      readonly name: 'upstream.call';
      readonly upstream: UpstreamName;
      readonly method: string;
      readonly url: string;
      /** HTTP status; absent where the connection failed. */
      readonly httpStatus?: number;
      readonly attempt: number;
      readonly latencyMs: number;
    }
  | {
      readonly name: 'upstream.failed';
      readonly upstream: UpstreamName;
      readonly url: string;
      readonly status: HttpFailureStatus;
      readonly detail: string;
      readonly retryAfterSeconds?: number;
      readonly latencyMs: number;
    }
  | {
      readonly name: 'breaker.changed';
      readonly upstream: UpstreamName;
      readonly from: CircuitState;
      readonly to: CircuitState;
    };

/** Takes events as they happen; logs and metrics listen here. Must not throw. */
export type HttpEventSink = (event: HttpEvent) => void;
