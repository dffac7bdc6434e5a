import { Problem, unavailable } from '#libs/http';

/** RFC 6750: the caller learns that a token is needed, and nothing of why this one would not do. */
export const tokenRequired = (): Problem =>
  new Problem(401, 'token-required', { headers: { 'WWW-Authenticate': 'Bearer' }, title: 'Sign in first' });

export const tokenInvalid = (): Problem =>
  new Problem(401, 'token-invalid', {
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    title: 'This token is not valid here',
  });

export const signInUnavailable = (): Problem => unavailable('sign-in-unavailable');
