import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { buildApi, renderInConsole } from '../../../../testing/render';
import { useConnection } from '../../../lib/live/connection-state';
import { ThreadPane } from './thread-pane';

const route = '/inbox/:view/:conversationId?';

function show(api = buildApi(), index = 0) {
  const id = api.world.conversations[index]?.id ?? '';
  return renderInConsole(<ThreadPane conversationId={id} />, {
    api,
    path: `/inbox/all/${id}`,
    route,
  });
}

beforeEach(() => useConnection.setState({ phase: 'live', completeUntilMs: null }));

test('shows the thread with its header, composer and details, accessibly', async () => {
  const { container } = show();
  expect(await screen.findByRole('log', { name: 'Messages with Ana Lima' })).toBeVisible();
  expect(screen.getByTestId('window-chip')).toHaveTextContent(/23 h \d+ m left/);
  expect(screen.getByTestId('composer-input')).toHaveAccessibleName('Message to Ana Lima');
  expect(await screen.findByText('Lima Interiors')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('opening marks it read', async () => {
  const { api } = show(buildApi(), 1);
  await screen.findByRole('log');
  await waitFor(() => expect(api.world.conversations[1]?.unreadCount).toBe(0));
});

test('a conversation that is not there looks like one out of sight', async () => {
  const { container } = renderInConsole(<ThreadPane conversationId="nothing" />, {
    path: '/inbox/all/nothing',
    route,
  });
  expect(await screen.findByText('This conversation is not available')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('an error is said in words', async () => {
  const api = buildApi();
  api.state.failing.add('conversation');
  show(api);
  expect(await screen.findByText('The conversation could not be loaded.')).toBeVisible();
});

test('resolving is shown at once and can be undone', async () => {
  const { api } = show();
  await screen.findByRole('log');
  await userEvent.click(screen.getByTestId('resolve-button'));
  const status = () => (api.world.conversations[0] as unknown as { status: string }).status;
  await waitFor(() => expect(status()).toBe('RESOLVED'));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(status()).toBe('OPEN'));
});

test('what may not be done says why', async () => {
  const api = buildApi();
  Object.assign(api.world.conversations[0] ?? {}, {
    viewerCanAssign: false,
    viewerCanResolve: false,
  });
  show(api);
  const button = await screen.findByTestId('resolve-button');
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleName(/may not resolve/);
  expect(screen.getByTestId('assign-menu')).toHaveAccessibleName(/may not assign/);
});

test('assigns to a colleague', async () => {
  const { api } = show();
  await userEvent.click(await screen.findByTestId('assign-menu'));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Julia Park' }));
  const assignee = () =>
    (api.world.conversations[0] as unknown as { assignee: { name: string } }).assignee;
  await waitFor(() => expect(assignee().name).toBe('Julia Park'));
  expect(within(screen.getByTestId('assign-menu')).getByText('Julia Park')).toBeInTheDocument();
});
