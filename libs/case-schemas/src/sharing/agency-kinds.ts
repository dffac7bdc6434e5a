import type { Agency } from '../agency.js';

/** That somebody came to these is itself secret: nothing leaves them by mere silence. */
export const secretAgencies: readonly Agency[] = ['sarc'];

/** Those who help the one who was harmed. */
export const victimsServices: readonly Agency[] = ['beacon', 'sarc'];

/** Those who work with the one who did harm. */
export const offendersSide: readonly Agency[] = ['youth-offending', 'probation'];
