import type { Field, FieldError, Values } from '../form/field.js';
import { writtenDate } from '../form/written-date.js';
import type { StepForm } from '../step/step.form.js';
import { needAreas, needLevels } from './support.words.js';

const levelOf = (area: string): string => `level-${area}`;
const wordsOf = (area: string): string => `words-${area}`;

const areas = Object.keys(needAreas);

const areaFields: readonly Field[] = Object.entries(needAreas).flatMap(([area, name]): Field[] => [
  {
    kind: 'choice',
    name: levelOf(area),
    label: name,
    options: needLevels,
    inline: true,
    tells: ['needs'],
  },
  {
    kind: 'line',
    name: wordsOf(area),
    label: `In their own words: ${name.toLowerCase()}`,
    hint: 'You can leave this empty.',
    longest: 2000,
    tells: ['needs'],
  },
]);

/** What the person needs, as far as it was talked about. */
export const needsAssessmentForm: StepForm = {
  step: 'needs-assessments',
  title: 'A needs assessment',
  before: ['Leave out what you did not talk about.'],
  fields: [
    {
      kind: 'date',
      name: 'assessed',
      label: 'On which day did you talk about it?',
      hint: 'For example, 20 11 2026.',
      missing: 'Enter the day on which you talked about it',
      notAfterToday: true,
      tells: ['assessedOn'],
    },
    ...areaFields,
  ],
  button: 'Save the assessment',
  done: 'You have written down a needs assessment',
  said: needsSaid,
};

function needsSaid(values: Values): object | FieldError {
  const wordsAlone = areas.find((area) => values[wordsOf(area)] && !values[levelOf(area)]);
  if (wordsAlone !== undefined) return { field: levelOf(wordsAlone), text: 'Select how great this need is' };
  const talkedAbout = areas.filter((area) => values[levelOf(area)]);
  if (talkedAbout.length === 0)
    return { field: levelOf(areas[0] ?? ''), text: 'Select at least one need that you talked about' };
  return {
    assessedOn: writtenDate('assessed', values),
    needs: talkedAbout.map((area) => ({
      area,
      level: values[levelOf(area)],
      ...(values[wordsOf(area)] && { words: values[wordsOf(area)] }),
    })),
  };
}
