import type { RiskAssessment } from '#libs/case-schemas';
import type { Field, FieldError, Values } from './field.js';

const tools = { DASH: 'DASH', DARA: 'DARA', 'SafeLives-RIC': 'SafeLives RIC', other: 'Another tool' };
const grades = { high: 'High', medium: 'Medium', standard: 'Standard' };
const neededTool = 'Select the tool';
const neededGrade = 'Select the grade';

/** How great somebody thinks the risk, and with which tool. */
export const riskFields = ({ isNeeded }: { readonly isNeeded: boolean }): readonly Field[] => [
  {
    kind: 'choice',
    name: 'risk-tool',
    ...(!isNeeded && { heading: 'Risk' }),
    label: 'Which tool was used?',
    options: tools,
    ...(isNeeded && { missing: neededTool }),
    tells: ['tool', 'riskAssessment.tool'],
  },
  {
    kind: 'line',
    name: 'risk-version',
    label: 'Version of the tool',
    hint: 'You can leave this empty.',
    longest: 32,
    narrow: true,
    tells: ['toolVersion', 'riskAssessment.toolVersion'],
  },
  {
    kind: 'line',
    name: 'risk-score',
    label: 'Score',
    hint: 'How many answers were ticked. Leave this empty if the tool counts none.',
    narrow: true,
    form: { pattern: /^(\d{1,2}|100)$/, other: 'Score must be a whole number from 0 to 100' },
    tells: ['score', 'riskAssessment.score'],
  },
  {
    kind: 'choice',
    name: 'risk-grade',
    label: 'How great is the risk?',
    options: grades,
    ...(isNeeded && { missing: neededGrade }),
    tells: ['grade', 'riskAssessment.grade'],
  },
  {
    kind: 'text',
    name: 'risk-judgement',
    label: 'Professional judgement',
    hint: 'Why you think so, also where the score says another thing. You can leave this empty.',
    tells: ['professionalJudgement', 'riskAssessment.professionalJudgement'],
  },
];

export const isOfRisk = (name: string): boolean => name.startsWith('risk-');

export const riskValues = (risk?: RiskAssessment): Values => ({
  'risk-tool': risk?.tool ?? '',
  'risk-version': risk?.toolVersion ?? '',
  'risk-score': risk?.score === undefined ? '' : String(risk.score),
  'risk-grade': risk?.grade ?? '',
  'risk-judgement': risk?.professionalJudgement ?? '',
});

/** The risk as it should read; what the form does not ask for stays as it was. */
export function riskSaid(values: Values, before?: RiskAssessment): RiskAssessment | FieldError {
  const { 'risk-tool': tool, 'risk-version': toolVersion, 'risk-score': score, 'risk-grade': grade } = values;
  const judgement = values['risk-judgement'];
  if (!tool) return { field: 'risk-tool', text: neededTool };
  if (!grade) return { field: 'risk-grade', text: neededGrade };
  return {
    tool: tool as RiskAssessment['tool'],
    ...(toolVersion && { toolVersion }),
    ...(score && { score: Number(score) }),
    grade: grade as RiskAssessment['grade'],
    ...(before?.gradedBy !== undefined && { gradedBy: before.gradedBy }),
    ...(judgement && { professionalJudgement: judgement }),
  };
}
