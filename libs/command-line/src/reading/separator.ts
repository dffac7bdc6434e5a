const separators = [',', ';', '\t', '|'] as const;

/** The sign between the cells: that of four which the header line has most of, outside quotation marks. */
export function separatorOf(beginning: string): string {
  const [line = ''] = beginning.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const counted = separators.map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}
