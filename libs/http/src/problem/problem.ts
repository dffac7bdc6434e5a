/** One thing that is wrong with a submitted field. Never holds what was submitted. */
export interface FieldProblem {
  /** Where, as `people[0].person.birth.date`. */
  readonly field: string;
  /** What, as a stable word that a program can act on: `missing`, `not-a-date`. */
  readonly code: string;
  /** What, as a sentence for a person. */
  readonly message: string;
}

export interface ProblemOptions {
  /** A short sentence; made from the code when left out. */
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the answer, such as `allowedSteps`. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** What a caller is told when a request cannot be done, as RFC 9457 problem details with a stable code. */
export class Problem extends Error {
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    readonly status: number,
    readonly code: string,
    options: ProblemOptions = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.title = options.title ?? sentence(code);
    this.detail = options.detail;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
    this.members = options.members ?? {};
  }
}

/** The request itself cannot be understood. */
export const badRequest = (code: string, errors?: readonly FieldProblem[]): Problem =>
  new Problem(400, code, { errors });

/** Not there, or not for this caller: the two are not told apart. */
export const notFound = (): Problem => new Problem(404, 'not-found', { title: 'There is nothing here' });

export const forbidden = (code = 'not-allowed'): Problem =>
  new Problem(403, code, { title: 'You are not allowed to do this' });

/** The request was understood but clashes with what is there; `members` say with what. */
export const conflict = (code: string, title?: string, members?: Readonly<Record<string, unknown>>): Problem =>
  new Problem(409, code, { title, members });

/** The request was understood and breaks a rule. */
export const unprocessable = (code: string, errors?: readonly FieldProblem[], title?: string): Problem =>
  new Problem(422, code, { errors, title });

/** Something this service needs is out of reach for now; the same request may be sent again. */
export const unavailable = (code: string, retryAfterSeconds = 5): Problem =>
  new Problem(503, code, {
    title: 'The service is not available for the moment',
    headers: { 'Retry-After': String(retryAfterSeconds) },
  });

function sentence(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
