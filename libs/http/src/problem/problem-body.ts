import { Problem } from './problem.js';

/** The members of an RFC 9457 answer. Absent ones are left out. */
export function problemBody(problem: Problem, correlationId?: string): Record<string, unknown> {
  const { status, code, title, detail, errors, members } = problem;
  return {
    ...members,
    type: 'about:blank',
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}
