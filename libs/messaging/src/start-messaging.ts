import { type ArgumentsHost, Catch, type ExceptionFilter, type INestApplication } from '@nestjs/common';
import type { CustomStrategy, NestMicroservice } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';
import { CaseEventTransport } from './case-event.transport.js';

/** Nest would otherwise replace what a handler throws by "Internal server error", and its kind would be lost. */
@Catch()
class RethrowFilter implements ExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Connects the `@EventPattern` handlers of the application to the transport and starts to read. The filter must be
 * there before the handlers are registered, hence the deferred start.
 */
export async function startMessaging(app: INestApplication): Promise<void> {
  const strategy = app.get(CaseEventTransport);
  const microservice = app.connectMicroservice<CustomStrategy>({ strategy }, { deferInitialization: true });
  microservice.useGlobalFilters(new RethrowFilter());
  (microservice as NestMicroservice).setIsInitHookCalled(true);
  await app.startAllMicroservices();
}
