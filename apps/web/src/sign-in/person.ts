import { isAgency, type Agency } from '#libs/case-schemas';

/** Who signed in, as far as pages need to know. What they may do is checked again by each service. */
export interface Person {
  readonly name: string;
  readonly agency?: Agency;
  readonly roles: readonly string[];
}

export type Claims = Readonly<Record<string, unknown>>;

/** Reads the claims of the ID token first, then those of the access token. A claim of another form counts as missing. */
export function personFrom(...sources: readonly Claims[]): Person {
  const claim = <T>(name: string, is: (value: unknown) => value is T): T | undefined =>
    sources.map((source) => source[name]).find(is);
  const agency = claim('agency', isAgency);
  return {
    name: claim('name', isText) ?? claim('preferred_username', isText) ?? 'Name not known',
    ...(agency && { agency }),
    roles: claim('roles', isTexts) ?? [],
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
