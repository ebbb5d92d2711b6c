import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { startTestApp, type TestApp } from '../../../test/support/test-app.js';

describe('what operators ask', () => {
  const folder = mkdtempSync(join(tmpdir(), 'health-'));
  const storageDir = join(folder, 'storage');
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp({ env: { STORAGE_DIR: storageDir } });
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  const ask = async (path: string) => {
    const response = await fetch(`${app.url}${path}`);
    return { status: response.status, text: await response.text() };
  };

  it('says that the process lives', async () => {
    expect(await ask('/healthz')).toEqual({ status: 200, text: '{"status":"ok"}' });
  });

  it('says what is ready, and 503 with the reason when something is not', async () => {
    const ready = await ask('/readyz');
    expect(ready.status).toBe(200);
    expect(JSON.parse(ready.text)).toEqual({
      status: 'ready',
      checks: { database: 'ok', migrations: 'ok', queue: 'ok', storage: 'ok' },
    });
    await rm(storageDir, { recursive: true, force: true });
    await writeFile(storageDir, 'a file where a folder should be');
    await app.source.query(`delete from migrations where name like 'Events%'`);
    const broken = await ask('/readyz');
    expect(broken.status).toBe(503);
    expect(JSON.parse(broken.text).checks).toEqual({
      database: 'ok',
      migrations: 'failed',
      queue: 'ok',
      storage: 'failed',
    });
  });

  it('shows figures, and nothing of a tenant', async () => {
    const token = await app.signIn('lead@acme.test');
    await app.graphql('query Who { viewer { agent { id } } }', {}, token);
    await app.graphql('{ nonsense }');
    const { text } = await ask('/metrics');
    expect(text).toContain('graphql_operation_seconds_count{kind="query",name="Who"} 1');
    expect(text).toContain('graphql_errors_total{code="BAD_USER_INPUT"} 1');
    expect(text).toContain(
      'http_request_seconds_count{method="POST",route="/graphql",status="200"}',
    );
    expect(text).toMatch(/queue_jobs\{of="expire-events delayed"\} 1/);
    expect(text).toContain('sockets{of="open"} 0');
    expect(text).not.toMatch(/acme|019a0000/i);
  });
});
