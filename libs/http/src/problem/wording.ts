interface Wording {
  readonly code: string;
  readonly message: string;
}

const wordings: Readonly<Record<string, Wording>> = {
  whitelistValidation: { code: 'unknown-property', message: 'is not known here' },
  unknownValue: { code: 'not-an-object', message: 'must be an object' },
  nestedValidation: { code: 'not-an-object', message: 'must be an object' },
  isObject: { code: 'not-an-object', message: 'must be an object' },
  isOneObject: { code: 'not-an-object', message: 'must be an object' },
  isArray: { code: 'not-a-list', message: 'must be a list' },
  isString: { code: 'not-text', message: 'must be text' },
  isBoolean: { code: 'not-true-or-false', message: 'must be true or false' },
  isNumber: { code: 'not-a-number', message: 'must be a number' },
  isInt: { code: 'not-a-whole-number', message: 'must be a whole number' },
  isIn: { code: 'not-in-list', message: 'must be one of the known values' },
  isNotEmpty: { code: 'missing', message: 'must be given' },
  isDefined: { code: 'missing', message: 'must be given' },
  isDay: { code: 'not-a-date', message: 'must be a real date as YYYY-MM-DD' },
  isPartialDate: { code: 'not-a-date', message: 'must be a real date as YYYY, YYYY-MM or YYYY-MM-DD' },
  isInstant: { code: 'not-a-time', message: 'must be a real date and time with a time zone' },
  isUuid: { code: 'not-an-id', message: 'must be an id' },
  isEmail: { code: 'not-an-email-address', message: 'must be an e-mail address' },
  matches: { code: 'wrong-form', message: 'does not have the right form' },
};

/** Each maximum or minimum has its own limit in its message, which comes from the class and not from the caller. */
const bounds: Readonly<Record<string, string>> = {
  min: 'too-small',
  max: 'too-large',
  minLength: 'too-short',
  maxLength: 'too-long',
  isLength: 'wrong-length',
  arrayMinSize: 'too-few',
  arrayNotEmpty: 'too-few',
  arrayMaxSize: 'too-many',
};

/** The stable code and the sentence for a class-validator constraint; one of our own brings its sentence with it. */
export function wordingOf(constraint: string, message: string): Wording {
  return wordings[constraint] ?? { code: bounds[constraint] ?? kebab(constraint), message };
}

const kebab = (name: string): string =>
  name.replace(/^is(?=[A-Z])/, 'not').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
