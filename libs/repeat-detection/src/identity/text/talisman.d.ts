declare module 'talisman/metrics/jaro-winkler.js' {
  /** Jaro-Winkler similarity of two strings by UTF-16 code units; 1 for two empty ones. */
  export default function jaroWinkler(left: string, right: string): number;
}
