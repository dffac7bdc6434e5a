import type { IncidentCategory } from '#libs/case-schemas';
import type { Random } from '../random.js';

/** What officers write, without a name: the people have their own fields. */
const ACCOUNTS: Record<IncidentCategory, readonly string[]> = {
  'domestic-abuse': [
    'Caller reports being pushed against a wall by their partner during an argument about money. No visible injury.',
    'Neighbours rang after shouting and breaking glass. The victim was crying and did not want to say what had happened.',
    'The victim was grabbed by the throat and says this is not the first time. Red marks seen. Partner had left.',
    'Partner took the phone and the car keys and would not let the victim leave the house for several hours.',
    'Threats made by message after the victim said that they wanted to separate. Screenshots taken.',
    'Verbal argument over contact with the children. Both were calm when officers arrived.',
  ],
  'sexual-offence': [
    'The victim disclosed an assault by somebody known to them. Specialist officer assigned. Account to be taken later.',
    'Report of being touched without consent at a party. The victim would like to speak to a woman.',
    'Disclosure of an earlier offence, made after talking to a friend.',
  ],
  'stalking-harassment': [
    'More than forty messages in two days from a former partner after being asked to stop.',
    'The victim has seen the same person waiting outside work on four occasions.',
    'A tracking device was found under the car. The victim is frightened to be at home alone.',
    'Unwanted gifts left at the door. Earlier warning was ignored.',
  ],
  violence: [
    'Punched once in the face outside a public house. Cut lip, no hospital treatment.',
    'Assaulted at work by a customer who was refused service.',
    'Pushed to the ground in an argument over parking. Grazed hands.',
    'Struck with a bottle. Taken to hospital and since discharged.',
  ],
  'hate-crime': [
    'Abuse shouted from a passing car about the victim’s religion.',
    'Racist words written on the front door. This is believed to be the work of somebody nearby.',
    'Mocked and followed because of a disability. The victim no longer takes the bus.',
  ],
  robbery: [
    'Phone demanded by two people on bicycles, one showing a knife.',
    'Bag pulled from the shoulder at a bus stop.',
  ],
  burglary: [
    'Rear window forced while the family was out. Jewellery and a laptop taken. Untidy search.',
    'Shed broken into overnight, tools taken.',
    'Entry through an unlocked door while the occupant slept upstairs. Car keys and car taken.',
  ],
  theft: [
    'Bicycle taken from outside the station; the lock was cut.',
    'Purse taken from a bag in a shop.',
    'Parcel taken from the doorstep.',
    'Catalytic converter removed from a car in the car park.',
  ],
  'criminal-damage': [
    'Car windows smashed overnight.',
    'Front door kicked and damaged.',
    'Fence pulled down and plants broken.',
  ],
  fraud: [
    'The victim was rung by somebody who claimed to be from the bank and moved their savings.',
    'Paid in advance for building work that was never done.',
    'Met online; asked for money several times over three months.',
  ],
  'antisocial-behaviour': [
    'Loud music and shouting until four in the morning, again.',
    'Groups gathering in the stairwell; rubbish set on fire.',
    'Eggs thrown at the windows. The victim feels singled out.',
  ],
  'child-abuse': [
    'School reports a mark on the child’s arm. The child said that a grown-up did it.',
    'Child left alone overnight.',
    'Concerns about neglect after a visit to the home.',
  ],
  'child-exploitation': [
    'New phone and clothes that the child will not explain; found in another town with older people.',
    'Child stopped with drugs and a large sum of money. Believed to be made to carry for others.',
  ],
  missing: [
    'Did not come home after school.',
    'Left the address after an argument.',
    'Not seen since the evening before.',
  ],
  'modern-slavery': ['Works long hours for little or no money; papers are held by the employer.'],
  homicide: ['Fatal injuries. Major crime team informed. Family liaison officer appointed.'],
  other: ['Lost property with personal papers.', 'Concern for a person’s welfare.', 'Nuisance calls.'],
};

export const accountOf = (random: Random, category: IncidentCategory): string => random.pick(ACCOUNTS[category]);

const SCENES: Record<'home' | 'elsewhere', readonly string[]> = {
  home: ['The home', 'Kitchen of the home', 'Front garden', 'Stairwell of the building', 'Outside the front door'],
  elsewhere: [
    'The high street',
    'Railway station',
    'Car park',
    'A public house',
    'The park',
    'Place of work',
    'Online',
  ],
};

export const sceneAt = (random: Random, where: 'home' | 'elsewhere'): string => random.pick(SCENES[where]);
