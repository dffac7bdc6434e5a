import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { AgencyPromise } from '../promise.js';
import { somebodyElse } from '../third-party.js';
import type { InformationTalk } from './information-talk.js';

/** What becomes of what the hub asks when it comes. */
export const askingPromises: readonly AgencyPromise<InformationTalk>[] = [
  {
    that: 'what the hub asks is shown with who it is, what is asked and by when, and to nobody whom it does not concern',
    holds: async (talk) => {
      const { ask, colleague, others, question, shutOut } = talk.agency;
      const asked = question();
      const id = await ask(talk.service, asked);
      const { grade, restsOn } = asked;
      expect((await talk.look(id)).json).toMatchObject({
        ...{ state: 'asked', from: 'safeguarding-hub', personName: 'Ellie Ward', grade, restsOn },
        ...{ askedBy: asked.byName, question: asked.question },
        ...{
          due: { what: 'Answer to the safeguarding hub', standing: 'running' },
          allowedSteps: ['answer'],
          given: [],
        },
      });
      for (const as of [colleague, ...others]) expect((await talk.look(id, as)).status).toBe(200);
      expect(shutOut).not.toEqual([]);
      for (const as of shutOut) expect((await talk.look(id, as)).status).toBe(403);
    },
  },
  {
    that: 'what the hub asks is kept as far as the agreement lets it cross, and doubts about the person keep nobody from looking',
    holds: async (talk) => {
      const birth = { kind: 'date' as const, date: '2031-01-01' };
      const phones = [{ kind: 'mobile' as const, number: '07700 900123' }];
      const id = await talk.asked({ person: { recordId: 'H-1', names: [], birth, phones } });
      const { json, text } = await talk.look(id);
      expect(json.dataFlags.length).toBeGreaterThan(0);
      expect(text).not.toMatch(/H-1|900123/);
    },
  },
  {
    that: 'a question is set aside from anybody else, under another agreement, under another number, and twice',
    holds: async ({ agency: { agency, ask, question, withdraw }, service }) => {
      const reason = (value: string) => ({ reason: value });
      const notAgreed = reason('not-agreed');
      const from = somebodyElse(agency, 'safeguarding-hub');
      await expect(ask(service, question(), { from })).rejects.toMatchObject(notAgreed);
      const unagreed = question({ agreement: 'hub-police-safeguarding' });
      await expect(ask(service, unagreed)).rejects.toMatchObject(notAgreed);
      const ofAnother = ask(service, question(), { subject: randomUUID() });
      await expect(ofAnother).rejects.toMatchObject(reason('request-not-of-subject'));
      const asked = question();
      await ask(service, asked);
      await expect(ask(service, asked)).rejects.toMatchObject(reason('request-sent-twice'));
      await expect(withdraw(service, randomUUID())).rejects.toMatchObject(reason('unknown-request'));
    },
  },
  {
    that: 'nothing more is asked for once the hub has withdrawn it; what was answered before stays answered',
    holds: async (talk) => {
      const known = await talk.agency.known(talk.service, 'Called twice since March.');
      const [unanswered, before] = [await talk.asked(), await talk.asked()];
      await talk.answer(before, known);
      for (const id of [unanswered, before]) await talk.withdraw(id);
      expect((await talk.look(unanswered)).json).toMatchObject({
        ...{ state: 'withdrawn', withdrawn: { reason: 'contact-over' }, allowedSteps: [] },
        due: { standing: 'cancelled' },
      });
      const stays = { state: 'answered', allowedSteps: [], due: { standing: 'met' } };
      expect((await talk.look(before)).json).toMatchObject(stays);
      const refused = { status: 409, json: { code: 'request-withdrawn' } };
      expect(await talk.answer(unanswered, known, { version: 2 })).toMatchObject(refused);
    },
  },
];
