/** Short forms of street types, as they stand at the end of a street's name. British and Australian. */
const lines = `road rd
street st str
avenue av ave aven
lane ln la
close cl clo
court ct crt
crescent cres cr cresc
drive dr drv
gardens gdns gdn gds
garden gard
grove gr grv gro
green grn
place pl
square sq sqr
terrace ter terr tce tr
park pk
walk wk wlk
way wy
mews mws
hill hl
rise rse
view vw
villas vls
boulevard blvd bvd boul
circuit cct circ
parade pde
highway hwy
parkway pkwy
heights hts
buildings bldgs
building bldg
mount mt
north nth
south sth
estate est
cottages cotts
cottage cott`;

const whole: ReadonlyMap<string, string> = new Map(
  lines.split('\n').flatMap((line) => {
    const [full = '', ...short] = line.split(' ');
    return short.map((form) => [form, full] as const);
  }),
);

const types = new Set([...lines.split('\n').map((line) => line.split(' ')[0]!), 'circle', 'esplanade', 'end', 'row']);

/** `high st` is `high street`; `st james st` is `st james street`. Takes folded text. */
export function withWholeStreetType(street: string): string {
  const space = street.lastIndexOf(' ');
  if (space < 0) return street;
  const type = whole.get(street.slice(space + 1));
  return type === undefined ? street : street.slice(0, space + 1) + type;
}

/** Whether folded text ends as streets do. */
export function isStreet(text: string): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return last.length < text.length && (types.has(last) || whole.has(last));
}
