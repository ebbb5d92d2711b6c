import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { buildApi, renderInConsole } from '../../../../testing/render';
import type { StoredConnection } from '../../../lib/apollo/cache-policies';
import { setDraft } from '../composer/draft-store';
import { ConversationList } from './conversation-list';

const route = '/inbox/:view/:conversationId?';
const show = (path = '/inbox/all', api = buildApi()) =>
  renderInConsole(<ConversationList />, { api, path, route });

test('rows say who, what, how many unread, until when and whose', async () => {
  const { container } = show();
  const row = await screen.findByRole('link', { name: /Karim Haddad/ });
  expect(row).toHaveAccessibleName(/Could you send me the invoice/);
  expect(row).toHaveAccessibleName(/4 unread/);
  expect(row).toHaveAccessibleName(/window closes in 23 h/);
  expect(screen.getByRole('link', { name: /Ana Lima/ })).toHaveAccessibleName(
    /assigned to Laura Stein/,
  );
  expect(await axe(container)).toHaveNoViolations();
});

test('contacts without a phone number are there as well', async () => {
  show('/inbox/resolved');
  expect(await screen.findByRole('link', { name: /@cloudrunner/ })).toBeVisible();
});

test('one tab stop, arrows move the focus', async () => {
  show();
  const rows = await screen.findAllByTestId('conversation-row');
  expect(rows.filter((row) => row.tabIndex === 0)).toHaveLength(1);
  act(() => rows[0]?.focus());
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(rows[1]).toHaveFocus());
  expect(rows[1]).toHaveAttribute('tabindex', '0');
});

test('a draft stands in place of the last line', async () => {
  const api = buildApi();
  const id = api.world.conversations[0]?.id ?? '';
  setDraft(id, 'not sent yet');
  show('/inbox/all', api);
  const row = await screen.findByRole('link', { name: /Ana Lima/ });
  expect(within(row).getByText('Draft:')).toBeVisible();
  expect(within(row).getByText('not sent yet')).toBeVisible();
});

test('nothing found offers to clear the filters', async () => {
  const { container } = show('/inbox/all?q=nobody-has-this-name');
  expect(await screen.findByText('No conversation matches')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(await screen.findByRole('link', { name: /Ana Lima/ })).toBeVisible();
});

test('an empty view says so', async () => {
  show('/inbox/archived');
  expect(await screen.findByText('The archive is empty')).toBeVisible();
});

test('an error can be tried again', async () => {
  const api = buildApi();
  api.state.failing.add('conversations');
  const { container } = show('/inbox/all', api);
  expect(await screen.findByText('The conversations could not be loaded.')).toBeVisible();
  expect(screen.getByText('req-7f3a91')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  api.state.failing.clear();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: /Ana Lima/ })).toBeVisible();
});

test('nothing moves under the pointer', async () => {
  const { client } = show();
  const [first] = await screen.findAllByTestId('conversation-row');
  if (!first) throw new Error('no row');
  const order = () =>
    screen.getAllByTestId('conversation-row').map((row) => row.dataset.conversationId);
  const before = order();
  await userEvent.hover(first);
  const [edge] = before;
  client.cache.modify<{ conversations: StoredConnection }>({
    fields: {
      conversations: (list) => {
        const stored = list as StoredConnection;
        return { ...stored, edges: [...stored.edges].reverse() };
      },
    },
  });
  await waitFor(() => expect(order()[0]).toBe(edge));
  expect(order()).toEqual(before);
});
