import { DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { Readiness, ReadinessCheck } from './health/readiness.js';
import { Idempotency } from './idempotency/idempotency.js';

/** Health routes, readiness and idempotency for a service's modules. */
@Module({})
export class HttpModule {
  /** More checks can be added to `Readiness` once the application is made. */
  static forRoot({ readiness = [] }: { readiness?: readonly ReadinessCheck[] } = {}): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      controllers: [HealthController],
      providers: [{ provide: Readiness, useFactory: () => new Readiness(readiness) }, Idempotency],
      exports: [Readiness, Idempotency],
    };
  }
}
