export interface BirthDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const birthDate = (year: number, month: number, day: number): BirthDate => ({ year, month, day });

export function addDays({ year, month, day }: BirthDate, days: number): BirthDate {
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return birthDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

const two = (part: number): string => String(part).padStart(2, '0');

export const writeBirth = ({ year, month, day }: BirthDate): string => `${year}-${two(month)}-${two(day)}`;
