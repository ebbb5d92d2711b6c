import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser.js';
import { GraphqlCaller } from '../support/graphql-caller.js';
import { Installation } from '../support/installation.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { openPhone, PHOTO, signIn } from './support.js';

const ACME_NUMBER = '100000000000001';
const PERSON = { digits: '15557770123', name: 'Ines Journey', phoneNumberId: ACME_NUMBER };
const HELLO = 'Hello, is my parcel on its way?';
const ANSWER = 'Yes, it arrives tomorrow.';

interface Watcher {
  readonly page: Page;
  readonly faults: string[];
}

describe('a message arrives, an agent answers, both see it live', () => {
  let database: TestDatabase;
  let installation: Installation;
  let browser: Browser;
  let phone: Watcher;
  let junior: Watcher;
  let bystanders: Watcher[];

  beforeAll(async () => {
    database = await createTestDatabase();
    installation = await Installation.open({
      databaseUrl: database.url,
      projectRoot: process.cwd(),
    });
    await installation.start('api,worker');
    browser = await launchBrowser();
    phone = await openPage(browser, { viewport: { width: 420, height: 860 } });
    junior = await openPage(browser);
    const others = await Promise.all([openPage(browser), openPage(browser)]);
    bystanders = others;
    await openPhone(phone.page, installation, PERSON);
    await signIn(junior.page, installation.url, 'junior@acme.test');
    await signIn(others[0].page, installation.url, 'junior2@acme.test');
    await signIn(others[1].page, installation.url, 'admin@globex.test');
    await others[1].page.goto(`${installation.url}/inbox/all`);
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await installation.close();
    await database.drop();
  });

  it('goes from the phone to the agent and back, without a reload', async () => {
    await phone.page.getByTestId('phone-input').fill(HELLO);
    await phone.page.getByTestId('phone-send').click();
    const conversationId = await assignToJunior();

    const row = junior.page.locator(
      `[data-testid=conversation-row][data-conversation-id="${conversationId}"]`,
    );
    await row.waitFor();
    await row.click();
    const thread = junior.page.getByTestId('thread');
    await thread.getByText(HELLO).waitFor();

    await phone.page.getByTestId('phone-attach').click();
    await phone.page
      .getByTestId('phone-photo-file')
      .setInputFiles({ name: 'parcel.png', mimeType: 'image/png', buffer: PHOTO });
    await thread.locator('[data-testid=message][data-direction=INBOUND] img').first().waitFor();

    await junior.page.getByTestId('composer-input').fill(ANSWER);
    await junior.page.getByTestId('composer-send').click();
    await phone.page
      .locator('[data-testid=phone-message][data-direction=in]')
      .filter({ hasText: ANSWER })
      .waitFor();
    await thread
      .locator('[data-testid=message][data-direction=OUTBOUND][data-status=READ]')
      .filter({ hasText: ANSWER })
      .waitFor();
    expect([...phone.faults, ...junior.faults]).toEqual([]);
  }, 60_000);

  it('is seen by nobody else, on no screen and no route', async () => {
    for (const { page } of bystanders) {
      expect(await page.getByText(HELLO).count()).toBe(0);
      expect(await page.getByText(PERSON.name).count()).toBe(0);
    }
    const { rows } = await asSystem<{ conversation: string; message: string; media: string }>(
      `select c.id as conversation, m.id as message, x.id as media
       from messages m join conversations c on c.id = m.conversation_id join media x on x.id = m.media_id
       join contacts p on p.id = c.contact_id where p.profile_name = $1`,
      [PERSON.name],
    );
    const ids = rows[0];
    if (!ids) throw new Error('The photo was not stored.');
    for (const [email, portal] of [
      ['junior2@acme.test', 'AGENT'],
      ['junior@globex.test', 'AGENT'],
      ['admin@globex.test', 'ADMIN'],
    ] as const) {
      const caller = await GraphqlCaller.signIn(() => installation.url, email, portal);
      await expectBlind(caller, ids);
    }
  }, 60_000);

  async function assignToJunior(): Promise<string> {
    const admin = await GraphqlCaller.signIn(() => installation.url, 'admin@acme.test', 'ADMIN');
    const { conversations, agents } = await admin.call<{
      conversations: { nodes: { id: string }[] };
      agents: { id: string; email: string }[];
    }>(
      `query ($search: String!) {
         conversations(filter: { search: $search }) { nodes { id } } agents { id email } }`,
      { search: PERSON.name },
    );
    const conversationId = conversations.nodes[0]?.id;
    const agentId = agents.find(({ email }) => email === 'junior@acme.test')?.id;
    if (!conversationId || !agentId) throw new Error('The message did not arrive.');
    await admin.call(
      `mutation ($input: AssignConversationInput!) {
         assignConversation(input: $input) { userErrors { message } } }`,
      { input: { conversationId, agentId } },
    );
    return conversationId;
  }

  async function expectBlind(
    caller: GraphqlCaller,
    ids: { conversation: string; message: string; media: string },
  ): Promise<void> {
    const seen = await caller.call<{
      conversations: { nodes: { id: string }[] };
      contacts: { nodes: { displayName: string }[] };
    }>(
      `query ($name: String!) {
          conversations(filter: { search: $name }) { nodes { id } }
          contacts(filter: { search: $name }) { nodes { displayName } } }`,
      { name: PERSON.name },
    );
    expect(seen).toEqual({ conversations: { nodes: [] }, contacts: { nodes: [] } });
    await expect(
      caller.call('query ($id: ID!) { conversation(id: $id) { id } }', { id: ids.conversation }),
    ).resolves.toEqual({ conversation: null });
    await expect(
      caller.call('query ($id: ID!) { message(id: $id) { id } }', { id: ids.message }),
    ).resolves.toEqual({ message: null });
    const media = await fetch(`${installation.url}/media/${ids.media}`, {
      headers: { authorization: `Bearer ${caller.token}` },
    });
    expect(media.status).toBe(404);
  }

  async function asSystem<T>(sql: string, parameters: unknown[]): Promise<{ rows: T[] }> {
    const rows: T[] = await database.database.system((manager) => manager.query(sql, parameters));
    return { rows };
  }
});
