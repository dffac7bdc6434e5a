import { describe, expect, it } from '@jest/globals';
import { agencies, sharingAgreements, topics } from '#libs/case-schemas';
import { grants } from './access.js';
import { accessMatrix, groupOperations, topicOperations, type AccessCell } from './access-matrix.js';

const matrix = accessMatrix();
const allowed = (cells: readonly AccessCell[]): string[] =>
  cells.filter((cell) => cell.allowed).map(({ principal, operation, name }) => `${principal} ${operation} ${name}`);

describe('the matrix of who can do what to Kafka', () => {
  it('has a cell for each account, each topic or group, and each thing that can be done to it', () => {
    const accounts = 2 * agencies.length;
    const cells = accounts * (topics().length * topicOperations.length + accounts * groupOperations.length);
    expect(matrix).toHaveLength(cells);
    expect(new Set(matrix.map(({ principal, name, operation }) => [principal, name, operation].join())).size).toBe(
      cells,
    );
  });

  it('allows what is granted and nothing else', () => {
    const granted = grants().flatMap(({ principal, reads, writes }) => [
      ...reads.flatMap((name) => [`${principal} read ${name}`, `${principal} describe ${name}`]),
      ...writes.flatMap((name) => [`${principal} write ${name}`, `${principal} describe ${name}`]),
    ]);
    expect(allowed(matrix.filter(({ resource }) => resource === 'topic')).sort()).toEqual([...new Set(granted)].sort());
  });

  it('lets nobody create, alter or delete', () => {
    const makers = matrix.filter(({ operation }) => ['create', 'alter', 'delete'].includes(operation));
    expect(allowed(makers)).toEqual([]);
    expect(makers.length).toBeGreaterThan(1_000);
  });

  it('lets each account join its own groups and no other’s', () => {
    const joined = matrix.filter((cell) => cell.resource === 'group' && cell.operation === 'read' && cell.allowed);
    expect(joined.map(({ principal, name }) => name.replace(/\.access-matrix$/, '') === principal)).not.toContain(
      false,
    );
    expect(joined).toHaveLength(2 * agencies.length);
  });

  it('allows an agency without an agreement nothing', () => {
    const withoutSarc = sharingAgreements.filter(({ from, to }) => from !== 'sarc' && to !== 'sarc');
    const ofSarc = accessMatrix(topics(withoutSarc)).filter(({ principal }) => principal.startsWith('sarc'));
    expect(ofSarc.length).toBeGreaterThan(0);
    expect(allowed(ofSarc)).toEqual([]);
  });
});
