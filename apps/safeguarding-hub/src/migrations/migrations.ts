import { PeopleAndFindings1760000000001 } from './0001-people-and-findings.js';
import { ReferralsAndTriage1764600000002 } from './0002-referrals-and-triage.js';
import { SentReferrals1764800000003 } from './0003-sent-referrals.js';
import { Search1764800000019 } from './0004-search.js';
import { Teams1764900000021 } from './0005-teams.js';
import { Consent1764900000031 } from './0009-consent.js';
import { Drafts1765000000010 } from './0010-drafts.js';
import { PeopleThatChange1765000000040 } from './0011-people-that-change.js';
import { Casework1765000000050 } from './0012-casework.js';
import { Delivery1765000000060 } from './0013-delivery.js';
import { FindingsOfEveryKind1765000000070 } from './0014-findings-of-every-kind.js';
import { Policies1765000000080 } from './0015-policies.js';
import { PersonPage1765000000090 } from './0016-person-page.js';
import { AskingOnce1765000000100 } from './0017-asking-once.js';
import { EarlierContacts1765000000110 } from './0018-earlier-contacts.js';
import { HowARecordWasLinked1765000000120 } from './0019-how-a-record-was-linked.js';
import { AlertAnswers1765000000200 } from './0020-alert-answers.js';
import { WhoHoldsAReferral1765000000210 } from './0021-who-holds-a-referral.js';
import { InformationRequests1765000000220 } from './0022-information-requests.js';
import { Marac1765000000230 } from './0023-marac.js';
import { PreviewsAndOpenMeetings1765000000240 } from './0024-previews-and-open-meetings.js';
import { SteadyQueues1765000000250 } from './0025-steady-queues.js';
import { WhoIsWaitedFor1765000000270 } from './0027-who-is-waited-for.js';

/** Everything by which the hub's database came to be as it is, in the order in which it was written. */
export const migrations = [
  PeopleAndFindings1760000000001,
  ReferralsAndTriage1764600000002,
  SentReferrals1764800000003,
  Search1764800000019,
  Teams1764900000021,
  Consent1764900000031,
  Drafts1765000000010,
  PeopleThatChange1765000000040,
  Casework1765000000050,
  Delivery1765000000060,
  FindingsOfEveryKind1765000000070,
  Policies1765000000080,
  PersonPage1765000000090,
  AskingOnce1765000000100,
  EarlierContacts1765000000110,
  HowARecordWasLinked1765000000120,
  AlertAnswers1765000000200,
  WhoHoldsAReferral1765000000210,
  InformationRequests1765000000220,
  Marac1765000000230,
  PreviewsAndOpenMeetings1765000000240,
  SteadyQueues1765000000250,
  WhoIsWaitedFor1765000000270,
] as const;
