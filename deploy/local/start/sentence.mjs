/** Something the user can put right: its message says how, and is all that is shown. */
export class Sentence extends Error {}
