import type { Agency, MaracReferral } from '#libs/case-schemas';
import type { Evidence as FoundEvidence } from '#libs/repeat-detection';
import type { Evidence } from './finding.row.js';
import { maracOf } from './marac.js';
import type { PersonSighting } from './patterns.js';

/** What the hub knows of incidents beside what the patterns are looked for in, by their keys. */
export interface KnownOfIncidents {
  readonly references: ReadonlyMap<string, string>;
  readonly conferences: ReadonlyMap<string, MaracReferral>;
}

export const knownOf = (tellings: readonly PersonSighting[]): KnownOfIncidents => ({
  references: byIncident(tellings, ({ incidentReference }) => incidentReference ?? undefined),
  conferences: byIncident(tellings, maracOf),
});

function byIncident<What>(
  tellings: readonly PersonSighting[],
  whatOf: (telling: PersonSighting) => What | undefined,
): Map<string, What> {
  return new Map(
    tellings.flatMap((telling) => {
      const what = whatOf(telling);
      return what === undefined ? [] : [[telling.incidentKey, what] as const];
    }),
  );
}

/** One incident behind a finding; of MARAC only where the finding counts from that, so that nothing else reads otherwise for it. */
export function asEvidence(
  { incidentKey, occurredAt, category, role, toldBy, standing, grade }: FoundEvidence,
  { references, conferences }: KnownOfIncidents,
  { goesByMarac }: { readonly goesByMarac: boolean },
): Evidence {
  const incidentReference = references.get(incidentKey);
  const marac = goesByMarac ? conferences.get(incidentKey) : undefined;
  return {
    occurredAt: occurredAt.toISOString(),
    category: category as Evidence['category'],
    role: role as Evidence['role'],
    toldBy: toldBy as Agency[],
    ...(incidentReference && { incidentReference }),
    ...(standing && { standing }),
    ...(grade && { grade }),
    ...(marac && { marac }),
  };
}
