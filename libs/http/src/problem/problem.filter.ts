import { ArgumentsHost, Catch, ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { errorFacts } from '../log/error-facts.js';
import { requestTrace } from '../request/request-trace.js';
import { routeOf, type SecretRoutes } from '../log/request-line.js';
import { problemBody } from './problem-body.js';
import { problemOf } from './problem-of.js';
import { Problem } from './problem.js';

/** The one place where an error becomes an answer. What we did not foresee is logged, and not explained. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly isSecret: SecretRoutes) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error) ?? this.unforeseen(error, request);
    if (response.headersSent) response.destroy();
    else send(response, problem, requestTrace(request).correlationId);
  }

  private unforeseen(error: unknown, request: Request): Problem {
    this.logger.error({ event: 'unforeseen-error', ...this.facts(error, request) });
    return new Problem(500, 'internal-error', { title: 'Something went wrong here' });
  }

  /** On a secret route neither whose request it was nor where it went wrong. */
  private facts(error: unknown, request: Request): object {
    const route = routeOf(request);
    const { at, ...facts } = errorFacts(error);
    return this.isSecret(route) ? facts : { correlationId: requestTrace(request).correlationId, route, ...facts, at };
  }
}

function send(response: Response, problem: Problem, correlationId: string): void {
  response.status(problem.status).set(problem.headers).type('application/problem+json');
  response.send(JSON.stringify(problemBody(problem, correlationId)));
}
