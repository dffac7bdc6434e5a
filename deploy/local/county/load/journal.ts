import type { Agency } from '#libs/case-schemas';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which county is being loaded: it is begun once and then always the same. */
export interface Beginning {
  readonly seed: number;
  readonly incidents: number;
  /** The county's today. */
  readonly until: string;
}

/** A referral that came of an event. */
export interface ReferralMade {
  readonly id: string;
  readonly to: Agency;
}

type Line =
  | { readonly begun: Beginning }
  | { readonly told: number; readonly referrals: readonly ReferralMade[]; readonly incident?: string }
  | { readonly decided: number }
  | { readonly worked: number }
  | { readonly answered: string }
  | { readonly asked: number; readonly contact: string }
  | { readonly finished: number };

/** How far the loading has come, in a file that only grows: whoever is stopped goes on where they were. */
export interface Journal {
  readonly beginning: Beginning;
  /** Referrals made by each event that was told. */
  readonly told: ReadonlyMap<number, readonly ReferralMade[]>;
  readonly decided: ReadonlySet<number>;
  /** By which number the police know what they were told. */
  readonly incidents: ReadonlyMap<number, string>;
  /** Incidents about which all that was planned is written down. */
  readonly worked: ReadonlySet<number>;
  /** Desks whose people have looked through their alerts. */
  readonly answered: ReadonlySet<string>;
  /** Of which contact the hub asked a partner, by the place of the question in the plan. */
  readonly asked: ReadonlyMap<number, string>;
  /** Steps in all, once everything is done. */
  readonly finished: number | undefined;
  recordTold(index: number, referrals: readonly ReferralMade[], incident?: string): void;
  recordDecided(index: number): void;
  recordWorked(index: number): void;
  recordAnswered(desk: string): void;
  recordAsked(place: number, contact: string): void;
  recordFinished(steps: number): void;
}

/** Opens the journal of a folder, or begins one. */
export function openJournal(folder: string, wanted: Partial<Beginning>, fresh: Beginning): Journal {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'county.jsonl');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const lines = linesOf(text);
  if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n');
  const write = (line: Line): void => appendFileSync(file, `${JSON.stringify(line)}\n`);
  const begun = lines.find((line) => 'begun' in line)?.begun;
  if (!begun) write({ begun: fresh });
  else refuseAnother(begun, wanted);
  const told = new Map(lines.flatMap((line) => ('told' in line ? [[line.told, line.referrals] as const] : [])));
  const decided = new Set(lines.flatMap((line) => ('decided' in line ? [line.decided] : [])));
  const worked = new Set(lines.flatMap((line) => ('worked' in line ? [line.worked] : [])));
  const answered = new Set(lines.flatMap((line) => ('answered' in line ? [line.answered] : [])));
  const asked = new Map(lines.flatMap((line) => ('asked' in line ? [[line.asked, line.contact] as const] : [])));
  const incidents = new Map(
    lines.flatMap((line) =>
      'told' in line && line.incident !== undefined ? [[line.told, line.incident] as const] : [],
    ),
  );
  return {
    beginning: begun ?? fresh,
    ...{ told, decided, incidents, worked, answered, asked },
    finished: lines.find((line) => 'finished' in line)?.finished,
    recordTold: (index, referrals, incident) => {
      told.set(index, referrals);
      if (incident !== undefined) incidents.set(index, incident);
      write({ told: index, referrals, ...(incident !== undefined && { incident }) });
    },
    recordDecided: (index) => {
      decided.add(index);
      write({ decided: index });
    },
    recordWorked: (index) => {
      worked.add(index);
      write({ worked: index });
    },
    recordAnswered: (desk) => {
      answered.add(desk);
      write({ answered: desk });
    },
    recordAsked: (place, contact) => {
      asked.set(place, contact);
      write({ asked: place, contact });
    },
    recordFinished: (steps) => write({ finished: steps }),
  };
}

/** A line that was cut short when the program was killed counts as not written. */
function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Line];
    } catch {
      return [];
    }
  });
}

function refuseAnother(begun: Beginning, wanted: Partial<Beginning>): void {
  const differs = (['seed', 'incidents'] as const).filter((name) => (wanted[name] ?? begun[name]) !== begun[name]);
  if (differs.length === 0) return;
  const [held, asked] = [begun, { ...begun, ...wanted }].map(
    ({ seed, incidents }) => `seed ${seed}, ${incidents} incidents`,
  );
  throw new Error(`this system already holds the county of ${held}; for that of ${asked} begin with an empty one`);
}
