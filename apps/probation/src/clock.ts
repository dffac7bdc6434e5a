/** Where the present moment comes from. Given from outside, so that a rule can be tried on any day. */
export type Clock = () => Date;

export const CLOCK = Symbol('clock');

export type NewId = () => string;

export const NEW_ID = Symbol('new id');
