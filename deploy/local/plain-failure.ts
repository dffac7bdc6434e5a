/** Something the user can put right: its message is one sentence that says how, and is all that is shown. */
export class PlainFailure extends Error {
  override readonly name = 'PlainFailure';
}
