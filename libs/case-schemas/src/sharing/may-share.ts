import { isExpired, isNo, latestAnswer, type ConsentQuestion } from '../consent/consent-answer.js';
import { isDecided, type ConsentOverride } from '../consent/consent-override.js';
import type { Consent, ConsentDecision } from '../consent/consent.js';
import type { ConsentRule } from './consent-exception.js';

/** What the person's word was, where something crosses without their yes. */
export type WithoutYes = Exclude<ConsentDecision, 'given'> | 'expired' | 'silent';

/** Whether something may cross, and what that rests on. */
export type MayShare =
  | { readonly may: true; readonly restsOn: 'consent'; readonly consent: Consent }
  /** The rule is opt-out, and the person has not said no. */
  | { readonly may: true; readonly restsOn: 'no-objection'; readonly consent?: Consent }
  | { readonly may: true; readonly restsOn: 'override'; readonly override: ConsentOverride; readonly consent?: Consent }
  | {
      readonly may: true;
      readonly restsOn: 'duty';
      readonly consent?: Consent;
      readonly without?: WithoutYes;
      /** The person was to be asked and has said no: a named person has still to write down why it goes on. */
      readonly reasonOwed: boolean;
    }
  | { readonly may: false; readonly because: NotShared };

export type NotShared = 'refused' | 'withdrawn' | 'expired' | 'explicit-consent-missing' | 'override-incomplete';

/** Another computer's clock may be that much ahead of ours. */
const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * Whether a consent rule lets something cross at a moment. Answers that came after that moment do not count, nor does a
 * yes whose time is over: then an earlier no counts again.
 */
export function mayShare(
  rule: ConsentRule,
  consents: readonly Consent[],
  override: ConsentOverride | undefined,
  question: ConsentQuestion,
  at: Date,
): MayShare {
  const heard = consents.filter((consent) => Date.parse(consent.at) <= at.getTime() + CLOCK_SKEW_MS);
  const consent = latestAnswer(
    heard.filter((each) => !isExpired(each, at)),
    question,
  );
  const word = consent?.decision ?? (latestAnswer(heard, question) ? 'expired' : 'silent');
  const withConsent = consent && { consent };
  switch (rule) {
    case 'opt-out':
      return consent && isNo(consent) ? refusal(consent.decision) : silenceIsEnough(consent);
    case 'explicit':
      return consent?.decision === 'given' ? onConsent(consent) : refusal(word);
    case 'explicit-unless-overridden':
      if (consent?.decision === 'given') return onConsent(consent);
      return override ? onOverride(override, consent) : refusal(word);
    case 'preferred':
      if (consent?.decision === 'given') return { may: true, restsOn: 'duty', consent, reasonOwed: false };
      if (override && isDecided(override)) return onOverride(override, consent);
      return {
        may: true,
        restsOn: 'duty',
        ...withConsent,
        without: withoutYes(word),
        reasonOwed: !!consent && isNo(consent),
      };
    case 'not-needed':
      return { may: true, restsOn: 'duty', ...withConsent, reasonOwed: false };
  }
}

const onConsent = (consent: Consent): MayShare => ({ may: true, restsOn: 'consent', consent });

const silenceIsEnough = (consent: Consent | undefined): MayShare =>
  consent?.decision === 'given'
    ? onConsent(consent)
    : { may: true, restsOn: 'no-objection', ...(consent && { consent }) };

function onOverride(override: ConsentOverride, consent: Consent | undefined): MayShare {
  if (!isDecided(override)) return { may: false, because: 'override-incomplete' };
  return { may: true, restsOn: 'override', override, ...(consent && { consent }) };
}

function refusal(word: ConsentDecision | 'expired' | 'silent'): MayShare {
  const said = word === 'refused' || word === 'withdrawn' || word === 'expired';
  return { may: false, because: said ? word : 'explicit-consent-missing' };
}

const withoutYes = (word: ConsentDecision | 'expired' | 'silent'): WithoutYes => (word === 'given' ? 'silent' : word);
