import 'reflect-metadata';
import {
  ArrayMaxSize,
  IsArray,
  Length,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { Type } from 'class-transformer';

/** Longest name or single line that is taken; a person's real name is never shortened to fit. */
export const LONGEST_LINE = 255;
/** Longest account in free text. Longer papers belong in the agency's own record. */
export const LONGEST_TEXT = 10_000;
/** Longest list of one person's names, addresses or numbers. */
export const LONGEST_LIST = 50;

/** One line of text. White space alone is carried and counts as missing. */
export const Line = (max = LONGEST_LINE): PropertyDecorator => Length(0, max);

export const Text = (max = LONGEST_TEXT): PropertyDecorator => Length(0, max);

/** May be left out; null is not a way of leaving out. */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** A list of objects of one class. A list inside the list is refused: class-validator alone would look through it. */
export function ListOf(itemClass: () => new () => object, max = LONGEST_LIST): PropertyDecorator {
  return all(
    IsArray(),
    ArrayMaxSize(max),
    IsOneObject({ each: true }),
    ValidateNested({ each: true }),
    Type(itemClass),
  );
}

/** One object of a class. */
export function One(itemClass: () => new () => object): PropertyDecorator {
  return all(IsOneObject(), ValidateNested(), Type(itemClass));
}

function IsOneObject(options?: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  const defaultMessage = (): string => '$property must be an object';
  return ValidateBy({ name: 'isOneObject', validator: { validate, defaultMessage } }, options);
}

function all(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}
