import { AlertService } from '../../../apps/safeguarding-hub/src/alert/alert.service.js';
import { FindingDueRepository } from '../../../apps/safeguarding-hub/src/finding/finding-due.repository.js';
import { FindingRepository } from '../../../apps/safeguarding-hub/src/finding/finding.repository.js';
import { PersonChangeRepository } from '../../../apps/safeguarding-hub/src/person/person-change.repository.js';
import { PersonChanging } from '../../../apps/safeguarding-hub/src/person/person-changing.service.js';
import { PersonRepository } from '../../../apps/safeguarding-hub/src/person/person.repository.js';
import { RecordLinkRepository } from '../../../apps/safeguarding-hub/src/person/record-link.repository.js';
import { TermCountRepository } from '../../../apps/safeguarding-hub/src/person/term-count.repository.js';

/**
 * The moments in linking and recomputing at which the hub can be told to die: each right after a step of its own. The hub
 * knows nothing of them. Whoever renames a step renames it here too, or this does not compile.
 */
const crashPoints = {
  // In the transaction of a sighting's arrival.
  'people-changed': after(PersonChangeRepository, 'save'),
  'record-written': after(PersonRepository, 'addRecord'),
  'links-written': after(RecordLinkRepository, 'add'),
  'terms-counted': after(TermCountRepository, 'change'),
  'findings-noted-due': after(FindingDueRepository, 'note'),
  // In the transaction of somebody's word.
  'word-followed': after(PersonChanging, 'apply'),
  // In the transaction that looks again, and in the one that counts; these go round also when there is nothing to do.
  'taken-from-due': after(FindingDueRepository, 'take', (taken) => taken.length > 0),
  'findings-saved': after(FindingRepository, 'save'),
  'alerts-told': after(AlertService, 'tell'),
  'counts-folded': after(TermCountRepository, 'fold', (folded) => folded > 0),
};
export type HubCrashPoint = keyof typeof crashPoints;

/** From now on every hub of this process says when it gets to each of the points. */
export function watchCrashPoints(reached: (point: HubCrashPoint) => void): void {
  for (const [point, watch] of Object.entries(crashPoints)) watch(() => reached(point as HubCrashPoint));
}

/** However long the hub lets things rest before it looks: a story of many steps, each told once all is quiet, would take minutes. */
export function lookAtOnce(): void {
  replace(FindingDueRepository, 'take', (usual) => (asked) => usual(asked.slice(0, 2)));
}

type Work = (...asked: never[]) => Promise<unknown>;
type Called = (asked: unknown[]) => Promise<unknown>;

function after<Name extends string, Part extends Record<Name, Work>>(
  part: { readonly prototype: Part },
  name: Name,
  counts: (done: Awaited<ReturnType<Part[Name]>>) => boolean = () => true,
): (reached: () => void) => void {
  return (reached) =>
    replace(part, name, (usual) => async (asked) => {
      const done = (await usual(asked)) as Awaited<ReturnType<Part[Name]>>;
      if (counts(done)) reached();
      return done;
    });
}

function replace<Name extends string, Part extends Record<Name, Work>>(
  { prototype }: { readonly prototype: Part },
  name: Name,
  how: (usual: Called) => Called,
): void {
  const usual: Work = prototype[name];
  const value = function (this: Part, ...asked: never[]): Promise<unknown> {
    return how((given) => usual.apply(this, given as never[]))(asked);
  };
  Object.defineProperty(prototype, name, { value });
}
