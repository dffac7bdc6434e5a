import type { IncidentView, UpdateView } from '../api/incident-view.js';
import { longDateTime } from '../layout/dates.js';
import { inWords, tag, type Tag } from '../layout/words.js';
import { paths } from '../paths.js';
import { contactPanel } from '../referral/contact.presenter.js';
import { deadlinePanel, type DeadlinePanel } from '../referral/deadline.presenter.js';
import { row, type Row } from '../referral/row.js';
import { enhancedReasons, notGivenReasons, updateKinds } from './police.words.js';
import { updateChannels } from './update.words.js';

export interface UpdatePanel {
  readonly heading: string;
  readonly why: string;
  readonly deadline: DeadlinePanel;
  /** While it is owed: by which ways the victim may be told now, and where to write down that they were. */
  readonly now: readonly Row[];
  readonly give?: string;
  readonly notGive?: string;
  readonly state: Tag;
  readonly rows: readonly Row[];
}

/** One update: what is owed by when and why, or what became of it. */
export function updatePanel(update: UpdateView, { own }: Pick<IncidentView, 'own'>): UpdatePanel {
  const { id, incidentId, personName, number, deadline, channels = [] } = update;
  const isOwed = own && update.state === 'owed';
  return {
    heading: `${personName}: update ${number}`,
    why: entitlementInWords(update),
    deadline: deadlinePanel(deadline),
    now: contactPanel(undefined, channels).now,
    ...(isOwed && {
      give: paths.incidents.form(incidentId, 'update-given', id),
      notGive: paths.incidents.form(incidentId, 'update-not-given', id),
    }),
    state: states[update.state],
    rows: endRows(update),
  };
}

export const entitlementInWords = ({ entitlement, because }: UpdateView): string =>
  entitlement === 'standard'
    ? 'Standard entitlement'
    : `Enhanced entitlement: ${because.map((each) => inWords(enhancedReasons, each)).join(', ')}`;

const states = {
  owed: tag('Owed', 'yellow'),
  given: tag('Given', 'green'),
  'not-given': tag('Not given', 'orange'),
  finalised: tag('No longer owed', 'grey'),
} satisfies Record<UpdateView['state'], Tag>;

function endRows({ ended }: UpdateView): Row[] {
  if (!ended) return [];
  const { at, channel, kind, text, despite, reason, explanation, recordedBy } = ended;
  return [
    ...row('When', longDateTime(at)),
    ...row('How', channel && inWords(updateChannels, channel)),
    ...row('What was said', kind && inWords(updateKinds, kind), text),
    ...row('Why although it was not safe', despite),
    ...row('Why not given', reason && inWords(notGivenReasons, reason), explanation),
    ...row('Written down by', recordedBy),
  ];
}
