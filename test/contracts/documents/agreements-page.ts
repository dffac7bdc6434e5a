import {
  agencies,
  agencyNames,
  consentRules,
  retentionRules,
  sharingAgreements,
  sourceStandings,
  type Agency,
  type ConsentException,
  type SharingAgreement,
} from '#libs/case-schemas';

const regimes = { 'dpa-2018-part-3': 'Data Protection Act 2018, Part 3', 'uk-gdpr': 'UK GDPR' } as const;
const matters = {
  referral: 'A referral',
  sighting: 'Who was seen',
  alert: 'A warning',
  'information-request': 'A question',
} as const;
const subjects = {
  victim: 'somebody who was harmed',
  suspect: 'somebody who has offended, or may have',
  anyone: 'anyone',
};

/** The page on who may tell whom what, in Markdown. */
export function agreementsPage(agreements: readonly SharingAgreement[] = sharingAgreements): string {
  return [
    '# Sharing agreements',
    'Who may tell whom what, for what, and on what basis. This page is made by `npm run docs` from the table in ' +
      '[libs/case-schemas](../libs/case-schemas/src/sharing/agreements), from which the topics, the access to Kafka, the ' +
      'projection of a referral and the checks of consent are made too. A pair that is not here cannot talk. To let one more ' +
      'pair talk, add one entry to the table; to change an agreement, add its next version with the day on which it begins, so ' +
      'that what crossed under the old one stays explained by it.',
    'A protected address never crosses, nor does a protected name. What a person said about being told of, and how to reach ' +
      'them safely, goes with every referral of a named person.',
    '**How far the law here can be relied on:** most entries name a law whose text was not read for this page. They say so, ' +
      'and a lawyer of each agency has to confirm them.',
    overview(agreements),
    ...agreements.map(section),
    '## For how long',
    retention(),
  ].join('\n\n');
}

function overview(agreements: readonly SharingAgreement[]): string {
  const cell = (from: Agency, to: Agency): string => {
    const found = agreements.filter((entry) => entry.from === from && entry.to === to);
    return found.map(({ id, matter }) => `[${matter}](#${id})`).join(', ') || '–';
  };
  const head = ['From ↓ to →', ...agencies.map((to) => agencyNames[to])];
  const rows = agencies.map((from) => [agencyNames[from], ...agencies.map((to) => cell(from, to))]);
  return table(head, rows);
}

function section(entry: SharingAgreement): string {
  const rows = [
    ['From, to', `${agencyNames[entry.from]} to ${agencyNames[entry.to]}`],
    ['What', `${matters[entry.matter]}, about ${subjects[entry.subject]}`],
    ['Purpose', `${entry.purpose} (\`${entry.purposeCode}\`)`],
    ['Lawful basis', entry.lawfulBasis],
    ['Regime and condition', `${regimes[entry.regime]}. ${entry.condition}`],
    ['Consent', [consentRules[entry.consent], ...(entry.consentExceptions ?? []).map(exception)].join('. ')],
    ['Of the referral', `${listed(entry.fields)}${entry.keptApart ? KEPT_APART : ''}`],
    ['Of the person', entry.anonymous ? 'nothing, not even a number: it is anonymous' : listed(entry.personFields)],
    ...(entry.sightingFields ? [['Of the incident', listed(entry.sightingFields)]] : []),
    ...(entry.alerts ? [['May be told', alerts(entry)]] : []),
    ['Retention', `\`${entry.retention}\``],
    ['In force', `from ${entry.effectiveFrom}${entry.effectiveTo ? ` to ${entry.effectiveTo}` : ''}`],
    ['Source', `${entry.source}. _${sourceStandings[entry.standing]}._`],
  ];
  return `## ${entry.id}\n\n${table(['', ''], rows)}`;
}

const KEPT_APART =
  '; it is kept apart: nothing that another referral of the same incident has too, and no moment nearer than a day';

function exception({ when, rule, source }: ConsentException): string {
  const occasion = {
    child: 'For a child',
    'high-risk': 'At high risk',
    category: when.is === 'category' ? `For ${when.categories.join(', ')}` : '',
  }[when.is];
  return `${occasion}: ${consentRules[rule].toLowerCase()} (${source})`;
}

function alerts({ alerts: terms }: SharingAgreement): string {
  const heard = terms?.hears.map((agency) => agencyNames[agency]).join(', ') || 'nobody else';
  const by = terms?.byReferralsFrom?.map((agency) => agencyNames[agency]).join(', ');
  return `${listed(terms?.kinds ?? [])}; beside its own word it hears of ${heard}${by ? `; by the referrals that it holds from ${by}` : ''}`;
}

function retention(): string {
  const rows = retentionRules.map(({ class: code, words, clearYears, reviewEveryYears, effectiveFrom, standing }) => [
    `\`${code}\``,
    words,
    clearYears === undefined ? '–' : `${clearYears} years clear`,
    reviewEveryYears === undefined ? '–' : `every ${reviewEveryYears} years`,
    effectiveFrom,
    sourceStandings[standing],
  ]);
  return table(['Class', 'What', 'First review', 'Then', 'From', 'Standing'], rows);
}

const listed = (fields: readonly string[]): string => fields.map((field) => `\`${field}\``).join(', ') || 'nothing';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
