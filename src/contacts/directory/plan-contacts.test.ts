import type { PersonSeen } from '../public/contact-directory.js';
import { planContacts } from './plan-contacts.js';

const person = (seen: Partial<PersonSeen>): PersonSeen => ({
  waId: null,
  bsuid: null,
  username: null,
  profileName: null,
  ...seen,
});

function plan(people: Partial<PersonSeen>[], known: Record<string, string> = {}) {
  let made = 0;
  return planContacts(people.map(person), new Map(Object.entries(known)), () => `new-${++made}`);
}

describe('planContacts', () => {
  it('makes one contact for a person who is seen twice', () => {
    const { contactIds, newContacts } = plan([{ waId: '16505550001' }, { waId: '16505550001' }]);
    expect(contactIds).toEqual(['new-1', 'new-1']);
    expect(newContacts).toHaveLength(1);
  });

  it('takes two ways to write a number for one person', () => {
    const { contactIds } = plan([{ waId: '5511987654321' }, { waId: '551187654321' }]);
    expect(new Set(contactIds).size).toBe(1);
  });

  it('links a phone number to the contact of the BSUID it came with', () => {
    const { contactIds, newIdentities } = plan([{ waId: '16505550001', bsuid: 'US.1' }], {
      'BSUID:US.1': 'ann',
    });
    expect(contactIds).toEqual(['ann']);
    expect(newIdentities).toEqual([
      { kind: 'PHONE', value: '16505550001', matchKey: '16505550001', contactId: 'ann' },
    ]);
  });

  it('links a BSUID to the contact of the phone number it came with', () => {
    const { contactIds, newIdentities } = plan([{ waId: '16505550001', bsuid: 'US.1' }], {
      'PHONE:16505550001': 'ann',
    });
    expect(contactIds).toEqual(['ann']);
    expect(newIdentities.map((identity) => identity.kind)).toEqual(['BSUID']);
  });

  it('keeps two known contacts and prefers the one of the BSUID', () => {
    const { contactIds, newIdentities } = plan([{ waId: '16505550001', bsuid: 'US.1' }], {
      'PHONE:16505550001': 'ann',
      'BSUID:US.1': 'bob',
    });
    expect(contactIds).toEqual(['bob']);
    expect(newIdentities).toEqual([]);
  });

  it('links within the batch whatever the order', () => {
    const { contactIds } = plan([
      { bsuid: 'US.1' },
      { waId: '16505550001' },
      { waId: '16505550001', bsuid: 'US.1' },
    ]);
    expect(new Set(contactIds).size).toBe(1);
  });

  it('refuses somebody without any identity', () => {
    expect(() => plan([{ username: 'ann' }])).toThrow('without phone number and user id');
  });
});
