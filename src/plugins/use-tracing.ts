import type { Plugin } from 'graphql-yoga';
import type { SpanName } from '../domain/observe/spans.ts';
import type { Tracer } from '../domain/tracer.ts';
import type { GraphContext, Scope } from '../scope.ts';
import { operationLabel } from './operation-label.ts';

export interface TracingOptions {
  /** Names under which operations are registered; those may be labels of metrics. */
  readonly registered?: ReadonlySet<string>;
}

type PhaseName = Extract<
  SpanName,
  'graphql.parse' | 'graphql.validate' | 'graphql.execute' | 'graphql.subscribe'
>;

/** A span for the operation and each of its phases, and its name for logs and metrics. */
export function useTracing({ registered = new Set() }: TracingOptions = {}): Plugin<
  GraphContext,
  GraphContext
> {
  const label = ({ args, scope }: Labelling): void =>
    scope.ledger.noteOperation(operationLabel({ ...args, registered }));
  return {
    instrumentation: {
      operation: ({ context }, wrapped) => {
        const { tracer, ledger } = context.scope;
        return tracer.span('graphql.operation', async (span) => {
          await wrapped();
          span.set({ operation: ledger.operation(), errors: ledger.errorCode() });
          if (ledger.errorCode() !== undefined) span.fail();
        });
      },
      parse: phase('graphql.parse'),
      validate: phase('graphql.validate'),
      execute: phase('graphql.execute'),
      subscribe: phase('graphql.subscribe'),
    },
    onExecute: ({ args, context }) => label({ args, scope: context.scope }),
    onSubscribe: ({ args, context }) => label({ args, scope: context.scope }),
  };
}

interface Labelling {
  readonly args: Pick<Parameters<typeof operationLabel>[0], 'document' | 'operationName'>;
  readonly scope: Scope;
}

interface Phase {
  readonly context: { readonly scope: { readonly tracer: Tracer } };
}

function phase(name: PhaseName) {
  return <Done>({ context }: Phase, wrapped: () => Done): Done =>
    context.scope.tracer.span(name, () => wrapped());
}
