import { WorkerEntrypoint } from 'cloudflare:workers';
import { createGateway } from './gateway.ts';
import { createFetchHandler } from './http/handler.ts';
import { writeToConsole } from './scope/console-writer.ts';
import { createIsolateOpener } from './scope/isolate.ts';
import { createServices } from './scope/services.ts';

/** The class of the binding RATE_LIMITER. */
export { ClientLimiter } from './limits/client-limiter.ts';

const handle = createFetchHandler({
  openIsolate: createIsolateOpener({
    createServices,
    createGateway,
    writeLog: writeToConsole,
    clock: Date.now,
  }),
  clock: Date.now,
});

/** The same behind Workers Cache, for strangers' registered GETs; reached from the gate alone. */
export class PublicAnswers extends WorkerEntrypoint<Env> {
  override fetch(request: Request): Promise<Response> {
    // Without its own entrypoints, so that it answers itself.
    return handle(request, this.env, {
      waitUntil: (work) => this.ctx.waitUntil(work),
      isBehindEdge: true,
    });
  }

  /** The platform shows a cache only to the entrypoint that it stands before. */
  hasCache(): boolean {
    return this.ctx.cache !== undefined;
  }

  /** Nobody else can empty it either. */
  async purge(): Promise<boolean> {
    const purged = await this.ctx.cache?.purge({ purgeEverything: true });
    return purged?.success === true;
  }
}

export default { fetch: handle } satisfies ExportedHandler<Env>;
