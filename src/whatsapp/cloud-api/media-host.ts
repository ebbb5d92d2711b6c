/**
 * Whether the access token may be shown to this address. Media addresses come in webhooks and
 * answers, so only WhatsApp's own hosts and the configured Graph API itself are trusted.
 */
export function isTrustedMediaUrl(address: string, graphApiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const graph = new URL(graphApiUrl);
  if (url.username !== '' || url.password !== '') return false;
  if (url.origin === graph.origin) return true;
  const isDefaultPort = url.port === '';
  return url.protocol === 'https:' && isDefaultPort && /(^|\.)fbsbx\.com$/.test(url.hostname);
}
