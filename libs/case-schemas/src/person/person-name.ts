import { IsBoolean, IsIn, IsString } from 'class-validator';
import { withoutHiddenCharacters } from '../wire/hidden-characters.js';
import { Line, Optional } from '../wire/text.js';

export const nameKinds = ['current', 'former', 'birth', 'alias', 'preferred'] as const;
export type NameKind = (typeof nameKinds)[number];

/** A name as it was given: one word, none at all, or in any script. Nothing here makes two people one. */
export class PersonName {
  @IsIn(nameKinds)
  kind: NameKind;

  @Optional()
  @IsString()
  @Line(35)
  title?: string;

  @Optional()
  @IsString()
  @Line()
  forenames?: string;

  @Optional()
  @IsString()
  @Line()
  surname?: string;

  /**
   * A name that must not be told on, such as the one before a gender recognition certificate: it stays with the
   * agency that holds it. Source: Gender Recognition Act 2004, section 22.
   */
  @Optional()
  @IsBoolean()
  protected?: boolean;
}

/** A name of the past is shown only where there is no other. */
const ORDER: readonly NameKind[] = ['current', 'preferred', 'alias', 'birth', 'former'];

/** The name to show: the current one, else the next that says anything, else words that say that it is unknown. */
export function displayName(names: readonly PersonName[]): string {
  const shown = names
    .filter((name) => !name.protected && saysSomething(name))
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))[0];
  return shown ? spoken(shown) : 'Name not known';
}

/** Whether a reader would see anything. White space and hidden characters are nothing. */
export const saysSomething = (name: PersonName): boolean => spoken(name) !== '';

const spoken = ({ forenames, surname }: PersonName): string =>
  [forenames, surname]
    .map((part) => withoutHiddenCharacters(part ?? '').trim())
    .filter((part) => part !== '')
    .join(' ');
