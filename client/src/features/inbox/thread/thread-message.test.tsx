import { useQuery } from '@apollo/client/react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { buildApi, renderInConsole } from '../../../../testing/render';
import { graphql } from '../../../gql/gql';
import { storedEntry } from './thread-entries';
import { ThreadMessage } from './thread-message';

const ONE_MESSAGE = graphql(`
  query OneMessage($id: ID!) {
    message(id: $id) {
      id
      ...ThreadMessage
    }
  }
`);

function OneMessage({ id }: { id: string }) {
  const { data } = useQuery(ONE_MESSAGE, { variables: { id } });
  if (!data?.message) return null;
  return storedEntry(data.message).map((entry) => (
    <ThreadMessage
      key={entry.key}
      entry={entry}
      contactName="Ana Lima"
      canReply
      startsGroup
      endsGroup
      onReply={() => undefined}
      onJump={() => undefined}
    />
  ));
}

const api = buildApi();
const log = api.world.conversations[0]?.log ?? [];
const kinds = log
  .slice(0, 23)
  .map((message, index) => [`${index + 1} ${message.type} ${message.status}`, message.id] as const);
const idOf = (wanted: (message: (typeof log)[number]) => boolean) => log.find(wanted)?.id ?? '';

test.each(kinds)('bubble %s is accessible and says when', async (_name, id) => {
  const { container } = renderInConsole(<OneMessage id={id} />, { api });
  const bubble = await screen.findByTestId('message');
  expect(bubble).toHaveAccessibleName(/\d\d:\d\d/);
  expect(await axe(container)).toHaveNoViolations();
});

test('a failed message says why and what to do; only a retryable one can be sent again', async () => {
  const { unmount } = renderInConsole(
    <OneMessage id={idOf(({ text }) => text === 'Here is a coupon for next time')} />,
    { api },
  );
  expect(await screen.findByText('WhatsApp could not deliver to this number.')).toBeVisible();
  expect(screen.getByText(/has blocked you/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  unmount();
  renderInConsole(<OneMessage id={idOf(({ text }) => text === 'And the receipt')} />, { api });
  const before = log.length;
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(api.world.conversations[0]?.log).toHaveLength(before + 1);
});

test('an unconfirmed message is not sent again by itself, and says so', async () => {
  renderInConsole(<OneMessage id={idOf(({ status }) => status === 'UNKNOWN')} />, { api });
  expect(
    await screen.findByText('WhatsApp has not confirmed it; it is not sent again by itself.'),
  ).toBeVisible();
});

test('an unknown kind can be read as it came', async () => {
  renderInConsole(<OneMessage id={idOf(({ type }) => type === 'UNSUPPORTED')} />, { api });
  await userEvent.click(await screen.findByText('Show what WhatsApp sent'));
  expect(screen.getByText(/"code": 131051/)).toBeVisible();
});

test('a deleted message shows nothing of its text', async () => {
  renderInConsole(<OneMessage id={log[15]?.id ?? ''} />, { api });
  expect(await screen.findByText('This message was deleted.')).toBeVisible();
});

test('ticks have words', async () => {
  renderInConsole(<OneMessage id={idOf(({ status }) => status === 'SENT')} />, { api });
  expect(await screen.findByText('Sent')).toBeInTheDocument();
});
