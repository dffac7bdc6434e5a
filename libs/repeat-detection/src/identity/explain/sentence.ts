/** What speaks for and against, strongest first, as `Decision` gives it. */
export interface ForAndAgainst {
  readonly reasons: readonly string[];
  readonly against: readonly string[];
}

/** In one sentence: `Same surname and birth date, forename one slip apart; but another address.` */
export function sentenceOf({ reasons, against }: ForAndAgainst): string {
  const said = reasons.length > 0 ? gathered(reasons) : 'nothing speaks for it';
  const but = against.length > 0 ? `; but ${against.join('; ')}` : '';
  const sentence = `${said}${but}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const PLAIN_SAME = /^same ([^,]+)$/;

/** All that is wholly the same is said together, where the first of it stands. */
function gathered(reasons: readonly string[]): string {
  const same = reasons.flatMap((reason) => PLAIN_SAME.exec(reason)?.[1] ?? []);
  const others = reasons.filter((reason) => !PLAIN_SAME.test(reason));
  return [...(same.length > 0 ? [`same ${listed(same)}`] : []), ...others].join(', ');
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
