import type { Agency } from '#libs/case-schemas';
import type { ReferralView } from '../api/referral-view.js';
import { teamWords } from '../referral/team.words.js';
import type { StepForm } from './step.form.js';

/** To which team a referral goes that came to the wrong one: a supervisor says, and why. */
export const teamForm = (agency: Agency, referral?: ReferralView): StepForm => ({
  step: 'team',
  happensAs: 'assign',
  roles: ['supervisor', 'public-protection-supervisor'],
  title: 'Give this referral to another team',
  before: [
    'The agency that sent the referral is not told.',
    'Nobody has it until somebody in the other team takes it. Whoever has it now has it no more.',
  ],
  fields: [
    {
      kind: 'choice',
      name: 'team',
      label: 'Which team does it go to?',
      options: otherTeams(agency, referral),
      missing: 'Select which team it goes to',
    },
    {
      kind: 'text',
      name: 'explanation',
      label: 'Why it goes to that team',
      missing: 'Enter why it goes to that team',
    },
  ],
  button: 'Give it to this team',
  done: 'You have given this referral to another team',
  choosesOfReferral: true,
  isAllowed: ({ allowedSteps }) => agency in teamWords && allowedSteps.includes('assign'),
  isDone: ({ team }, { timeline }) => timeline.at(-1)?.team === team,
  refusals: {
    'team-unchanged': { field: 'team', text: 'That team has it already: select another team' },
  },
});

const otherTeams = (agency: Agency, referral?: ReferralView): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(teamWords[agency] ?? {}).filter(([team]) => team !== referral?.team));
