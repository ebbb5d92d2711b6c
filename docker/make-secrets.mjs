// Run once by Compose: makes what was not given, one file a secret, in the folder named.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const password = randomBytes(24).toString('hex');
const secrets = {
  postgres_password: randomBytes(24).toString('hex'),
  database_password: password,
  database_url: `postgresql://waystation:${password}@postgres:5432/waystation`,
  encryption_keys: `k1:${randomBytes(32).toString('base64')}`,
  jwt_secret: randomBytes(48).toString('base64url'),
  meta_app_secret: randomBytes(16).toString('hex'),
  meta_verify_token: randomBytes(16).toString('hex'),
};

mkdirSync(folder, { recursive: true });
// All or none: a new password beside an old address would lock everybody out.
if (!existsSync(join(folder, 'complete'))) {
  for (const [name, value] of Object.entries(secrets)) {
    // The accounts of both images read them; nothing else mounts this volume.
    writeFileSync(join(folder, name), value, { mode: 0o444 });
  }
  writeFileSync(join(folder, 'complete'), '');
  console.log(`Secrets made in ${folder}. The verify token for Meta: meta_verify_token there.`);
}
