import { randomUUID } from 'node:crypto';
import type { UpdateSeen } from './incident-work.js';

interface RecordedIncident {
  readonly reportedAt: string;
  readonly people: readonly unknown[];
  victimUpdates: UpdateSeen[];
  publicProtectionNotices: { id: string; version: number }[];
  protectionPowers: { id: string; power: string; ended?: object }[];
  marac: object[];
  finalised?: object;
}

type Json = Record<string, unknown>;

/** Stands in for what the police write down about incidents, and refuses what is written down already. */
export class RecordedIncidents {
  private readonly incidents = new Map<string, RecordedIncident>();

  add(id: string, { reportedAt, people }: Json): void {
    const victimUpdates = [owed(1)];
    const told = { reportedAt: String(reportedAt), people: people as unknown[], victimUpdates };
    this.incidents.set(id, { ...told, publicProtectionNotices: [], protectionPowers: [], marac: [] });
  }

  answer(method: string | undefined, path: string, body: Json): [number, unknown] {
    const [, what = '', id = '', more] = path.split('/');
    const incident = what === 'incidents' ? this.incidents.get(id) : this.having(id);
    if (!incident) return [404, { code: 'not-found' }];
    if (method === 'GET') return [200, incident];
    return this.write(incident, more ?? '', id, body) ? [200, incident] : [409, { code: 'already' }];
  }

  private having(id: string): RecordedIncident | undefined {
    const has = (list: readonly { readonly id: string }[]): boolean => list.some((each) => each.id === id);
    return [...this.incidents.values()].find(
      (each) => has(each.victimUpdates) || has(each.publicProtectionNotices) || has(each.protectionPowers),
    );
  }

  private write(incident: RecordedIncident, more: string, id: string, { at, power, how }: Json): boolean {
    const known = [...incident.publicProtectionNotices, ...incident.protectionPowers].some((each) => each.id === id);
    switch (more) {
      case 'give':
      case 'not-given':
        return this.endUpdate(incident, id, String(at));
      case 'public-protection-notices':
        return incident.publicProtectionNotices.push({ id: randomUUID(), version: 1 }) === 1;
      case 'protection-powers':
        return incident.protectionPowers.push({ id: randomUUID(), power: String(power) }) === 1;
      case 'marac':
        return incident.marac.push({}) > 0;
      case 'finalise':
        return (incident.finalised = { how }) !== undefined;
      case 'grades':
        incident.publicProtectionNotices = incident.publicProtectionNotices.map((each) => ({ ...each, version: 2 }));
        return known;
      default:
        incident.protectionPowers = incident.protectionPowers.map((each) => ({ ...each, ended: { how } }));
        return known;
    }
  }

  private endUpdate(incident: RecordedIncident, id: string, at: string): boolean {
    const ended = incident.victimUpdates.find((update) => update.id === id);
    if (ended?.state !== 'owed') return false;
    const rest = incident.victimUpdates.filter((update) => update !== ended);
    incident.victimUpdates = [...rest, { ...ended, state: 'given', ended: { at } }, owed(ended.number + 1)];
    return true;
  }
}

const owed = (number: number): UpdateSeen => ({ id: randomUUID(), number, state: 'owed', channels: [] });
