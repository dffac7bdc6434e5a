import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { Optional } from './text.js';

/** Something of which any part may still be missing, and any part of that. */
export type LeftOpen<Whole> = {
  [Part in keyof Whole]?: NonNullable<Whole[Part]> extends readonly unknown[] | string
    ? Whole[Part]
    : NonNullable<Whole[Part]> extends object
      ? LeftOpen<NonNullable<Whole[Part]>>
      : Whole[Part];
};

/** The class as one of which anything may be missing; `MayBeMissing` makes it so. */
export const leftOpen = <Whole extends object>(whole: new () => Whole) => whole as unknown as new () => LeftOpen<Whole>;

/** Whatever the class that this one extends asks for may be missing here; what is there is held to the same rules. */
export function MayBeMissing(open: new () => object): void {
  const rules = getMetadataStorage().getTargetValidationMetadatas(open, '', true, false);
  const mayBe = rules.filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION);
  const known = new Set(mayBe.map(({ propertyName }) => propertyName));
  for (const property of new Set(rules.map(({ propertyName }) => propertyName)))
    if (!known.has(property)) Optional()(open.prototype as object, property);
}
