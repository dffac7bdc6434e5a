import { Controller, Get, HttpCode, Inject, Logger, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#libs/http';
import { CLOCK, CONFIG, type Clock, type Config } from '../config.js';
import { paths } from '../paths.js';
import { Provider, SignInFailed, type Proof } from './provider.js';
import { LONGEST_SESSION_MS, cookieName, destroy, regenerate, save, type PendingSignIn } from './session.js';

/** Tabs that sign in at the same time; an older one has to begin again. */
const MOST_PENDING = 5;

/** In and out. The provider asks for the password; this app never sees it. */
@Public()
@Controller()
export class SignInController {
  private readonly logger = new Logger('sign-in');

  constructor(
    private readonly provider: Provider,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get(paths.signIn())
  async begin(@Req() { session }: Request, @Res() response: Response): Promise<void> {
    const { url, pending } = await this.provider.begin(session.returnTo);
    session.pending = [...(session.pending ?? []), pending].slice(-MOST_PENDING);
    await save(session);
    response.redirect(303, url.href);
  }

  @Get(paths.signInCallback())
  async finish(@Req() request: Request, @Query('state') state: unknown, @Res() response: Response): Promise<void> {
    const pending = request.session.pending?.find((one) => one.state === state);
    if (!pending) return this.withoutPending(request, response);
    const proof = await this.provider.finish(request.originalUrl, pending, this.now());
    await regenerate(request.session);
    this.admit(request, proof);
    await save(request.session);
    response.redirect(303, landing(pending));
  }

  @Post(paths.signOut())
  @HttpCode(303)
  async signOut(@Req() { session }: Request, @Res() response: Response): Promise<void> {
    const wasIn = session.signedIn !== undefined;
    await destroy(session);
    const secure = this.config.address.startsWith('https:');
    response.clearCookie(cookieName(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
    const away = wasIn ? await this.provider.signOutUrl().catch(() => undefined) : undefined;
    response.redirect(303, away?.href ?? paths.signedOut());
  }

  @Get(paths.signedOut())
  signedOut(@Res() response: Response): void {
    response.render('sign-in/signed-out');
  }

  /** Somebody went back in their browser, or the sign-in is too old: those who are in stay in. */
  private withoutPending({ session }: Request, response: Response): void {
    if (!session.signedIn) throw new SignInFailed();
    response.redirect(303, paths.start());
  }

  private admit(request: Request, { expiresAt, ...proof }: Proof): void {
    const since = this.now().getTime();
    request.session.signedIn = { ...proof, since, until: Math.min(since + LONGEST_SESSION_MS, expiresAt) };
    this.logger.log({ event: 'signed-in', agency: proof.agency ?? 'none' });
  }
}

/** Only ever a path of ours: `//elsewhere` would be another host. */
const landing = ({ returnTo = paths.start() }: PendingSignIn): string =>
  /^\/(?![/\\])/.test(returnTo) ? returnTo : paths.start();
