import { DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { ACCESS_LOG_CLOCK, AccessLog } from './access-log/access-log.js';
import { AccessGuard } from './route/access.guard.js';
import { AccessTokens } from './token/access-tokens.js';
import { signingKeys, SigningKeysSettings } from './token/signing-keys.js';

export interface AccessOptions extends SigningKeysSettings {
  /** Whom a token must be meant for. */
  readonly audience: string;
  /** The system's clock unless told. */
  readonly now?: () => Date;
}

/** Denies every request that no route has allowed. Needs `DatabaseModule`: refusals are logged there. */
@Module({})
export class AccessModule {
  static forRoot({ audience, now = () => new Date(), ...keys }: AccessOptions): DynamicModule {
    const tokens = new AccessTokens({ issuer: keys.issuer, audience, keys: signingKeys(keys), now });
    return {
      module: AccessModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: AccessTokens, useValue: tokens },
        { provide: ACCESS_LOG_CLOCK, useValue: now },
        AccessLog,
      ],
      exports: [AccessLog],
    };
  }
}
