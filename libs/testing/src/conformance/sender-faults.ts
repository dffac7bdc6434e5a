import { answersInstead, doesNotSay, looksLike, saysTwice, setsAside, shows, type Fault } from './fault.js';
import type { Eyes } from './talk.js';

/** Tells the other agency more than it may: whatever it was told itself. */
function tellsOn(): Partial<Eyes> {
  const known: string[] = [];
  return {
    asked: (body) => void known.push(JSON.stringify(body)),
    heard: (events) => events.map((event) => ({ ...event, text: `${event.text} ${known.join(' ')}` })),
  };
}

/** For each promise of a sender an agency that breaks it. */
export const senderFaults: Readonly<Record<string, Fault>> = {
  'what it sends is on the way once, first of all that it says of it, and in its own name': looksLike(
    saysTwice('referral-sent'),
    /referral-sent/,
  ),
  'what is asked for twice under one key is sent once': looksLike(saysTwice('referral-sent'), /referral-sent/),
  'nothing is said of a person who has said no, not even that there is one': looksLike(tellsOn(), /canary/),
  'a draft reaches nobody, neither on a topic nor in the log': looksLike(tellsOn(), /canary/),
  'of one draft comes one referral, however often and by how many at once it is sent': looksLike(
    saysTwice('referral-sent'),
    /referral-sent/,
  ),
  'what the agreement keeps back is in nothing that it says': looksLike(tellsOn(), /canary/),
  'each thing that it says is recorded by its fields, and never by what it said': looksLike(
    shows(({ disclosures = [] }) => ({ disclosures: disclosures.map((each) => ({ ...each, fields: ['canary'] })) })),
    /ArrayContaining/,
  ),
  'what the receiver does is shown, once however often it is told': looksLike(
    shows(({ timeline = [] }) => ({ timeline: timeline.flatMap((entry) => [entry, entry]) })),
    /receive/,
  ),
  'what the receiver does is shown in its order, in whatever order it comes': looksLike(
    shows(({ timeline = [] }) => ({ timeline: [...timeline].reverse() })),
    /receive/,
  ),
  'a step of anybody else’s than the receiver is set aside': looksLike(setsAside(), /wrong-source/),
  'a step that no receiver can have taken is set aside': looksLike(setsAside(), /step-out-of-turn/),
  'an event of a type that it does not know is passed over, and what follows it is not held up': looksLike(
    setsAside('unhandled-type'),
    /unhandled-type/,
  ),
  'an unknown major version of what a receiver says is set aside, and changes nothing': looksLike(
    setsAside(),
    /unsupported-version/,
  ),
  'a word about a referral that it never sent is set aside, and holds back nobody': looksLike(
    setsAside(),
    /unknown-referral/,
  ),
  'a question is shown with when it is to be answered and can be answered, and the answer is told': looksLike(
    doesNotSay('question-answered'),
    /question-answered/,
  ),
  'a rejection can be disputed, and to whom it goes is told': looksLike(
    doesNotSay('rejection-disputed'),
    /rejection-disputed/,
  ),
  'a withdrawal wins over an acceptance that it crosses': looksLike(
    shows(({ status }) => (status === 'withdrawn' ? { status: 'accepted' } : {})),
    /withdrawn/,
  ),
  'a consent taken back withdraws what rests on it, and the receiver is told why': looksLike(
    doesNotSay('referral-withdrawn'),
    /referral-withdrawn/,
  ),
  'a consent taken back leaves what rests on a duty, and it is said why': looksLike(
    shows(({ consentEffect }) => (consentEffect?.sharing === 'goes-on' ? { status: 'withdrawn' } : {})),
    /withdrawn/,
  ),
  'a correction reaches the receiver whole, under the same referral': looksLike(
    doesNotSay('referral-amended'),
    /referral-amended/,
  ),
  'a step that was decided on what somebody saw before is refused with where it stands': looksLike(
    answersInstead(409, 200),
    /409/,
  ),
  'a token of another agency is answered alike for what there is and what there is not': looksLike(
    { answered: (answer, target) => ({ ...answer, text: `${answer.text} ${target}` }) },
    /GET/,
  ),
};
