import { displayName } from '#libs/case-schemas';
import { conflict, unprocessable, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { NEW_ID, type NewId } from '../clock.js';
import { mayWorkOn } from '../incident/incident-access.js';
import type { WholeIncident } from '../incident/incident.query.js';
import { IncidentRecord, type WritingWanted } from '../incident/incident-record.service.js';
import { personIn } from '../incident/named-in-incident.js';
import { endProblems, powerProblems, type PowerProblem } from './protection-power.js';
import { ProtectionPowerRepository } from './protection-power.repository.js';
import type { PowerBody, PowerEndBody } from './protection-power.requests.js';

/** Which powers the police used to protect whom. No other agency hears of one by itself. */
@Injectable()
export class ProtectionPowerService {
  constructor(
    private readonly record: IncidentRecord,
    private readonly powers: ProtectionPowerRepository,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async use(wanted: WritingWanted, body: PowerBody): Promise<KeyedAnswer<WholeIncident>> {
    return this.record.add(wanted, {
      what: 'protection-power',
      said: body,
      status: 201,
      may: mayWorkOn,
      write: async (manager, { id: incidentId, details: incident }, recordedAt) => {
        const { power, personRecordId, usedAt: moment, ...details } = body;
        const person = personIn(incident, personRecordId);
        if (!person) throw notInThisIncident();
        refuse(powerProblems(body, recordedAt));
        const use = { incidentId, personRecordId, power, usedAt: new Date(moment) };
        if (await this.powers.isThere(manager, use)) throw conflict('already-recorded', 'This is written down already');
        const recorded = { recordedBy: wanted.actor.name, recordedAt };
        const personName = displayName(person.names);
        await this.powers.insert(manager, { ...use, ...recorded, id: this.newId(), personName, details });
      },
    });
  }

  async end(wanted: WritingWanted, { at, ...said }: PowerEndBody): Promise<KeyedAnswer<WholeIncident>> {
    return this.record.add(wanted, {
      what: 'protection-power-end',
      said: { at, ...said },
      incidentOf: (manager, id) => this.powers.incidentOf(manager, id),
      may: mayWorkOn,
      write: async (manager, _, recordedAt) => {
        const powerId = wanted.id;
        refuse(endProblems(await this.powers.usedAt(manager, powerId), at, recordedAt));
        if (await this.powers.isOver(manager, powerId)) throw conflict('already-ended', 'This is over already');
        const recorded = { recordedBy: wanted.actor.name, recordedAt };
        await this.powers.end(manager, { ...said, ...recorded, powerId, at: new Date(at) });
      },
    });
  }
}

function refuse(problems: readonly PowerProblem[]): void {
  const [first] = problems;
  if (first) throw unprocessable(first.code, problems);
}

const notInThisIncident = (): Error =>
  unprocessable('not-in-this-incident', [
    {
      field: 'personRecordId',
      code: 'not-in-this-incident',
      message: 'must be somebody who is named in this incident',
    },
  ]);
