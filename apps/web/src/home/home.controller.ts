import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#libs/http';
import { CLOCK, type Clock } from '../config.js';
import { paths } from '../paths.js';
import { desksOf } from '../desk/desks.js';
import { signedInNow } from '../sign-in/session.js';

/** The front door: strangers are asked to sign in, everybody else is shown to their work. */
@Public()
@Controller()
export class HomeController {
  constructor(@Inject(CLOCK) private readonly now: Clock) {}

  @Get(paths.start())
  home(@Req() { session }: Request, @Res() response: Response): void {
    const person = signedInNow(session, this.now());
    if (!person) return response.render('home/start', { signIn: paths.signIn() });
    const [desk] = desksOf(person);
    if (!desk) return response.status(403).render('home/no-work-here');
    response.redirect(303, desk.home);
  }
}
