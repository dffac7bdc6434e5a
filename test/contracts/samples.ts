import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { ErrorObject } from 'ajv';
import type { Contract } from './contracts.js';

/** A change that makes a good sample bad; without a value the property is taken away. */
export interface BadChange {
  readonly path: string;
  readonly value?: unknown;
}

export function spoilt(good: unknown, { path, value }: BadChange): object {
  const body = structuredClone(good) as object;
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const holder = steps.slice(0, -1).reduce((inside, step) => Reflect.get(inside, step) as object, body);
  const last = steps.at(-1) as string;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return body;
}

/** Where the class says that a sample is wrong, checked as our services check it. */
export function wrongByClass({ payload, unknownProperties }: Contract, sample: object): string[] {
  const closed = unknownProperties === 'refused';
  const rules = { whitelist: closed, forbidNonWhitelisted: closed, forbidUnknownValues: true };
  return validateSync(plainToInstance(payload, sample), rules).flatMap((error) => paths(error, ''));
}

function paths({ property, constraints, children = [] }: ValidationError, before: string): string[] {
  const here = step(before, property);
  return [...(constraints ? [here] : []), ...children.flatMap((child) => paths(child, here))];
}

/** Where the schema says that a sample is wrong, in the same words. */
export function wrongBySchema(errors: readonly ErrorObject[]): string[] {
  return errors.map(({ instancePath, params }) => {
    const missing: unknown = params.missingProperty ?? params.additionalProperty;
    const steps = [...instancePath.split('/').slice(1), ...(typeof missing === 'string' ? [missing] : [])];
    return steps.reduce(step, '');
  });
}

function step(before: string, property: string): string {
  if (/^\d+$/.test(property)) return `${before}[${property}]`;
  return before ? `${before}.${property}` : property;
}
