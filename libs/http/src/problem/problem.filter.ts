import { ArgumentsHost, Catch, ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { errorFacts } from '../log/error-facts.js';
import { requestTrace } from '../request/request-trace.js';
import { routeOf } from '../log/request-line.js';
import { problemBody } from './problem-body.js';
import { problemOf } from './problem-of.js';
import { Problem } from './problem.js';

/** The one place where an error becomes an answer. What we did not foresee is logged, and not explained. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error) ?? this.unforeseen(error, request);
    if (response.headersSent) response.destroy();
    else send(response, problem, requestTrace(request).correlationId);
  }

  private unforeseen(error: unknown, request: Request): Problem {
    const { correlationId } = requestTrace(request);
    this.logger.error({ event: 'unforeseen-error', correlationId, route: routeOf(request), ...errorFacts(error) });
    return new Problem(500, 'internal-error', { title: 'Something went wrong here' });
  }
}

function send(response: Response, problem: Problem, correlationId: string): void {
  response.status(problem.status).set(problem.headers).type('application/problem+json');
  response.send(JSON.stringify(problemBody(problem, correlationId)));
}
