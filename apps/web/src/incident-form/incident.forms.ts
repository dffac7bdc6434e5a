import { paths } from '../paths.js';
import { childsVoiceForm } from './childs-voice.form.js';
import { finaliseForm } from './finalise.form.js';
import type { FormFor, IncidentForm, IncidentFormName, Subject } from './incident.form.js';
import { maracForm } from './marac.form.js';
import { gradeForm, noticeForm } from './notice.form.js';
import { powerEndForm, powerForm } from './power.forms.js';
import { riskForm } from './risk.form.js';
import { updateGivenForm, updateNotGivenForm } from './update.forms.js';

interface Kind {
  readonly formFor: FormFor;
  readonly done: string;
  /** Of one thing that is kept of an incident, and not of the whole. */
  readonly ofOne?: true;
  /** What the link to it says. */
  readonly link?: string;
  /** Who may write it down, where not everybody may who reads the incident. */
  readonly isFor?: (subject: Subject) => boolean;
  readonly isOpen: (subject: Subject) => boolean;
}

const isOwn = ({ incident }: Subject): boolean => incident.own;
const isPublicProtection = ({ roles }: Subject): boolean => roles.includes('public-protection');
const isOwed = ({ incident, of }: Subject): boolean =>
  incident.victimUpdates.some(({ id, state }) => id === of && state === 'owed');

const kinds: Readonly<Record<IncidentFormName, Kind>> = {
  'update-given': {
    ...{ formFor: updateGivenForm, ofOne: true, isFor: isOwn, isOpen: isOwed },
    done: 'You have written down the update',
  },
  'update-not-given': {
    ...{ formFor: updateNotGivenForm, ofOne: true, isFor: isOwn, isOpen: isOwed },
    done: 'You have written down why the update was not given',
  },
  'power-end': {
    ...{ formFor: powerEndForm, ofOne: true },
    done: 'You have written down how the power ended',
    isOpen: ({ incident, of }) => incident.protectionPowers.some(({ id, ended }) => id === of && !ended),
  },
  'childs-voice': {
    ...{ formFor: childsVoiceForm, link: 'The child’s voice', isOpen: () => true },
    done: 'You have written down the child’s voice',
  },
  risk: {
    ...{ formFor: riskForm, link: 'An assessment of the risk', isOpen: () => true },
    done: 'You have written down the assessment of the risk',
  },
  marac: {
    ...{ formFor: maracForm, link: 'A referral to MARAC', isOpen: () => true },
    done: 'You have written down the referral to MARAC',
  },
  notice: {
    ...{ formFor: noticeForm, link: 'A public protection notice', isOpen: () => true },
    done: 'You have written a public protection notice',
  },
  grade: {
    ...{ formFor: gradeForm, ofOne: true, isFor: isPublicProtection, isOpen: () => true },
    done: 'You have graded the notice',
  },
  power: {
    ...{ formFor: powerForm, link: 'A protection power that was used', isOpen: () => true },
    done: 'You have written down the power that was used',
  },
  finalise: {
    ...{
      formFor: finaliseForm,
      link: 'Finalise this incident',
      isFor: isOwn,
      isOpen: ({ incident }) => !incident.finalised,
    },
    done: 'You have finalised this incident',
  },
};

const kindOf = (name: string): Kind | undefined =>
  Object.hasOwn(kinds, name) ? kinds[name as IncidentFormName] : undefined;

/** The form of this name for its subject; undefined where there is none. */
export function incidentForm(name: string, subject: Subject): IncidentForm | undefined {
  const kind = kindOf(name);
  const fits = kind && Boolean(kind.ofOne) === (subject.of !== undefined) && isWritersOwn(kind, subject);
  return fits ? kind.formFor(subject) : undefined;
}

const isWritersOwn = ({ isFor }: Kind, subject: Subject): boolean => isFor?.(subject) ?? true;

/** Whether it can still be written down. */
export const isOpen = ({ name }: IncidentForm, subject: Subject): boolean => kinds[name].isOpen(subject);

export const doneSentence = (name: string | undefined): string | undefined => kindOf(name ?? '')?.done;

/** What its reader can write down about an incident as a whole. */
export const formLinks = (subject: Subject) =>
  Object.entries(kinds).flatMap(([name, kind]) =>
    kind.link && isWritersOwn(kind, subject) && kind.isOpen(subject)
      ? [{ text: kind.link, href: paths.incidents.form(subject.incident.id, name) }]
      : [],
  );
