import { useQuery } from '@apollo/client/react';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState } from 'react';
import { buildApi, renderInConsole } from '../../../../testing/render';
import type { MockApi } from '../../../../testing/mock/api.mjs';
import { graphql } from '../../../gql/gql';
import { useConnection } from '../../../lib/live/connection-state';
import { usePreferences } from '../../../lib/preferences/preferences';
import { Composer } from './composer';
import { setDraft, useDrafts } from './draft-store';
import { OutboxSender } from './outbox-sender';
import { useOutbox } from './outbox-store';

const ONE_COMPOSER = graphql(`
  query OneComposer($id: ID!) {
    conversation(id: $id) {
      id
      ...Composer
      messages(last: 40) {
        edges {
          cursor
          node {
            id
            ...ThreadMessage
          }
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
      }
    }
  }
`);

function OneComposer({ id, newestId }: { id: string; newestId: string | null }) {
  const [replyToId, setReplyToId] = useState<string | null>(null);
  const { data } = useQuery(ONE_COMPOSER, { variables: { id } });
  if (!data?.conversation) return null;
  return (
    <>
      <Composer
        conversation={data.conversation}
        newestMessageId={newestId}
        replyToId={replyToId}
        onReplyToChange={setReplyToId}
        onTypingChange={() => undefined}
      />
      <OutboxSender />
    </>
  );
}

function show(
  change: (conversation: MockApi['world']['conversations'][number]) => void = () => undefined,
) {
  const api = buildApi();
  const conversation = api.world.conversations[0];
  if (!conversation) throw new Error('no conversation');
  change(conversation);
  const newestId = conversation.log.at(-1)?.id ?? null;
  return {
    ...renderInConsole(<OneComposer id={conversation.id} newestId={newestId} />, { api }),
    conversation,
  };
}

beforeEach(() => {
  useOutbox.setState({ ownerId: null, items: [] });
  useDrafts.setState({ ownerId: null, texts: {} });
  usePreferences.setState({ sendKey: 'enter' });
  useConnection.setState({ phase: 'live', completeUntilMs: null });
});

const input = () => screen.findByTestId('composer-input');

test('Enter sends, Shift+Enter makes a line, and the box is empty at once', async () => {
  const { conversation, container } = show();
  await userEvent.type(await input(), 'one{Shift>}{Enter}{/Shift}two{Enter}');
  expect(await input()).toHaveValue('');
  await waitFor(() => expect(conversation.log.at(-1)?.text).toBe('one\ntwo'));
  await waitFor(() => expect(useOutbox.getState().items).toHaveLength(0));
  expect(await axe(container)).toHaveNoViolations();
});

test('Enter that ends an input method does not send', async () => {
  show();
  const field = await input();
  await userEvent.type(field, 'に');
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  expect(field).toHaveValue('に');
});

test('Ctrl+Enter sends when chosen, Enter then makes a line', async () => {
  usePreferences.setState({ sendKey: 'ctrl-enter' });
  const { conversation } = show();
  await userEvent.type(await input(), 'one{Enter}two{Control>}{Enter}{/Control}');
  await waitFor(() => expect(conversation.log.at(-1)?.text).toBe('one\ntwo'));
});

test('offline it waits with a count, and goes in order when the screen is current again', async () => {
  useConnection.setState({ phase: 'offline', completeUntilMs: 0 });
  const { conversation } = show();
  await userEvent.type(await input(), 'first{Enter}second{Enter}');
  expect(screen.getByText(/2 messages wait/)).toBeVisible();
  act(() => useConnection.setState({ phase: 'catching-up' }));
  expect(conversation.log.at(-1)?.text).not.toBe('first');
  act(() => useConnection.setState({ phase: 'live' }));
  await waitFor(() =>
    expect(conversation.log.slice(-2).map(({ text }) => text)).toEqual(['first', 'second']),
  );
});

test('something new in between is shown before it is sent over', async () => {
  const { api, conversation, baseElement } = show();
  await input();
  api.receive(conversation.id, 'wait, I meant something else');
  await userEvent.type(await input(), 'my answer{Enter}');
  expect(await screen.findByRole('dialog', { name: /Something new arrived/ })).toBeVisible();
  expect(await screen.findByText('wait, I meant something else')).toBeVisible();
  expect(await axe(baseElement)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: 'Send anyway' }));
  await waitFor(() => expect(conversation.log.at(-1)?.text).toBe('my answer'));
});

test('or it goes back into the composer', async () => {
  const { api, conversation } = show();
  await input();
  api.receive(conversation.id, 'wait');
  await userEvent.type(await input(), 'my answer{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: 'Back to my message' }));
  expect(await input()).toHaveValue('my answer');
});

test('after the window has closed the draft is kept and shown', async () => {
  const { conversation, container } = show((it) => {
    it.serviceWindowClosesAt = new Date(Date.now() - 1000).toISOString();
  });
  act(() => setDraft(conversation.id, 'half an answer'));
  expect(await screen.findByText('The 24-hour window has closed')).toBeVisible();
  expect(screen.getByText('half an answer')).toBeVisible();
  expect(screen.queryByTestId('composer-input')).not.toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('who may not reply is told so', async () => {
  show((it) => {
    it.viewerCanReply = false;
  });
  expect(await screen.findByText('You cannot reply here')).toBeVisible();
});

test('counts towards the limit and does not send beyond it', async () => {
  const { conversation } = show();
  act(() => setDraft(conversation.id, 'x'.repeat(4097)));
  expect(await screen.findByText('4097 / 4096')).toBeVisible();
  expect(screen.getByTestId('composer-send')).toHaveAttribute('aria-disabled', 'true');
});

test('a file above the limit of its kind is refused before the upload', async () => {
  const { container } = show();
  await input();
  const file = new File(['x'], 'huge.jpg', { type: 'image/jpeg' });
  Object.defineProperty(file, 'size', { value: 6_000_000 });
  await userEvent.upload(screen.getByTestId('composer-attach'), file);
  expect(await screen.findByText(/Too large: photos may have 5 MB at most/)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});
