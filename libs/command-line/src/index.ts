/** What commands for people at a terminal share: reading their CSV files, saying how far one is, and what they can put right. */
export { ProgressLine, type ProgressScreen } from './progress/progress-line.js';
export {
  headerOf,
  readCsv,
  readCsvRows,
  sizeOf,
  type CsvFileOptions,
  type CsvRows,
  type UnreadRow,
} from './reading/csv-file.js';
export type { CsvRow } from './reading/csv-row.js';
export { CsvScanner, type CsvSink } from './reading/csv-scanner.js';
export { fileBytes, type FileLetters } from './reading/file-bytes.js';
export { separatorOf } from './reading/separator.js';
export { UserError } from './user-error.js';
