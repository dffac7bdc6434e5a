import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;
const LENGTH = 32;
const FAILURES = 10;
const MINUTE = 60_000;

interface Hashed {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Keeps hashes only. Whether the name or the password was wrong shows neither in the answer nor in its time. */
export class Passwords {
  private readonly failures = new Map<string, Date[]>();

  private constructor(
    private readonly hashes: ReadonlyMap<string, Hashed>,
    private readonly nobody: Hashed,
    private readonly now: () => Date,
  ) {}

  static async of(passwords: Readonly<Record<string, string>>, now: () => Date): Promise<Passwords> {
    const hashed = Object.entries(passwords).map(async ([name, password]) => [name, await hash(password)] as const);
    return new Passwords(new Map(await Promise.all(hashed)), await hash(randomBytes(LENGTH).toString('hex')), now);
  }

  /** After ten failures within a minute nothing is right for that name until the minute is over. */
  async match(userName: string, password: string): Promise<boolean> {
    const { salt, hash: wanted } = this.hashes.get(userName) ?? this.nobody;
    const right = timingSafeEqual(await derive(password, salt, LENGTH), wanted) && this.hashes.has(userName);
    const recent = (this.failures.get(userName) ?? []).filter((at) => this.now().getTime() - at.getTime() < MINUTE);
    const accepted = right && recent.length < FAILURES;
    if (this.hashes.has(userName))
      this.failures.set(userName, accepted ? [] : [...recent, this.now()].slice(-FAILURES));
    return accepted;
  }
}

async function hash(password: string): Promise<Hashed> {
  const salt = randomBytes(16);
  return { salt, hash: await derive(password, salt, LENGTH) };
}
