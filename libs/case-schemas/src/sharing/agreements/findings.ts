import { findingKinds } from '../../event/alert-events.js';
import type { SharingAgreement } from '../sharing-agreement.js';
import { identity } from './field-sets.js';

const atRisk = {
  subject: 'anyone',
  fields: [],
  effectiveFrom: '2021-04-01',
  standing: 'background',
} as const;
const told = {
  ...atRisk,
  from: 'safeguarding-hub',
  matter: 'alert',
  purposeCode: 'repeat-warning',
  lawfulBasis: 'Safeguarding of children and of individuals at risk',
  regime: 'uk-gdpr',
  condition: 'UK GDPR Article 9(2)(g); Data Protection Act 2018, Schedule 1 paragraph 18',
  consent: 'not-needed',
  personFields: [],
  source: 'Data Protection Act 2018, Schedule 1 paragraph 18',
} as const;

/**
 * To the side of whoever may have harmed: of that person alone, and by the word of the police alone, so that no victim's
 * service is ever among those who told. Of antisocial behaviour they have nobody to tell; that a report is of the same two people
 * is found of the victim. A harmed child's referral leads to no alert: it would arrive with that of the child who harmed.
 */
const besideWhoHarms = {
  subject: 'suspect',
  alerts: {
    kinds: ['repeat-perpetrator', 'serial-perpetrator', 'escalation'],
    hears: ['police'],
    byReferralsFrom: ['police', 'safeguarding-hub'],
  },
  retention: 'receivers-own',
} as const;

/** Who was seen where, and what that shows: sightings to the hub, and its warnings back. */
export const findings: readonly SharingAgreement[] = [
  {
    ...atRisk,
    id: 'police-hub-sightings',
    from: 'police',
    to: 'safeguarding-hub',
    matter: 'sighting',
    purposeCode: 'repeat-detection',
    purpose: 'Finding people who are harmed, or who harm, again and again',
    lawfulBasis: 'Prevention and detection of crime; safeguarding of children and of individuals at risk',
    regime: 'dpa-2018-part-3',
    condition: 'Data Protection Act 2018, section 35 and Schedule 8 paragraph 4 (safeguarding)',
    consent: 'not-needed',
    personFields: identity,
    sightingFields: ['grade', 'standing', 'marac', 'referredTo'],
    retention: 'receivers-own',
    source: 'Data Protection Act 2018, section 35 and Schedule 8 paragraph 4',
  },
  {
    ...atRisk,
    id: 'beacon-hub-sightings',
    from: 'beacon',
    to: 'safeguarding-hub',
    matter: 'sighting',
    purposeCode: 'repeat-detection',
    purpose: 'Finding people who are harmed again and again',
    lawfulBasis: 'Safeguarding of children and of individuals at risk',
    regime: 'uk-gdpr',
    condition: 'UK GDPR Article 9(2)(g); Data Protection Act 2018, Schedule 1 paragraph 18',
    consent: 'opt-out',
    personFields: identity,
    sightingFields: ['marac'],
    retention: 'receivers-own',
    source: 'Data Protection Act 2018, Schedule 1 paragraph 18',
  },
  {
    ...told,
    id: 'hub-beacon-alerts',
    to: 'beacon',
    subject: 'victim',
    purpose: 'Telling those who support a victim that this has happened before',
    // Of suspicion a victim's service is told nothing; that a report is of the same two people it is. Nor whether somebody goes
    // missing: that is for those who look for them.
    alerts: {
      kinds: [
        ...(['repeat-victim', 'repeat-pair', 'repeat-hate', 'asb-case-review'] as const),
        ...(['low-level-accumulation', 'escalation'] as const),
      ],
      hears: ['police'],
    },
    retention: 'receivers-own',
  },
  {
    ...told,
    id: 'hub-police-alerts',
    to: 'police',
    purpose: 'Telling the police that a victim or a suspect has been seen before',
    // That a victim went to Beacon is the victim's to tell.
    alerts: { kinds: findingKinds, hears: [] },
    retention: 'mopi-2',
  },
  {
    ...told,
    ...besideWhoHarms,
    id: 'hub-youth-offending-alerts',
    to: 'youth-offending',
    purpose: 'Telling those who work with a child who may have harmed others that it is not the first time',
    source: 'Crime and Disorder Act 1998, sections 37 to 39; Data Protection Act 2018, Schedule 1 paragraph 18',
  },
  {
    ...told,
    ...besideWhoHarms,
    id: 'hub-probation-alerts',
    to: 'probation',
    purpose: 'Telling those who supervise somebody that they are suspected of harming again, or others',
    source: 'Criminal Justice Act 2003, section 325; Data Protection Act 2018, Schedule 1 paragraph 18',
  },
];
