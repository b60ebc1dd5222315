import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

/**
 * Tells Monaco where its web workers are. GraphiQL's own set-up module does the same but writes a
 * line to the console for each worker.
 */
export function serveMonacoWorkersFromOurOrigin(): void {
  const environment = {
    getWorker(_workerId: string, label: string): Worker {
      if (label === 'json') return new JsonWorker();
      if (label === 'graphql') return new GraphQLWorker();
      return new EditorWorker();
    },
  };
  Object.assign(globalThis, { MonacoEnvironment: environment });
}
