import type { Service } from '../config.js';

/** There is nothing at this address, or not for this person: a reader cannot tell the two apart. */
export class NothingHere extends Error {
  override readonly name = 'NothingHere';
}

/** Nobody is signed in, or no longer. */
export class SignInNeeded extends Error {
  override readonly name = 'SignInNeeded';
}

/** A service did not answer, or not in a way that can be used. It may have done what was asked. */
export class ServiceUnavailable extends Error {
  override readonly name = 'ServiceUnavailable';

  constructor(
    readonly service: Service | 'sign-in',
    options?: ErrorOptions,
  ) {
    super(`${service} gave no usable answer`, options);
  }
}
