import { unprocessable } from '#libs/http';
import type { WrongTime } from './partner-clock.js';

/** The refusal of a question whose answer is wanted when it cannot be. */
export const notInTime = (wrong: WrongTime) =>
  unprocessable(wrong, [{ field: 'answerBy', code: wrong, message: wrongTimes[wrong] }]);

const wrongTimes = {
  'in-the-past': 'must be still to come',
  'later-than-the-rule': 'must not be later than the rule for the grade of this contact says',
} satisfies Record<WrongTime, string>;
