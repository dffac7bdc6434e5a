import { riskFields, riskSaid } from '../form/risk.fields.js';
import { isWrong } from '../step/step.form.js';
import type { FormFor } from './incident.form.js';

/** How great the risk is thought to be now. */
export const riskForm: FormFor = ({ incident }) => ({
  name: 'risk',
  title: 'An assessment of the risk',
  before: [
    'It is added to what was written down before. Whoever was told of the old one hears of it when you put the referral right.',
  ],
  fields: [{ kind: 'hidden', name: 'written', label: '' }, ...riskFields({ isNeeded: true })],
  button: 'Save the assessment',
  at: `/incidents/${incident.id}/risk-assessments`,
  begins: { written: String(incident.riskAssessments.length) },
  said: (values) => {
    const risk = riskSaid(values);
    return isWrong(risk) ? risk : { ...risk, version: Number(values['written']) };
  },
  refusals: {},
  isDone: (values, reader) => {
    const last = incident.riskAssessments.at(-1);
    return (
      last?.recordedBy === reader &&
      last.tool === values['risk-tool'] &&
      last.grade === values['risk-grade'] &&
      (last.professionalJudgement ?? '') === (values['risk-judgement'] ?? '')
    );
  },
});
