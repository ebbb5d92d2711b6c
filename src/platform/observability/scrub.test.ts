import { Scrub } from './scrub.js';

const scrub = new Scrub('a secret');

describe('Scrub', () => {
  it('takes tokens out of text', () => {
    const text =
      'sent Bearer abc.def-ghi= and eyJhbGciOi.eyJzdWIi.c2ln with EAAGm0PX4ZCpsBAKZCxyz1234';
    expect(scrub.text(text)).toBe('sent [token] and [token] with [token]');
  });

  it('marks phone numbers, the same one always alike', () => {
    const [plus, bare, other] = ['+15550100001', '15550100001', '15550100002'].map((phone) =>
      scrub.text(phone),
    );
    expect(plus).toMatch(/^phone:[0-9a-f]{10}$/);
    expect(bare).toBe(plus);
    expect(other).not.toBe(plus);
  });

  it('leaves ids, times and places in the code alone', () => {
    const text = '0192f5a0-1111-7222-8333-123456789012 2026-11-20T22:30:00.123Z app.js:120:17';
    expect(scrub.text(text)).toBe(text);
  });

  it('hides secrets and what people write, however deep', () => {
    const line = {
      number: { accessToken: 'x', name: 'Main' },
      messages: [{ text: { body: 'hi' } }],
    };
    expect(scrub.value(line)).toEqual({
      number: { accessToken: '[secret]', name: 'Main' },
      messages: [{ text: '[content]' }],
    });
  });

  it('keeps the stack of an error', () => {
    const error = new Error('to +15550100001 failed');
    expect(scrub.value(error)).toMatchObject({
      message: expect.stringMatching(/^to phone:/),
      stack: expect.stringContaining('scrub.test'),
    });
  });
});
