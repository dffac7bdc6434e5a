/**
 * The areas in which somebody who was harmed may need help. After the outcome areas by which services for victims are asked to
 * report to the Ministry of Justice ("cope and recover"); the wording is ours and no current form of the ministry's was read for
 * it, so it is background knowledge until a commissioner has confirmed it.
 */
export const needAreas = {
  safety: 'Being and feeling safe',
  health: 'Health, of body and mind',
  home: 'A home to live in',
  'family-and-children': 'Family, friends and children',
  'work-and-learning': 'Work and learning',
  money: 'Money, benefits and compensation',
  'drugs-and-alcohol': 'Drugs and alcohol',
  justice: 'Being kept informed, and having a say',
} as const;
export type NeedArea = keyof typeof needAreas;
export const needAreaCodes = Object.keys(needAreas) as NeedArea[];
