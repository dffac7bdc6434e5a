import { IsBoolean, IsIn, IsString } from 'class-validator';
import { Line, Optional, Text } from '../wire/text.js';
import { IsInstant } from '../wire/time.js';

/**
 * Why somebody may be told without the person's yes. The list is the project's own reading of the statutes named in
 * it; their texts were not read for it, so it is background knowledge until an agency's lawyer has confirmed it.
 */
export const overrideReasons = {
  'child-at-risk': 'A child is at risk of significant harm (Children Act 1989 s17, s47; Children Act 2004 s11)',
  'adult-at-risk': 'An adult is at risk of abuse or neglect (Care Act 2014 s42)',
  'serious-crime': 'To prevent or detect serious crime',
  'marac-high-risk': 'High risk of domestic abuse, for a multi-agency risk assessment conference',
  'vital-interests': 'To protect somebody’s life',
  'court-order-or-statute': 'A court order or a statute requires it',
  'mappa-duty': 'Multi-agency public protection arrangements require it',
  'lacks-capacity': 'The person lacks the capacity to decide',
  'unsafe-to-seek-consent': 'To ask would put somebody in danger',
  'overriding-public-interest': 'The public interest overrides the person’s',
} as const;
export type OverrideReason = keyof typeof overrideReasons;
export const overrideReasonCodes = Object.keys(overrideReasons) as OverrideReason[];

/** A decision to tell without consent: one of the listed reasons, by a named person, in their own words. */
export class ConsentOverride {
  @IsIn(overrideReasonCodes)
  reason: OverrideReason;

  @IsString()
  @Line()
  decidedBy: string;

  @Optional()
  @IsString()
  @Line()
  decidedByRole?: string;

  /** Why this reason holds here. */
  @IsString()
  @Text(2000)
  text: string;

  @IsInstant()
  at: string;

  @Optional()
  @IsBoolean()
  personTold?: boolean;

  /** Whoever is overridden is told, unless that is not safe. */
  @Optional()
  @IsString()
  @Line()
  whyNotTold?: string;
}

/** A reason without a name or without words is a tick, and a tick is no decision. */
export const isDecided = ({ decidedBy, text }: ConsentOverride): boolean =>
  decidedBy.trim() !== '' && text.trim() !== '';
