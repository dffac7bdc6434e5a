import type {
  CasePowerView,
  CaseVoiceView,
  CaseworkView,
  ExploitationView,
  ModernSlaveryView,
} from '../api/casework-view.js';
import { longDateTime } from '../layout/dates.js';
import { inWords } from '../layout/words.js';
import {
  casePowerEnds,
  doubts,
  exploitationKinds,
  indicators,
  nrmConsents,
  slaveryRoutes,
  takenFor,
  toldOfCasePower,
} from '../own-work/casework.words.js';
import { deadlinePanel } from './deadline.presenter.js';
import { partnerRow } from './partner-request.presenter.js';
import { row, type Row } from './row.js';

/** What the hub has written down of its work on a referral, beside its meetings, which have pages of their own. */
export const caseworkSections = (casework: CaseworkView) => {
  const {
    informationRequests = [],
    protectionPowers = [],
    childsVoices = [],
    exploitation = [],
    modernSlavery = [],
  } = casework;
  return [
    { heading: 'What partners know', rows: informationRequests.flatMap(partnerRow) },
    { heading: 'Protection powers', rows: protectionPowers.flatMap(powerRow) },
    { heading: 'What the child said to us', rows: childsVoices.flatMap(voiceRow) },
    { heading: 'Signs of exploitation', rows: exploitation.flatMap(exploitationRow) },
    { heading: 'Modern slavery', rows: modernSlavery.flatMap(slaveryRow) },
  ];
};

function powerRow(power: CasePowerView): Row[] {
  const { words, source, usedAt, officer, reason, told, designatedOfficer, until, deadline, ended } = power;
  const clock = deadline && deadlinePanel(deadline);
  return row(
    words,
    `${longDateTime(usedAt)}, by ${officer}`,
    source,
    reason,
    designatedOfficer && `Designated officer: ${designatedOfficer}`,
    told.length > 0
      ? `Told: ${told.map((each) => inWords(toldOfCasePower, each)).join('; ')}`
      : 'Nobody has been told yet',
    until && `Until ${longDateTime(until)}`,
    clock && `${clock.what}. ${clock.when}. ${clock.tag.text}`,
    ended && `Ended ${longDateTime(ended.at)}. ${inWords(casePowerEnds, ended.how)}: ${ended.explanation}`,
    ...doubtLines(power.doubts),
    writtenBy(power.recordedBy),
  );
}

const voiceRow = (voice: CaseVoiceView): Row[] =>
  row(
    longDateTime(voice.seenAt ?? voice.recordedAt),
    voice.seen ? `Seen by ${voice.seenBy ?? 'nobody knows whom'}` : `Not seen: ${voice.whyNotSeen ?? ''}`,
    voice.seen ? (voice.seenAlone ? 'Alone' : `Not alone: ${voice.whyNotAlone ?? ''}`) : undefined,
    voice.ownWords && `“${voice.ownWords}”`,
    ...doubtLines(voice.doubts),
    writtenBy(voice.recordedBy),
  );

const exploitationRow = ({ indicators: seen, kinds, words, recordedAt, recordedBy }: ExploitationView): Row[] =>
  row(
    longDateTime(recordedAt),
    ...(seen.length > 0 ? seen.map((each) => inWords(indicators, each)) : ['No sign was found']),
    kinds.length > 0
      ? `May be signs of: ${kinds.map((each) => inWords(exploitationKinds, each)).join('; ')}`
      : undefined,
    words,
    writtenBy(recordedBy),
  );

const slaveryRow = (report: ModernSlaveryView): Row[] =>
  row(
    longDateTime(report.reportedAt),
    inWords(slaveryRoutes, report.route),
    `${inWords(takenFor, report.takenFor)}${report.consent ? `. ${inWords(nrmConsents, report.consent)}` : ''}`,
    report.words,
    `Reported by ${report.reportedBy}${report.reference ? `, reference ${report.reference}` : ''}`,
    ...doubtLines(report.doubts),
    writtenBy(report.recordedBy),
  );

const doubtLines = (codes: readonly string[]): string[] => codes.map((code) => inWords(doubts, code));

const writtenBy = (name: string): string => `Written down by ${name}`;
