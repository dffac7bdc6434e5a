import { HttpException } from '@nestjs/common';
import { Problem } from '#libs/http';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { SignInFailed } from '../sign-in/provider.js';
import { isFormOutOfDate } from './csrf.js';

export interface ErrorPage {
  readonly status: number;
  readonly template: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the person wrote is shown again, so that it is not lost. */
  readonly keepsText?: boolean;
}

/** Which page tells of an error. Why a page is not there, no page says. */
export function errorPage(error: unknown): ErrorPage {
  if (error instanceof NothingHere) return notFound;
  if (error instanceof SignInFailed) return { status: 400, template: 'sign-in/failed' };
  if (error instanceof ServiceUnavailable) return unavailable;
  if (isFormOutOfDate(error)) return { status: 403, template: 'layout/form-out-of-date', keepsText: true };
  return byStatus(statusOf(error), error);
}

const notFound: ErrorPage = { status: 404, template: 'layout/not-found' };
const unavailable: ErrorPage = { status: 503, template: 'layout/unavailable', keepsText: true };

function byStatus(status: number, error: unknown): ErrorPage {
  if (status === 404 || status === 405)
    return { ...notFound, status, ...(error instanceof Problem && { headers: error.headers }) };
  if (status === 503) return unavailable;
  if (status >= 400 && status < 500) return { status, template: 'layout/not-understood' };
  return { status: 500, template: 'layout/failed', keepsText: true };
}

function statusOf(error: unknown): number {
  if (error instanceof Problem) return error.status;
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : 500;
}
