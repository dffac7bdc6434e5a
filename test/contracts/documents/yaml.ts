/** A value as YAML: an indented block, every text in double quotes as in JSON, which YAML reads the same. */
export function yaml(value: unknown): string {
  return `${block(value, '').join('\n')}\n`;
}

function block(value: unknown, indent: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => item(each, indent));
  return Object.entries(value as object).flatMap(([key, inner]: [string, unknown]) => {
    const name = `${indent}${plain(key)}:`;
    return isNested(inner) ? [name, ...block(inner, `${indent}  `)] : [`${name} ${JSON.stringify(inner)}`];
  });
}

/** The first line of what is nested stands behind the dash. */
function item(value: unknown, indent: string): string[] {
  if (!isNested(value)) return [`${indent}- ${JSON.stringify(value)}`];
  const [first = '', ...rest] = block(value, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

const isNested = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** A name that YAML could take for something else is quoted. */
const plain = (key: string): string => (/^[A-Za-z][\w.-]*$/.test(key) && !WORDS.test(key) ? key : JSON.stringify(key));
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
