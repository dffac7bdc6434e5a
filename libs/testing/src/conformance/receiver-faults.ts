import {
  answersInstead,
  doesNotSay,
  looksLike,
  neverShows,
  saysTwice,
  setsAside,
  shows,
  tellsItsLog,
  type Fault,
} from './fault.js';

/** For each promise of a receiver an agency that breaks it. */
export const receiverFaults: Readonly<Record<string, Fault>> = {
  'a referral appears once, and is acknowledged once, however often it is delivered': looksLike(
    saysTwice('referral-received'),
    /referral-received/,
  ),
  'what comes in the wrong order is applied in the right one': looksLike(
    shows(({ timeline = [] }) => ({ timeline: [...timeline].reverse() })),
    /amend/,
  ),
  'a received referral is acknowledged even when it will be rejected': looksLike(
    doesNotSay('referral-received'),
    /referral-received/,
  ),
  'what it says in answer belongs to the same story and names what caused it': looksLike(
    { heard: (events) => events.map((event) => ({ ...event, causationId: undefined })) },
    /causationId/,
  ),
  'an amendment arrives: the new is shown, and what changed is kept': looksLike(
    shows(() => ({ summary: 'As it was' })),
    /As it should read/,
  ),
  'a newer minor version of an event, with more in it, is taken as what is known of it': looksLike(
    setsAside('invalid-data'),
    /invalid-data/,
  ),
  'an event of a type that it does not know is passed over, and what follows it is not held up': looksLike(
    setsAside('unhandled-type'),
    /unhandled-type/,
  ),
  'an unknown major version is set aside, and its neighbours proceed': looksLike(setsAside(), /unsupported-version/),
  'a malformed event goes to the dead letters, and its neighbours proceed': looksLike(setsAside(), /unreadable/),
  'an event that names another sender than its topic’s is set aside, and nothing of it is kept': looksLike(
    answersInstead(404, 200),
    /404/,
  ),
  'what comes under an agreement that is not one from its sender is set aside, and nothing of it is kept': looksLike(
    answersInstead(404, 200),
    /404/,
  ),
  'a decision tells the sender once, about the same referral, with who took it': looksLike(
    saysTwice('referral-accepted'),
    /referral-accepted/,
  ),
  'of two decisions at once one wins, and the other is told what holds now': looksLike(answersInstead(409, 200), /409/),
  'a decision on what somebody saw before something happened is refused': looksLike(answersInstead(409, 200), /409/),
  'an illegal step is refused with the current state and the allowed next steps': looksLike(
    shows(() => ({ allowedSteps: [] })),
    /ArrayContaining/,
  ),
  'after a conclusion nothing follows but reopening': looksLike(answersInstead(409, 200), /409/),
  'a question puts it on hold, and the answer lets it go on': looksLike(
    shows(({ status }) => (status === 'on-hold' ? { status: 'received' } : {})),
    /on-hold/,
  ),
  'a withdrawal wins over a later acceptance, and over an earlier one': neverShows('withdrawn', 'accepted'),
  'a rejection can be disputed, upheld and disputed again, and each word is told': neverShows('disputed', 'rejected'),
  'a step that no sender can have taken changes nothing and is set aside': looksLike(setsAside(), /step-out-of-turn/),
  'what either side calls an error is over for both': looksLike(
    doesNotSay('referral-entered-in-error'),
    /referral-entered-in-error/,
  ),
  'a token of another agency is answered alike for what there is and what there is not': looksLike(
    { answered: (answer, target) => ({ ...answer, text: `${answer.text} ${target}` }) },
    /GET/,
  ),
  'each thing that it says is recorded by its fields, and never by what it said': looksLike(
    shows(() => ({ disclosures: [] })),
    /ArrayContaining/,
  ),
  'what its agreement does not let it read is shown, kept and logged nowhere, though it came': looksLike(
    { kept: () => ['referral'] },
    /referral/,
  ),
  'a referral is found by names, or their beginnings, whatever the accents and capitals, and no other is': looksLike(
    shows(() => ({ items: [] })),
    /Array/,
  ),
  'what was committed and not known to be published is published, under the id that it had': looksLike(
    { heard: (events) => [...new Map(events.map((event) => [event.id, event])).values()] },
    /Array/,
  ),
  'a clock starts when a referral comes, waits for an answer only where its policy says so, and is late once':
    looksLike(saysTwice('deadline-breached'), /Array|-breach|decision/),
  'nothing of what a person or a referral says is in its log': looksLike(tellsItsLog(), /canary/),
};
