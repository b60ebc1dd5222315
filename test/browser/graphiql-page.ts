import type { Page, Request } from 'playwright-core';

const WAIT_MS = 20_000;
/** GraphiQL reads the operation's name a moment after a tab is opened, faster than a hand can be. */
const EDITOR_SETTLES_MS = 1000;

/** GraphiQL as a person uses it: by what is to be seen and pressed. */
export interface GraphiqlPage {
  openTab(name: string): Promise<void>;
  /** Presses the button and gives the request that it sends. */
  run(): Promise<Request>;
  /** Waits until the answer on the page holds this text. */
  seeAnswer(text: string | RegExp): Promise<void>;
  typeHeaders(json: string): Promise<void>;
  openDocumentation(): Promise<void>;
  seeDocumentation(text: string): Promise<void>;
}

function isIntrospection(request: Request): boolean {
  return (request.postData() ?? '').includes('IntrospectionQuery');
}

function isOperation(request: Request): boolean {
  const isPost = request.method() === 'POST' && request.url().endsWith('/graphql');
  return isPost && !isIntrospection(request);
}

/** Opens GraphiQL at `origin` and waits for the schema, which its editor needs. */
export async function openGraphiql(page: Page, origin: string): Promise<GraphiqlPage> {
  page.setDefaultTimeout(WAIT_MS);
  const introspected = page.waitForResponse((response) => isIntrospection(response.request()));
  await page.goto(`${origin}/graphql`);
  await introspected;
  const answer = page.locator('.graphiql-response .view-lines');
  const documentation = page.locator('.graphiql-doc-explorer');
  return {
    async openTab(name) {
      await page.getByTitle(name, { exact: true }).click();
      await page.waitForTimeout(EDITOR_SETTLES_MS);
    },
    async run() {
      const sent = page.waitForRequest(isOperation);
      await page.locator('.graphiql-execute-button').click();
      return sent;
    },
    async seeAnswer(text) {
      await answer.filter({ hasText: text }).waitFor();
    },
    async typeHeaders(json) {
      await page.getByRole('button', { name: 'Headers', exact: true }).click();
      await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines').click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(json);
    },
    async openDocumentation() {
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    },
    async seeDocumentation(text) {
      await documentation.filter({ hasText: text }).waitFor();
    },
  };
}
