export const DEMO_PASSWORD = 'Demo-pass-1';

export interface DemoAgent {
  readonly email: string;
  readonly name: string;
  readonly role: 'TENANT_ADMIN' | 'AGENT';
  readonly level: 'JUNIOR' | 'SENIOR' | 'LEAD';
}

export interface DemoTenant {
  readonly slug: string;
  readonly name: string;
  readonly agents: readonly DemoAgent[];
  readonly number: {
    readonly name: string;
    readonly displayPhoneNumber: string;
    readonly phoneNumberId: string;
    readonly wabaId: string;
    readonly accessToken: string;
    readonly appSecret: string;
    readonly verifyToken: string;
  };
}

export const platformAdmin = { email: 'platform@demo.test', name: 'Pat Platform' };

export const acme: DemoTenant = {
  slug: 'acme',
  name: 'Acme',
  agents: [
    { email: 'admin@acme.test', name: 'Ada Admin', role: 'TENANT_ADMIN', level: 'LEAD' },
    { email: 'lead@acme.test', name: 'Leo Lead', role: 'AGENT', level: 'LEAD' },
    { email: 'senior@acme.test', name: 'Selma Senior', role: 'AGENT', level: 'SENIOR' },
    { email: 'junior@acme.test', name: 'June Junior', role: 'AGENT', level: 'JUNIOR' },
    { email: 'junior2@acme.test', name: 'Jonas Junior', role: 'AGENT', level: 'JUNIOR' },
  ],
  number: {
    name: 'Acme Outdoor',
    displayPhoneNumber: '+1 555 010 0001',
    phoneNumberId: '100000000000001',
    wabaId: '200000000000001',
    accessToken: 'sim-token-acme',
    appSecret: 'sim-secret-acme',
    verifyToken: 'sim-verify-acme',
  },
};

export const globex: DemoTenant = {
  slug: 'globex',
  name: 'Globex',
  agents: [
    { email: 'admin@globex.test', name: 'Gail Admin', role: 'TENANT_ADMIN', level: 'LEAD' },
    { email: 'junior@globex.test', name: 'Gus Junior', role: 'AGENT', level: 'JUNIOR' },
  ],
  number: {
    name: 'Globex Clinic',
    displayPhoneNumber: '+1 555 010 0002',
    phoneNumberId: '100000000000002',
    wabaId: '200000000000002',
    accessToken: 'sim-token-globex',
    appSecret: 'sim-secret-globex',
    verifyToken: 'sim-verify-globex',
  },
};
