type Words = Readonly<Record<string, string>>;

export const contactResults: Words = {
  reached: 'They were reached',
  'no-answer': 'Nobody answered',
  'message-left': 'A message was left',
  sent: 'It was sent',
  'did-not-want-to-talk': 'They did not want to talk',
};

/** The areas in which Beacon asks what somebody needs, as its service has them. */
export const needAreas: Words = {
  safety: 'Being and feeling safe',
  health: 'Health, of body and mind',
  home: 'A home to live in',
  'family-and-children': 'Family, friends and children',
  'work-and-learning': 'Work and learning',
  money: 'Money, benefits and compensation',
  'drugs-and-alcohol': 'Drugs and alcohol',
  justice: 'Being kept informed, and having a say',
};

export const needLevels: Words = { none: 'No need', some: 'Some need', high: 'High need' };

export const ownViews: Words = {
  better: 'Better than before',
  'the-same': 'The same as before',
  worse: 'Worse than before',
  'not-asked': 'They were not asked',
};

export const interests: Words = {
  yes: 'Yes',
  'perhaps-later': 'Perhaps later',
  no: 'No',
  'not-asked': 'They were not asked',
};

export const actionStates: Words = { open: 'To be done', done: 'Done', dropped: 'Dropped' };
