import type { NumberSeed } from './business-number.js';

/** The numbers every simulator knows; more come by option or by signup. */
export function seededNumbers(appSecrets: { acme: string; globex: string }): NumberSeed[] {
  return [
    {
      phoneNumberId: '100000000000001',
      wabaId: '200000000000001',
      displayPhoneNumber: '+1 555 010 0001',
      token: 'sim-token-acme',
      appSecret: appSecrets.acme,
      verifyToken: 'sim-verify-acme',
      name: 'Acme',
    },
    {
      phoneNumberId: '100000000000002',
      wabaId: '200000000000002',
      displayPhoneNumber: '+1 555 010 0002',
      token: 'sim-token-globex',
      appSecret: appSecrets.globex,
      verifyToken: 'sim-verify-globex',
      name: 'Globex',
    },
  ];
}
