import { randomUUID } from 'node:crypto';
import type { Person } from '#libs/case-schemas';
import { aPerson } from '../../../apps/safeguarding-hub/test/a-person.js';
import { priya, sean } from '../../../apps/safeguarding-hub/test/hub-under-test.js';
import { seen, type Told } from '../../../apps/safeguarding-hub/test/sightings.js';
import type { KillableHub } from './killable-hub.js';

interface Match {
  readonly id: string;
  readonly version: number;
}

/** One telling of the story: who is in it is unlike anybody of another telling, and goes by the same names. */
export class Telling {
  /** What each record, referral and incident is called in the story, by its id. */
  readonly names = new Map<string, string>();

  constructor(private readonly hub: KillableHub) {}

  /**
   * Somebody harmed again by the same man, told of by two agencies; a record that turns out to be hers and then somebody
   * else's; two of whom nobody knows whether they are one, until somebody says so and takes it back.
   */
  async tell(): Promise<void> {
    const [anna, boris, carla, david] = [aPerson(), aPerson(), aPerson(), aPerson()];
    const usual: Person = { names: david.names, ...(david.birth && { birth: david.birth }) };
    await this.see(anna, 'anna', { incident: 'first', at: day(3) });
    await this.see(boris, 'boris', { incident: 'first', at: day(3), role: 'suspect' });
    await this.see(anna, 'anna', { incident: 'second', at: day(6) });
    await this.see(anna, 'anna at beacon', { incident: 'second', at: day(6), by: 'beacon' });
    await this.see(boris, 'boris', { incident: 'second', at: day(6), role: 'suspect' });
    await this.see({ names: anna.names }, 'unknown', { incident: 'third', at: day(8) });
    await this.see(anna, 'unknown', { incident: 'third', at: day(8) });
    await this.see(carla, 'unknown', { incident: 'third', at: day(8) });
    await this.see(usual, 'david', { incident: 'fourth', at: day(2) });
    await this.see(usual, 'dave', { incident: 'fifth', at: day(4) });
    const match = await this.say('', {
      recordId: await this.recordOf('david'),
      otherRecordId: await this.recordOf('dave'),
    });
    const same = await this.say(`/${match.id}/decide`, { ...because, decided: 'same', version: match.version });
    const undone = await this.say(`/${match.id}/undo`, { ...because, version: same.version });
    await this.say(`/${match.id}/second`, { ...because, agrees: true, version: undone.version }, sean);
  }

  private see(person: Person, record: string, { incident = '', ...told }: Told): Promise<void> {
    const ids = { record: this.idOf(record), incident: this.idOf(incident) };
    return this.hub.tell(seen(person, { ...told, ...ids }));
  }

  private say(path: string, body: object, caller = priya): Promise<Match> {
    return this.hub.write<Match>(`/matches${path}`, caller, body, randomUUID());
  }

  private async recordOf(name: string): Promise<string> {
    const [record] = await this.hub.query<{ id: string }>('SELECT id FROM person_record WHERE agency_record_id = $1', [
      this.idOf(name),
    ]);
    return record?.id ?? '';
  }

  private idOf(name: string): string {
    const [known] = [...this.names].find(([, called]) => called === name) ?? [randomUUID()];
    this.names.set(known, name);
    return known;
  }
}

const because = { rationale: 'I looked at both.' };
const day = (month: number): string => `2026-0${month}-07T12:00:00Z`;
