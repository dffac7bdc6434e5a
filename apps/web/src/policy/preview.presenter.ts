import type { PolicyPreviewView, PolicyVersionView } from '../api/policy-view.js';
import { knownDate, longDateTime } from '../layout/dates.js';
import { counted } from '../layout/words.js';

/** What a version that waits would change, in words: figures alone, and how far another count has come. */
export function previewParts({ version, preview }: PolicyVersionView) {
  if (!preview) return undefined;
  const { counted: last, counting } = preview;
  return {
    title: `What version ${version} would change`,
    ...(last && {
      when: `On ${knownDate(last.day)}, by what was known on ${longDateTime(last.at)}:`,
      rows: rowsOf(last),
      people: peopleOf(last),
    }),
    progress: counting ? progressOf(counting, last !== undefined) : last ? undefined : notYet,
  };
}

const notYet = 'This has not been counted yet. It begins by itself within a minute.';

const progressOf = ({ percent, looked }: NonNullable<PolicyPreviewView['counting']>, isAgain: boolean): string =>
  `It is being counted${isAgain ? ' again' : ''}: about ${percent}% done, ${counted(looked, 'person', 'people')} looked at.`;

type Counted = NonNullable<PolicyPreviewView['counted']>;

const rowsOf = ({ begins, ends, changes, stays, lastDay, endsAfterLastDay }: Counted) => [
  { what: 'Would begin', says: counted(begins, 'finding') },
  { what: 'Would end', says: counted(ends, 'finding') },
  { what: 'Would read otherwise', says: counted(changes, 'finding') },
  { what: 'Would stay as they are', says: counted(stays, 'finding') },
  ...(lastDay !== undefined && endsAfterLastDay !== undefined
    ? [
        {
          what: `Would end on the day after ${knownDate(lastDay)}, its last day`,
          says: counted(endsAfterLastDay, 'finding'),
        },
      ]
    : []),
];

/** Whether it is of everybody, or how large a sample it is. */
function peopleOf({ looked, samplePercent }: Counted): string {
  const people = counted(looked, 'person', 'people');
  return samplePercent === undefined
    ? `Counted over ${people}: everybody whom this policy can be about.`
    : `This is a sample. It was counted over the first ${people} whom this policy can be about, from about ${samplePercent}% of everybody. Expect more in all.`;
}
