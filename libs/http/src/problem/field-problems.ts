import type { ValidationError } from 'class-validator';
import { childPath } from '#libs/case-schemas';
import { FieldProblem } from './problem.js';
import { wordingOf } from './wording.js';

/** More than anyone reads; a hostile body could have a hundred thousand. */
const MOST = 100;

/** What class-validator found, as a flat list in the order of the class; never with a value. */
export function fieldProblems(errors: readonly ValidationError[]): FieldProblem[] {
  return errors.flatMap((error) => flatten(error, '', false)).slice(0, MOST);
}

function flatten(error: ValidationError, parent: string, inList: boolean): FieldProblem[] {
  const field = childPath(parent, inList ? Number(error.property) : error.property);
  const own = Object.keys(error.constraints ?? {}).map((constraint) => problemOf(error, constraint, field));
  const missing = own.length > 0 && (error.value === undefined || error.value === null) && !isUnknown(error);
  const inner = (error.children ?? []).flatMap((child) => flatten(child, field, Array.isArray(error.value)));
  return [...(missing ? [{ field, code: 'missing', message: 'must be given' }] : own), ...inner];
}

const isUnknown = ({ constraints }: ValidationError): boolean => 'whitelistValidation' in (constraints ?? {});

function problemOf(error: ValidationError, constraint: string, field: string): FieldProblem {
  const context: unknown = error.contexts?.[constraint];
  const message = error.constraints?.[constraint] ?? '';
  const wording = wordingOf(constraint, withoutName(message, error.property));
  return { field, ...wording, ...(isCoded(context) ? { code: context.code } : {}) };
}

/** `birth must be …` says where twice, beside `field`. */
const withoutName = (message: string, property: string): string =>
  message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;

const isCoded = (context: unknown): context is { code: string } =>
  typeof context === 'object' && context !== null && 'code' in context && typeof context.code === 'string';
