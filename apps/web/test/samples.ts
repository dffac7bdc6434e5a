/** What services tell of Sarah O’Brien and of others, one file a subject. */
export * from './samples/alert.js';
export * from './samples/casework.js';
export * from './samples/client.js';
export * from './samples/delivery.js';
export * from './samples/earlier-contact.js';
export * from './samples/finding.js';
export * from './samples/incident.js';
export * from './samples/information.js';
export * from './samples/list.js';
export * from './samples/match.js';
export * from './samples/own-work.js';
export * from './samples/person.js';
export * from './samples/policy.js';
export * from './samples/referral.js';
export * from './samples/worklist.js';
