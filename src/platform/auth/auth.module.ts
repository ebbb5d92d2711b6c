import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Config } from '../config/config.js';
import { PermissionRegistry } from './ability.js';
import { AccessTokens } from './access-tokens.js';
import { Authenticator } from './authenticator.js';
import { Passwords } from './passwords.js';
import { RateLimitStore } from './rate-limit-store.js';
import { RateLimits } from './rate-limits.js';
import { Sessions } from './sessions.js';
import { SignedInGuard } from './signed-in.guard.js';

/** `ActorSource` comes from agents, which is global for that reason. */
@Global()
@Module({
  providers: [
    PermissionRegistry,
    Sessions,
    Authenticator,
    RateLimitStore,
    {
      provide: AccessTokens,
      inject: [Config],
      useFactory: (config: Config) => new AccessTokens(config.jwtSecret),
    },
    {
      provide: Passwords,
      inject: [Config],
      useFactory: (config: Config) => new Passwords(config.bcryptCost),
    },
    {
      provide: RateLimits,
      inject: [RateLimitStore],
      useFactory: (store: RateLimitStore) => new RateLimits(store.limiters()),
    },
    { provide: APP_GUARD, useClass: SignedInGuard },
  ],
  exports: [PermissionRegistry, Sessions, Authenticator, AccessTokens, Passwords, RateLimits],
})
export class AuthModule {}
