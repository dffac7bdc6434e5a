import { randomUUID } from 'node:crypto';
import { CANARY, holdDoors, holdReader } from '#libs/testing';
import { priya, startHubUnderTest } from '../test/hub-under-test.js';

const at = '2026-11-20T10:00:00Z';

holdDoors({
  start: () => startHubUnderTest(),
  worker: priya,
  stranger: { sub: 'joanne.hale', client_id: 'web', agency: 'beacon', roles: ['caseworker'], name: 'Joanne Hale' },
  list: '/findings',
  doors: [],
});

holdReader({
  agency: 'safeguarding-hub',
  start: (kafka) => startHubUnderTest({}, kafka),
  heard: [
    {
      topic: 'sighting.police',
      type: 'referral-hub.person-sighted.v1',
      data: (personRecordId, person) => ({
        ...{ personRecordId, incident: { recordedBy: 'police', id: randomUUID() }, incidentReference: CANARY },
        ...{ occurredAt: at, reportedAt: at, category: 'burglary', role: 'victim' },
        person: { ...person, recordId: personRecordId },
      }),
      becomes: 'applied',
    },
  ],
});
