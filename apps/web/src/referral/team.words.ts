import type { Agency } from '#libs/case-schemas';

/** The teams of each agency, by the codes of its service. */
export const teamWords: Readonly<Partial<Record<Agency, Readonly<Record<string, string>>>>> = {
  beacon: { 'case-managers': 'Case managers', 'victim-service': 'Victim service team' },
  sarc: { children: 'Children’s team', forensic: 'Forensic team', support: 'Support team' },
  'youth-offending': {
    'out-of-court': 'Out-of-court team',
    court: 'Court team',
    victims: 'Victims’ team',
    prevention: 'Prevention team',
  },
  probation: {
    'offender-management': 'Offender management team',
    'young-adults': 'Young adults’ team',
    'victim-contact': 'Victim contact team',
  },
  'safeguarding-hub': {
    children: 'Children’s team',
    adults: 'Adults’ team',
    exploitation: 'Exploitation and missing people team',
    'duty-desk': 'Duty desk',
  },
  police: {
    intelligence: 'Intelligence team',
    'child-protection': 'Child protection team',
    'domestic-abuse': 'Domestic abuse team',
    'public-protection': 'Public protection team',
  },
};
