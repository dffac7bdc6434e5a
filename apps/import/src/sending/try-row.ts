import { Incident, incidentProblems } from '#libs/case-schemas';
import { Problem, validationPipe } from '#libs/http';
import type { RowProblem } from '../row/problem.js';

const pipe = validationPipe();

/** What the police service would say of an incident, by the same classes and rules; of Beacon's the part that it shares. */
export async function tryRow(body: object, now: Date): Promise<RowProblem[]> {
  const { person, policeReference: _, ...rest } = body as Readonly<Record<string, unknown>>;
  const incident = person === undefined ? body : { ...rest, people: [{ role: 'victim', person }] };
  try {
    const checked = (await pipe.transform(structuredClone(incident), { type: 'body', metatype: Incident })) as Incident;
    return incidentProblems(checked, now).map(({ field, code }) => ({ field, reason: code }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return (error.errors ?? []).map(({ field, message }) => ({ field, reason: message }));
  }
}
