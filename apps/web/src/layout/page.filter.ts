import { Catch, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { errorFacts, routeOf } from '#libs/http';
import { SignInNeeded } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import { paths } from '../paths.js';
import { signedInNow } from '../sign-in/session.js';
import { correlationIdOf } from './correlation.js';
import { errorPage, type ErrorPage } from './error-page.js';
import { keptText } from './kept-text.js';
import { isSecretPage } from './secret-pages.js';

/** Signed in so short a while ago, a person whom a service still refuses would be sent round for ever. */
const JUST_NOW_MS = 60_000;

/** The one place where an error becomes a page. */
@Catch()
export class PageFilter implements ExceptionFilter {
  private readonly logger = new Logger('page');

  constructor(@Inject(CLOCK) private readonly now: Clock) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) response.destroy();
    else if (error instanceof SignInNeeded && this.canSignInAgain(request)) this.askToSignIn(request, response);
    else this.show(errorPage(error), error, request, response);
  }

  private canSignInAgain({ session }: Request): boolean {
    const { signedIn } = session ?? {};
    return !signedIn || this.now().getTime() - signedIn.since > JUST_NOW_MS;
  }

  /** A reader comes back to the page they wanted. What somebody wrote stays on the screen, to be copied. */
  private askToSignIn(request: Request, response: Response): void {
    const { session, method, originalUrl, path } = request;
    delete session.signedIn;
    session.returnTo = method === 'POST' ? path : originalUrl;
    // Saved first, or a quick browser would be at sign-in before the session knows where it wanted to go.
    if (method !== 'POST') return void session.save(() => response.redirect(303, paths.signIn()));
    delete response.locals.reader;
    response.status(403).render('layout/session-ended', { signIn: paths.signIn(), kept: keptText(request) });
  }

  private show(page: ErrorPage, error: unknown, request: Request, response: Response): void {
    if (page.status >= 500) this.note(error, request);
    const signedIn = request.session && signedInNow(request.session, this.now());
    const kept = page.keepsText ? keptText(request) : [];
    const reference = page.status >= 500 ? correlationIdOf(request) : undefined;
    response.status(page.status).set(page.headers ?? {});
    // A page that is not there looks the same wherever it is not.
    delete response.locals.here;
    response.render(page.template, { kept, reference, signIn: signedIn ? undefined : paths.signIn() });
  }

  private note(error: unknown, request: Request): void {
    const correlationId = correlationIdOf(request);
    const route = routeOf(request);
    const where = isSecretPage(route) ? {} : { correlationId, route };
    this.logger.error({ event: 'page-failed', ...where, ...errorFacts(error) });
  }
}
