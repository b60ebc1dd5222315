import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { EXAMPLE_TABS } from './examples.ts';
import { createFetcher } from './fetcher.ts';
import { serveMonacoWorkersFromOurOrigin } from './workers.ts';

const GRAPHQL_PATH = '/graphql';

serveMonacoWorkersFromOurOrigin();

const container = document.querySelector('#graphiql');
if (container === null) throw new Error('GraphiQL: the page has no element #graphiql');

createRoot(container).render(
  <GraphiQL
    fetcher={createFetcher(GRAPHQL_PATH)}
    defaultTabs={EXAMPLE_TABS}
    defaultEditorToolsVisibility="variables"
    isHeadersEditorEnabled
    shouldPersistHeaders={false}
  >
    <GraphiQL.Logo>Underfoot</GraphiQL.Logo>
  </GraphiQL>,
);
