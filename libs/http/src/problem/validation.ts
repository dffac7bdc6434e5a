import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { badRequest } from './problem.js';
import { fieldProblems } from './field-problems.js';

/**
 * Checks bodies and queries against their classes: unknown properties and unknown classes are refused, nothing is
 * converted, and everything that is wrong is told at once.
 */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: true },
    exceptionFactory: (errors: ValidationError[]) => badRequest('invalid', fieldProblems(errors)),
  });
}
