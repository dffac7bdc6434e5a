import type { SourceStanding } from '#libs/case-schemas';

/** What somebody must say of a power beside who, when and why. */
export type PowerDetail = 'designatedOfficer' | 'until';

/** A power with which somebody can be protected, and since when it stands in this list. */
export interface ProtectionPower {
  readonly words: string;
  readonly source: string;
  readonly standing: SourceStanding;
  readonly effectiveFrom: string;
  /** For children alone. */
  readonly forChildren?: true;
  readonly mustSay?: readonly PowerDetail[];
  /** Its end is due after a fixed time that nothing stops. */
  readonly clock?: 'police-protection-ends';
}

const known = { standing: 'background', effectiveFrom: '2021-04-01' } as const;

/** The statutes are named from background knowledge; their texts were not read for it. */
export const protectionPowers = {
  'police-protection': {
    words: 'Police protection of a child',
    source: 'Children Act 1989, section 46',
    ...known,
    forChildren: true,
    mustSay: ['designatedOfficer'],
    clock: 'police-protection-ends',
  },
  'emergency-protection-order': {
    words: 'Emergency protection order',
    source: 'Children Act 1989, section 44',
    ...known,
    forChildren: true,
    mustSay: ['until'],
  },
  'section-47-enquiry': {
    words: 'Enquiry under section 47',
    source: 'Children Act 1989, section 47',
    ...known,
    forChildren: true,
  },
  'bail-conditions': {
    words: 'Bail with conditions that protect',
    source: 'Police and Criminal Evidence Act 1984, section 47; Bail Act 1976',
    ...known,
  },
  'domestic-violence-protection-notice': {
    words: 'Domestic violence protection notice',
    source: 'Crime and Security Act 2010, sections 24 to 26',
    ...known,
  },
  'domestic-violence-protection-order': {
    words: 'Domestic violence protection order',
    source: 'Crime and Security Act 2010, sections 27 to 30',
    ...known,
  },
  'domestic-abuse-protection-notice': {
    words: 'Domestic abuse protection notice',
    source: 'Domestic Abuse Act 2021, Part 3',
    ...known,
  },
  'domestic-abuse-protection-order': {
    words: 'Domestic abuse protection order',
    source: 'Domestic Abuse Act 2021, Part 3',
    ...known,
  },
  'stalking-protection-order': {
    words: 'Stalking protection order, or an interim one',
    source: 'Stalking Protection Act 2019',
    ...known,
  },
  'sexual-risk-order': { words: 'Sexual risk order', source: 'Sexual Offences Act 2003, section 122A', ...known },
  'slavery-and-trafficking-risk-order': {
    words: 'Slavery and trafficking risk order',
    source: 'Modern Slavery Act 2015, section 23',
    ...known,
  },
  'forced-marriage-protection-order': {
    words: 'Forced marriage protection order',
    source: 'Family Law Act 1996, section 63A',
    ...known,
  },
  'child-abduction-warning-notice': {
    words: 'Child abduction warning notice',
    source: 'Practice of the police; no statute provides for it',
    ...known,
    forChildren: true,
  },
} as const satisfies Readonly<Record<string, ProtectionPower>>;
export type PowerCode = keyof typeof protectionPowers;
export const powerCodes = Object.keys(protectionPowers) as PowerCode[];

export const powerOf = (code: PowerCode): ProtectionPower => protectionPowers[code];

/** Who has heard of it by now. */
export const toldOfPower = {
  'local-authority': 'The local authority',
  police: 'The police',
  child: 'The child',
  parents: 'The parents, or whoever cares for the child',
  person: 'The adult whom it protects',
  school: 'The school',
  health: 'Health',
} as const;
export type ToldOfPower = keyof typeof toldOfPower;

/** How it came to its end. */
export const powerEnds = {
  'went-home': 'The child went home',
  'emergency-protection-order': 'A court made an emergency protection order',
  'local-authority': 'The local authority took the child on, by agreement',
  ordered: 'A court made an order in its place',
  expired: 'It ran out',
  discharged: 'It was discharged or not granted',
  finished: 'The enquiry is finished',
  other: 'Another end',
} as const;
export type PowerEnd = keyof typeof powerEnds;
