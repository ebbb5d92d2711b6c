// A worker serves no HTTP: that it runs is all that can be said of it here.
const roles = process.env.WAYSTATION_ROLES ?? 'api,worker';
if (roles.split(',').includes('api')) {
  const response = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`);
  process.exitCode = response.ok ? 0 : 1;
}
