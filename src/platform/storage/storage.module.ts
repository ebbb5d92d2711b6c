import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { DiskStorage } from './disk-storage.js';
import { Storage } from './storage.js';

@Global()
@Module({
  providers: [
    {
      provide: Storage,
      inject: [Config],
      useFactory: (config: Config) => new DiskStorage(join(config.storageDir, 'media')),
    },
  ],
  exports: [Storage],
})
export class StorageModule {}
