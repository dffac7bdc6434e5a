import type { DisclosureRow } from './disclosure.row.js';

/** What was told, to whom, when, and what it rested on: of each crossing which fields, never what they said. */
export function disclosureView({ recipient, at, details }: DisclosureRow) {
  const { eventType, byName, purpose, agreement, agreementFrom, lawfulBasis, restsOn, consentAt, fields } = details;
  return {
    at: at.toISOString(),
    to: recipient,
    event: eventType,
    ...(byName !== undefined && { byName }),
    ...{ purpose, agreement, agreementFrom, lawfulBasis, restsOn },
    ...(consentAt !== undefined && { consentAt }),
    fields,
  };
}
