import { describe, expect, it } from '@jest/globals';
import type { OwnWork } from '../api/own-work-view.js';
import { ownWork } from './own-work.presenter.js';

const shown = (work: OwnWork): string[] =>
  ownWork(work).map(({ heading, rows }) =>
    [heading, ...rows.map(({ key, lines }) => `${key}: ${lines.join(' / ')}`)].join(' | '),
  );

describe('what an agency has written down of its own work', () => {
  it('is nothing where it keeps nothing, or has done nothing yet', () => {
    expect(ownWork({})).toEqual([]);
    expect(ownWork({ assessments: [], panels: [], licence: { conditions: [], breaches: [] } })).toEqual([]);
  });

  it('is at the youth offending service what was assessed and what a panel decided', () => {
    expect(
      shown({
        assessments: [{ toolName: 'AssetPlus', doneOn: '2026-11-20', recordedBy: 'Imran Malik' }],
        panels: [
          {
            ...{ heldOn: '2026-11-24', decisionName: 'Community resolution', reasons: 'He has said sorry.' },
            members: [{ name: 'Ann Bell', seat: 'police' }],
          },
        ],
      }),
    ).toEqual([
      'Assessments | AssetPlus: Done on 20 November 2026 / Written down by Imran Malik',
      'Joint decision panels | 24 November 2026: Community resolution / He has said sorry. / Ann Bell (Police)',
    ]);
  });

  it('is at the centre how the examination stands, and until when a sample is kept', () => {
    const sample = { type: 'oral', takenAt: '2026-11-20T22:00:00Z', expiresAt: '2028-11-20T22:00:00Z' };
    const examination = {
      status: 'done',
      steps: [{ step: 'finish', at: '2026-11-20T22:00:00Z', byName: 'Dr Rao' }],
      samples: [{ ...sample, expired: false, explanation: 'Two years from when it was taken.' }],
    };
    expect(shown({ examination })).toEqual([
      'Examination | Status: Done | Done: 20 November 2026 at 10pm, by Dr Rao | Sample, oral: Taken on 20 November 2026 ' +
        'at 10pm / Kept until 20 November 2028 at 10pm. Two years from when it was taken. / The client has not decided ' +
        'what is done with it',
    ]);
  });

  it('is at probation the supervision, the licence and how far a breach was taken', () => {
    expect(
      shown({
        supervision: {
          ...{ crn: 'X123456', type: 'licence', startedOn: '2026-10-01', riskOfSeriousHarm: 'very-high' },
          ...{
            mappa: { category: 2, level: 1 },
            milestones: [{ milestone: 'initial-plan', at: '2026-10-09T09:00:00Z' }],
          },
        },
        licence: {
          conditions: [
            { id: '1', kind: 'no-contact', inWords: 'Not to approach her', inForce: true },
            {
              ...{ id: '2', kind: 'other', inWords: 'To be at home by ten', inForce: false },
              ...{ to: '2026-12-31', revocation: { from: '2026-11-20', why: 'He works at night' } },
            },
          ],
          breaches: [{ at: '2026-11-01T12:00:00Z', inWords: 'Rang her', escalation: 'senior-warning' }],
        },
      }),
    ).toEqual([
      'Supervision | Case reference number (CRN): X123456 | Supervised: On licence | Since: 1 October 2026 | Risk of ' +
        'serious harm: Very high | MAPPA: Category 2, level 1 | Initial plan: 9 October 2026 at 10am',
      'Licence | No contact: Not to approach her | Other: Not in force any more / To be at home by ten / Until 31 ' +
        'December 2026 / Taken back from 20 November 2026: He works at night | Breach: 1 November 2026 at midday / Rang her / Senior warning',
    ]);
  });
});
