const COUNTRY = '44';

/** E.164; undefined when nobody can be called on it. A number without a country's code is taken for a British one. */
export function normalisePhone(raw: string): string | undefined {
  const digits = raw
    .slice(0, 40)
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '');
  const full = digits.startsWith('+') ? digits.slice(1) : digits.replace(/^00/, '').replace(/^0/, COUNTRY);
  const dialled = full.replace(/\D/g, '').replace(/^440/, COUNTRY);
  const usable = /^[1-9]\d{9,14}$/.test(dialled) && !/(\d)\1{6}/.test(dialled) && !/12345678/.test(dialled);
  return usable ? `+${dialled}` : undefined;
}

const ADDRESS = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;
const NOBODY = /^(unknown|none|noemail|no-?reply|not-?known|na|n\/a|test|refused|info|admin|enquiries|office)@/;

/** Lower case; undefined for what is no address, nobody's, or a whole office's. */
export function normaliseEmail(raw: string): string | undefined {
  const address = raw.slice(0, 254).trim().toLowerCase();
  return ADDRESS.test(address) && !NOBODY.test(address) ? address : undefined;
}
