import type { History } from '../history.js';
import { missing, repeated, type Violation, violations } from './violation.js';

/** Each alert that the hub told an agency is in that agency's rows once, and none that it did not. */
export function checkAlerts(history: History): Violation[] {
  const { policeAlerts, beaconAlerts } = history.rows;
  return [
    ...checkReader(
      'police',
      policeAlerts.map(({ id }) => id),
      history,
    ),
    ...checkReader(
      'beacon',
      beaconAlerts.map(({ id }) => id),
      history,
    ),
  ];
}

function checkReader(agency: string, kept: readonly string[], { deliveries }: History): Violation[] {
  const onTopic = deliveries.filter(({ topic }) => topic === `alert.${agency}`);
  const told = onTopic.flatMap(({ alertId }) => (alertId === undefined ? [] : [alertId]));
  const at = (ids: Iterable<string>): string[] => [...ids].map((id) => `${id} at ${agency}`);
  return [
    ...violations('lost-alert', at(missing(told, kept))),
    ...violations('phantom-alert', at(missing(kept, told))),
    ...violations('doubled-alert', at(repeated(kept))),
  ];
}
