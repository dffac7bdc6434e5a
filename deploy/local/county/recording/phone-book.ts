import type { Phone } from '#libs/case-schemas';
import type { Citizen } from '../population/citizen.js';
import { at, type Random } from '../random.js';

/** A second number is in use from a day on. */
interface Line {
  readonly from: string;
  readonly phone: Phone;
}

/**
 * Numbers that Ofcom keeps for drama: 1,000 mobiles, and 2,000 landlines of no area or of London. No two people
 * have the same; those who come back often are served first, and when all are given out the rest have none.
 */
export class PhoneBook {
  private readonly lines = new Map<string, Line[]>();
  private readonly mobiles: string[];
  private readonly landlines: string[];

  constructor(private readonly random: Random) {
    this.mobiles = random.shuffled(thousand('07700 900'));
    this.landlines = random.shuffled([...thousand('01632 960'), ...thousand('020 7946 0')]);
  }

  /** Called once for each person, before any record is written. */
  give(citizen: Citizen, changesOn: string | undefined): void {
    const first = this.mobiles.pop();
    const second = first !== undefined && changesOn !== undefined ? this.mobiles.pop() : undefined;
    const landline = first === undefined || this.random.chance(0.2) ? this.landlines.pop() : undefined;
    this.lines.set(citizen.id, [
      ...(landline ? [{ from: '', phone: { number: landline, kind: 'home' as const } }] : []),
      ...(first ? [{ from: '', phone: { number: first, kind: 'mobile' as const } }] : []),
      ...(second && changesOn ? [{ from: changesOn, phone: { number: second, kind: 'mobile' as const } }] : []),
    ]);
  }

  /** The number that somebody would give on a day. */
  phoneOn({ id }: Citizen, day: string): Phone | undefined {
    const lines = (this.lines.get(id) ?? []).filter(({ from }) => from <= day);
    return lines.length > 0 ? at(lines, lines.length - 1).phone : undefined;
  }
}

const thousand = (stem: string): string[] =>
  Array.from({ length: 1000 }, (_, number) => `${stem}${String(number).padStart(3, '0')}`);

/** One number, three ways of writing it. */
export function writtenPhone(random: Random, { number, kind }: Phone): Phone {
  const plain = number.replace(/ /g, '');
  const written = random.weighted([
    [number, 60],
    [plain, 25],
    [`+44${plain.slice(1)}`, 15],
  ]);
  return { number: written, ...(kind && { kind }) };
}
