import { isTrustedMediaUrl } from './media-host.js';

const graph = 'https://graph.facebook.com';

describe('where the access token may be shown', () => {
  it.each([
    'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1',
    'https://graph.facebook.com/x',
  ])('to %s', (url) => {
    expect(isTrustedMediaUrl(url, graph)).toBe(true);
  });

  it.each([
    '',
    'nonsense',
    'http://lookaside.fbsbx.com/',
    'https://evilfbsbx.com/',
    'https://fbsbx.com.evil.test/',
    'https://lookaside.fbsbx.com@evil.test/',
    'https://user:pass@lookaside.fbsbx.com/',
    'https://lookaside.fbsbx.com:8443/',
    'https://graph.facebook.com:444/',
    'http://graph.facebook.com/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://2130706433/',
    'http://localhost./',
    'file:///etc/passwd',
    'gopher://lookaside.fbsbx.com/',
  ])('never to %j', (url) => {
    expect(isTrustedMediaUrl(url, graph)).toBe(false);
  });

  it('to the simulator when that is the Graph API', () => {
    expect(isTrustedMediaUrl('http://127.0.0.1:9001/m', 'http://127.0.0.1:9001')).toBe(true);
    expect(isTrustedMediaUrl('http://127.0.0.1:9002/m', 'http://127.0.0.1:9001')).toBe(false);
  });
});
