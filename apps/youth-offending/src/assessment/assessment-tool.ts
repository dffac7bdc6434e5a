/** What an assessment was made with. The first is mandatory where an offence is answered out of court: https://yjresourcehub.uk/category/prevention-and-diversion/c-tools-and-templates/ */
export const assessmentTools = {
  pdat: 'Prevention and Diversion Assessment Tool',
  'child-gravity-matrix': 'Child Gravity Matrix',
  'asset-plus': 'AssetPlus',
} as const;

export type AssessmentTool = keyof typeof assessmentTools;
