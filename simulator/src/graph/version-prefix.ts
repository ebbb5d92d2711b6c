/** Any Graph API version is served alike, and so is a path without one. */
export function withoutVersion(url: string): string {
  const match = /^\/v\d+\.\d+(?=\/|\?|$)/.exec(url);
  if (!match) return url;
  const rest = url.slice(match[0].length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
