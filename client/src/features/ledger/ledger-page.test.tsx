import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { buildApi, renderInConsole } from '../../../testing/render';
import LedgerPage from './ledger-page';

const show = (options: Parameters<typeof renderInConsole>[1] = {}) =>
  renderInConsole(<LedgerPage />, { path: '/ledger', ...options });

test('lists what arrived with its outcome, counts and proofs', async () => {
  const { container } = show();
  expect(await screen.findAllByTestId('ledger-row')).toHaveLength(50);
  expect(await screen.findByRole('button', { name: '60 Processed' })).toBeVisible();
  expect(await screen.findByText('2 of 16,011 are not accounted for')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('a count filters the table by the address', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: '12 Failed' }));
  await waitFor(() => expect(screen.getAllByTestId('ledger-row')).toHaveLength(12));
  expect(screen.getByText('12 of 12')).toBeVisible();
});

test('a failed update is replayed with one click', async () => {
  const { api } = show({ path: '/ledger?outcome=failed' });
  const [row] = await screen.findAllByTestId('ledger-row');
  if (!row) throw new Error('no row');
  await userEvent.click(within(row).getByRole('button', { name: 'Replay' }));
  expect(await screen.findByText('Replayed: Processed')).toBeInTheDocument();
  expect(api.world.ledger.filter(({ outcome }) => outcome === 'FAILED')).toHaveLength(11);
});

test('nothing to replay without the permission', async () => {
  show({ path: '/ledger?outcome=failed', permissions: ['read:LedgerItem'] });
  await screen.findAllByTestId('ledger-row');
  expect(screen.queryByRole('button', { name: 'Replay' })).not.toBeInTheDocument();
});

test('opens an update as WhatsApp sent it', async () => {
  const { baseElement } = show();
  const [row] = await screen.findAllByTestId('ledger-row');
  if (!row) throw new Error('no row');
  await userEvent.click(within(row).getByRole('button', { name: /Open the update/ }));
  const drawer = await screen.findByRole('dialog', { name: 'Update' });
  expect(within(drawer).getByText(/"recipient_id": "5511987654321"/)).toBeVisible();
  expect(await axe(baseElement)).toHaveNoViolations();
});

test('empty', async () => {
  const api = buildApi();
  api.world.ledger.length = 0;
  const { container } = show({ api });
  expect(await screen.findByText('Nothing has arrived yet')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('an error in words, with the request and another try', async () => {
  const api = buildApi();
  api.state.failing.add('ledgerItems');
  const { container } = show({ api });
  expect(await screen.findByText('The ledger could not be loaded.')).toBeVisible();
  expect(screen.getByText('req-7f3a91')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('denied names the permission', async () => {
  const { container } = show({ permissions: [] });
  expect(screen.getByText('read:LedgerItem')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});
