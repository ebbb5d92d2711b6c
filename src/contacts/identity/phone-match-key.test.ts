import { phoneMatchKey } from './phone-match-key.js';

describe('phoneMatchKey', () => {
  it.each([
    ['a Brazilian mobile, ninth digit', '5511987654321', '551187654321'],
    ['a Mexican mobile, 521', '5215512345678', '525512345678'],
    ['an Argentine mobile, 549', '5491123456789', '541123456789'],
  ])('makes both forms of %s one', (_, long, short) => {
    expect(phoneMatchKey(long)).toBe(phoneMatchKey(short));
  });

  it.each([
    ['a Brazilian landline is not a mobile that lost its 9', '5511923456789', '551123456789'],
    ['another area', '5511987654321', '5521987654321'],
    ['another country that begins alike', '15215512345678', '1525512345678'],
  ])('keeps apart: %s', (_, one, other) => {
    expect(phoneMatchKey(one)).not.toBe(phoneMatchKey(other));
  });

  it('leaves other numbers as they are', () => {
    expect(phoneMatchKey('16505551234')).toBe('16505551234');
    expect(phoneMatchKey('4915112345678')).toBe('4915112345678');
  });
});
