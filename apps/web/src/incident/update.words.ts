import { contactChannels } from '#libs/case-schemas';

/** How a victim can be told; where they chose to meet is as safe as they know it to be. */
export const updateChannels: Readonly<Record<string, string>> = {
  ...contactChannels,
  'in-person': 'In person, at a place that the victim chose',
};
