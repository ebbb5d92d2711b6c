import { readEnvironment } from './environment.js';

it('has defaults for everything, and takes an empty variable as unset', () => {
  expect(readEnvironment({ SIMULATOR_PORT: '' })).toMatchObject({
    SIMULATOR_PORT: 9001,
    SIMULATOR_HOST: '127.0.0.1',
    SIMULATOR_SEED: [],
    WEBHOOK_BASE_URL: 'http://127.0.0.1:3000',
  });
});

it('reads numbers to add', () => {
  const seed = {
    phoneNumberId: '3',
    wabaId: '4',
    displayPhoneNumber: '+1 555 010 0003',
    token: 't',
    appSecret: 's',
    verifyToken: 'v',
  };
  expect(readEnvironment({ SIMULATOR_SEED: JSON.stringify([seed]) }).SIMULATOR_SEED).toEqual([
    seed,
  ]);
});

it.each([
  ['SIMULATOR_PORT', 'ninety'],
  ['SIMULATOR_SEED', '{'],
  ['SIMULATOR_SEED', '[{}]'],
  ['WEBHOOK_BASE_URL', 'here'],
])('names %s when it is %s', (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(name);
});
