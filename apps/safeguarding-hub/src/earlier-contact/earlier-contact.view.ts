import { hereBefore, outcomeOf } from './earlier-contact.js';
import type { EarlierContact } from './earlier-contact.query.js';

/** That somebody has been here before, and what was decided each time. */
export function earlierContactsView({ contact, earlier }: ContactAndEarlier) {
  const before = hereBefore(contact, earlier);
  return { ...(before && { hereBefore: before }), items: earlier.map(earlierContactView) };
}

/** A contact with those before it, the latest first. */
export interface ContactAndEarlier {
  readonly contact: { readonly receivedAt: Date };
  readonly earlier: readonly EarlierContact[];
}

function earlierContactView(contact: EarlierContact) {
  const { id, sender, receivedAt, status, category } = contact;
  const outcome = outcomeOf(contact);
  const graded = gradeView(contact);
  const decided = outcome === 'undecided' ? undefined : decisionView(contact);
  return {
    ...{ id, from: sender, receivedAt: receivedAt.toISOString(), category, status, outcome },
    ...(graded && { graded }),
    ...(decided && { decided }),
  };
}

function gradeView({ grade, gradedBecause: why, gradedBy: by, gradedAt: at }: EarlierContact) {
  if (grade === null || why === null || by === null || at === null) return undefined;
  return { grade, why, by, at: at.toISOString() };
}

function decisionView({ decidedBy, decidedByAgency: byAgency, decidedAt: at, details }: EarlierContact) {
  if (at === null || byAgency === null || details === null) return undefined;
  const { reason, outcome, explanation, note } = details;
  const words = explanation ?? note;
  return {
    ...{ at: at.toISOString(), byAgency },
    ...(decidedBy !== null && { by: decidedBy }),
    ...(reason !== undefined && { reason }),
    ...(outcome !== undefined && { outcome }),
    ...(words !== undefined && { words }),
  };
}
