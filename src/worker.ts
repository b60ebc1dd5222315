import { createGateway } from './gateway.ts';
import { createFetchHandler } from './http/handler.ts';
import { writeToConsole } from './scope/console-writer.ts';
import { createIsolateOpener } from './scope/isolate.ts';
import { createServices } from './scope/services.ts';

/** The class of the binding RATE_LIMITER. */
export { ClientLimiter } from './limits/client-limiter.ts';

export default {
  fetch: createFetchHandler({
    openIsolate: createIsolateOpener({
      createServices,
      createGateway,
      writeLog: writeToConsole,
      clock: Date.now,
    }),
    clock: Date.now,
  }),
} satisfies ExportedHandler<Env>;
