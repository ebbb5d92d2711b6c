import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { buildApi, renderInConsole } from '../../../testing/render';
import NumbersPage from './numbers-page';

test('shows how each number is doing and where Meta sends to', async () => {
  const { container } = renderInConsole(<NumbersPage />);
  const paused = await screen.findByRole('article', { name: 'Acme Support' });
  expect(within(paused).getByText('Paused')).toBeVisible();
  expect(within(paused).getByText('The access token is no longer valid.')).toBeVisible();
  expect(within(paused).getByText('ends in 4f2a')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('connects a number and puts refusals beside their fields', async () => {
  const { api, baseElement } = renderInConsole(<NumbersPage />);
  await screen.findByRole('article', { name: 'Acme Store' });
  await userEvent.click(screen.getByRole('button', { name: 'Connect a number' }));
  const dialog = await screen.findByRole('dialog');
  const submit = () =>
    userEvent.click(within(dialog).getByRole('button', { name: 'Connect a number' }));
  await submit();
  expect(await within(dialog).findAllByText('Please fill this in.')).toHaveLength(2);
  expect(within(dialog).getByLabelText('Name')).toHaveFocus();
  expect(await axe(baseElement)).toHaveNoViolations();
  await userEvent.type(within(dialog).getByLabelText('Name'), 'Second');
  await userEvent.type(within(dialog).getByLabelText('Phone number id'), '100000000000009');
  await userEvent.type(
    within(dialog).getByLabelText('WhatsApp Business Account id'),
    '200000000000001',
  );
  await userEvent.type(within(dialog).getByLabelText('Access token'), 'secret');
  await submit();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(await screen.findByRole('article', { name: 'Second' })).toBeVisible();
  expect(api.world.numbers).toHaveLength(4);
});

test('changes the pace', async () => {
  renderInConsole(<NumbersPage />);
  const card = await screen.findByRole('article', { name: 'Acme Store' });
  await userEvent.click(within(card).getByRole('button', { name: 'Edit' }));
  const pace = await screen.findByLabelText('Messages a second');
  await userEvent.clear(pace);
  await userEvent.type(pace, '0');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('A whole number from 1 to 100,000.')).toBeVisible();
  await userEvent.clear(pace);
  await userEvent.type(pace, '250');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await within(card).findByText('250 a second')).toBeVisible();
});

test('deactivates after a question that names the number', async () => {
  renderInConsole(<NumbersPage />);
  const card = await screen.findByRole('article', { name: 'Acme Store' });
  await userEvent.click(within(card).getByRole('button', { name: 'Deactivate' }));
  const dialog = await screen.findByRole('dialog', { name: 'Deactivate Acme Store?' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Deactivate' }));
  expect(await within(card).findByText('Inactive')).toBeVisible();
});

test('who may only read sees no actions', async () => {
  renderInConsole(<NumbersPage />, { permissions: ['read:Number'] });
  await screen.findByRole('article', { name: 'Acme Store' });
  expect(screen.queryByRole('button', { name: /Edit|Deactivate|Connect/ })).not.toBeInTheDocument();
});

test('empty, error and denied', async () => {
  const empty = buildApi();
  empty.world.numbers.length = 0;
  const first = renderInConsole(<NumbersPage />, { api: empty });
  expect(await screen.findByText('No number is connected yet')).toBeVisible();
  expect(await axe(first.container)).toHaveNoViolations();
  first.unmount();
  const failing = buildApi();
  failing.state.failing.add('numbers');
  const second = renderInConsole(<NumbersPage />, { api: failing });
  expect(await screen.findByText('The numbers could not be loaded.')).toBeVisible();
  expect(await axe(second.container)).toHaveNoViolations();
  second.unmount();
  renderInConsole(<NumbersPage />, { permissions: [] });
  expect(screen.getByText('read:Number')).toBeVisible();
});
