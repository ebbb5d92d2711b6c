import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation } from '../installation.js';
import type { Check } from './check.js';

const GIGABYTE = 1024 ** 3;
const LOW_GIGABYTES = 1;

export async function checkStorage({ config }: Installation): Promise<Check> {
  const name = 'storage';
  const { storageDir } = config;
  try {
    const probe = join(storageDir, `.doctor-${randomUUID()}`);
    await mkdir(storageDir, { recursive: true });
    await writeFile(probe, 'probe');
    const read = await readFile(probe, 'utf8');
    await rm(probe);
    if (read !== 'probe') throw new Error('what was written was not what was read');
    const { bavail, bsize } = await statfs(storageDir);
    const free = (bavail * bsize) / GIGABYTE;
    return { name, isOk: free >= LOW_GIGABYTES, said: `${storageDir}, ${free.toFixed(1)} GB free` };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { name, isOk: false, said: `${storageDir} cannot be written: ${why}` };
  }
}
