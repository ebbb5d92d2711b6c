import { randomBytes } from 'node:crypto';
import { acme, globex, insertFixture } from '../../../test/support/fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { NumberDirectory } from './number-directory.js';
import { RotateSecrets } from './rotate-secrets.js';
import { SecretBox } from './secret-box.js';

const old = { kid: 'old', key: randomBytes(32) };
const young = { kid: 'young', key: randomBytes(32) };

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await insertFixture(test.database, [old]);
});
afterAll(() => test.drop());

const directory = (...keys: (typeof old)[]) =>
  new NumberDirectory(test.database, new SecretBox(keys));

describe('rotating keys', () => {
  it('reads under the old key, seals under the new, then the old may go', async () => {
    const during = await directory(young, old).byId(acme.number.id);
    expect(during?.accessToken()).toBe(acme.number.accessToken);

    const rotate = new RotateSecrets(test.database, new SecretBox([young, old]));
    await rotate.execute();
    await rotate.execute();

    const after = directory(young);
    for (const { number } of [acme, globex]) {
      const known = await after.byPhoneNumberId(number.phoneNumberId);
      expect(known?.accessToken()).toBe(number.accessToken);
      expect(known?.appSecret()).toBe(number.appSecret);
      expect(known?.verifyToken()).toBe(number.verifyToken);
    }
  });

  it('opens nothing that was moved from one tenant to another', async () => {
    await test.database.system((manager) =>
      manager.query(
        `update numbers set access_token = (select access_token from numbers where id = $1)
         where id = $2`,
        [acme.number.id, globex.number.id],
      ),
    );
    const known = await directory(young).byId(globex.number.id);
    expect(() => known?.accessToken()).toThrow('belongs elsewhere');
  });
});
