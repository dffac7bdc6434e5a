import kafkajs, { type AclEntry } from 'kafkajs';
import type { AccessChange } from './apply-access.js';

const { AclOperationTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

/** A change of access as lines to read, `+` for what is to be allowed and `-` for what is to be allowed no more. */
export function changeInWords({ added, removed }: AccessChange): string[] {
  return [
    ...removed.map((entry) => `- ${inWords(entry)}`).sort(),
    ...added.map((entry) => `+ ${inWords(entry)}`).sort(),
  ];
}

function inWords({ principal, operation, resourceType, resourcePatternType, resourceName }: AclEntry): string {
  const verb = nameOf(AclOperationTypes, operation);
  const kind = nameOf(AclResourceTypes, resourceType);
  const beginning = resourcePatternType === ResourcePatternTypes.PREFIXED ? '…' : '';
  return `${principal.replace(/^User:/, '')} may ${verb} ${kind} ${resourceName}${beginning}`;
}

/** kafkajs numbers its words. */
function nameOf(words: Readonly<Record<string, string | number>>, code: number): string {
  const word = Object.entries(words).find(([, number]) => number === code)?.[0];
  return (word ?? `operation ${code}`).toLowerCase().replaceAll('_', ' ');
}
