import { changesIn } from '#libs/repeat-detection/engine';
import type { RecordFile } from '../reading/read-records.js';
import { FileWriter } from './file-writer.js';

/** `changes.csv`: what was changed in each row before it was compared, or left out of it, and why. No values. */
export class ChangesFile {
  private readonly file: FileWriter;

  constructor(path: string) {
    this.file = new FileWriter(path);
    this.file.text('file,line,field,change,why\n');
  }

  readonly add = ({ side, places, reading }: RecordFile, cells: readonly string[], line: number): void => {
    for (const { field, what, why } of changesIn(cells, places.fields, reading)) {
      this.file.text(`${side},${line},${field},${what},`);
      this.file.cell(why);
      this.file.text('\n');
    }
  };

  close(): void {
    this.file.close();
  }
}
