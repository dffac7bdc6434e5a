import type { NextFunction, Request, Response } from 'express';
import { agencyNames } from '#libs/case-schemas';
import type { Clock } from '../config.js';
import { paths } from '../paths.js';
import { desksOf } from '../desk/desks.js';
import { signedInNow, type SignedIn } from '../sign-in/session.js';
import { formWord } from './csrf.js';

/** What every page shows around its content: who is signed in, where they can go, how they get out. */
export function pageContext(now: Clock) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const person = signedInNow(request.session, now());
    if (person) Object.assign(response.locals, { reader: reader(person), csrfToken: formWord(request) });
    next();
  };
}

/** Where somebody can go says nothing of what is there: a number beside a name could tell of somebody who is nobody’s business. */
function reader(person: SignedIn) {
  return {
    name: person.name,
    agency: person.agency && agencyNames[person.agency],
    signOut: paths.signOut(),
    places: desksOf(person).map(({ home, name }) => ({ href: home, text: name })),
  };
}
