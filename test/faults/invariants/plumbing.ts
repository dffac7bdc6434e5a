import { placeOf, type History } from '../history.js';
import type { PlumbingRows } from '../rows.js';
import { missing, type Violation, violations } from './violation.js';

/** At the end nothing waits anywhere, and only what the test planted was set aside: all of that was. */
export function checkPlumbing({ planted, moving, rows }: History): Violation[] {
  const plumbing = rows.plumbing.flatMap((of) => {
    const poison = planted.filter(
      ({ expected, readers }) => expected === 'dead-letter' && readers.some((name) => name === of.service),
    );
    const reasons = new Map(of.deadLetters.map((row) => [placeOf(row), `${row.reason} ${row.detail ?? ''}`.trim()]));
    const expected = poison.map(placeOf);
    const unexpected = [...missing(reasons.keys(), expected)].map((place) => `${place} ${reasons.get(place)}`);
    return [
      ...waiting(of),
      ...violations(
        'unexpected-dead-letter',
        unexpected.map((each) => `${each} at ${of.service}`),
      ),
      ...violations(
        'missing-dead-letter',
        [...missing(expected, reasons.keys())].map((place) => `${place} at ${of.service}`),
      ),
    ];
  });
  return [...violations('not-quiet', moving), ...plumbing];
}

function waiting({ service, waitingInOutbox, parked }: PlumbingRows): Violation[] {
  return [
    ...violations('outbox-not-empty', waitingInOutbox > 0 ? [`${waitingInOutbox} at ${service}`] : []),
    ...violations('still-parked', parked > 0 ? [`${parked} at ${service}`] : []),
  ];
}
