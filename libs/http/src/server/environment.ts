/** Reads settings that come from outside, and refuses in a sentence what is missing or makes no sense. */
export class Environment {
  constructor(
    private readonly values: NodeJS.ProcessEnv,
    /** Who asks, as it stands in a sentence: `the lamp service`. */
    private readonly who: string,
  ) {}

  /** An empty value is none. */
  optional(name: string): string | undefined {
    return this.values[name] || undefined;
  }

  required(name: string): string {
    const value = this.optional(name);
    if (value === undefined) throw new Error(`Set ${name}: ${this.who} cannot start without it.`);
    return value;
  }

  /** An address with its scheme. It may hold a password, so the sentence does not repeat it. */
  address(name: string): string {
    const value = this.required(name);
    if (!URL.canParse(value)) throw new Error(`${name} is not an address: ${this.who} cannot start with it.`);
    return value;
  }

  optionalAddress(name: string): string | undefined {
    return this.optional(name) === undefined ? undefined : this.address(name);
  }

  port(usual: number): number {
    const value = Number(this.optional('PORT') ?? usual);
    if (!Number.isInteger(value) || value < 0 || value > 65_535)
      throw new Error(`PORT must be a number from 0 to 65535: ${this.who} cannot start with it.`);
    return value;
  }
}
