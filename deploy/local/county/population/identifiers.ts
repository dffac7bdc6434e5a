const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];
const LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY';
/** Shares no factor with a million, so that a million serials come once each, and out of order. */
const STRIDE = 611_953;

/** Numbers of the range that the NHS never issues, 999 000 0000 to 999 999 9999, each once, with its check digit. */
export function nhsNumbers(start: number): () => string {
  let turn = start;
  return () => {
    for (;;) {
      const digits = `999${String((turn * STRIDE) % 1_000_000).padStart(6, '0')}`;
      turn += 1;
      const check = checkDigit(digits);
      if (check < 10) return `${digits}${check}`;
    }
  };
}

/** Modulus 11; ten means that such a number is never given out. */
function checkDigit(digits: string): number {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return (11 - (sum % 11)) % 11;
}

/** Police National Computer id of somebody first arrested that year; the letter is the number modulo 23. */
export function pncId(year: number, serial: number): string {
  const padded = String(serial).padStart(7, '0');
  return `${year}/${padded}${LETTERS.charAt(Number(`${year % 100}${padded}`) % LETTERS.length)}`;
}

/** Probation's case reference number: a letter and six digits. No range of them is kept free; these are a running number. */
export const crnOf = (citizenId: string): string => `X${citizenId.replace(/\D/g, '').padStart(6, '0')}`;
