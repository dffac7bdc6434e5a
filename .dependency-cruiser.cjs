/** Who may import whom. Each rule has been proved by breaking it: test/architecture/import-rules.spec.ts does it again. */
const pureLibs = '^libs/(case-schemas|deadlines|referral-lifecycle|repeat-detection)/';

/** Tests, and what only they use. */
const specs = '\\.spec\\.ts$|^libs/[^/]+/test/';

module.exports = {
  forbidden: [
    {
      name: 'apps-are-islands',
      comment: 'Services meet on Kafka or over HTTP, never in one process.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-do-not-know-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'pure-libs-use-no-node',
      comment: 'Language, protocol and detection take time, ids and data as arguments; they read nothing themselves.',
      severity: 'error',
      from: { path: pureLibs, pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-libs-use-no-framework',
      severity: 'error',
      from: { path: pureLibs, pathNot: `${specs}|^libs/deadlines/` },
      to: { path: 'node_modules', pathNot: 'node_modules/(class-validator|class-transformer|reflect-metadata)/' },
    },
    {
      name: 'deadlines-use-two-packages',
      comment: 'One knows the bank holidays, the other the clocks of London.',
      severity: 'error',
      from: { path: '^libs/deadlines/', pathNot: specs },
      to: { path: 'node_modules', pathNot: 'node_modules/(date-holidays|temporal-polyfill)/' },
    },
    {
      name: 'deadlines-know-no-other-lib',
      comment: 'What is counted is a moment and a policy; what they belong to is the business of whoever asks.',
      severity: 'error',
      from: { path: '^libs/deadlines/' },
      to: { path: '^libs/', pathNot: '^libs/deadlines/' },
    },
    {
      name: 'only-the-language-has-decorators',
      severity: 'error',
      from: { path: '^libs/(referral-lifecycle|repeat-detection)/', pathNot: specs },
      to: { path: 'node_modules' },
    },
    {
      name: 'pure-libs-know-only-the-language',
      severity: 'error',
      from: { path: '^libs/(referral-lifecycle|repeat-detection)/' },
      to: { path: '^libs/(messaging|database|access|http|testing)/' },
    },
    {
      name: 'engines-are-for-the-command-line',
      comment: 'A service uses what a lib promises (`index.ts`); the parts behind it may change with each version.',
      severity: 'error',
      from: { path: '^(apps|libs|deploy)/', pathNot: '^apps/link/|^libs/repeat-detection/' },
      to: { path: '^libs/[^/]+/src/engine[.]ts$' },
    },
    {
      name: 'the-language-knows-no-other-lib',
      severity: 'error',
      from: { path: '^libs/case-schemas/' },
      to: { path: '^libs/', pathNot: '^libs/case-schemas/' },
    },
    {
      name: 'web-keeps-no-case-data',
      comment: 'The web app asks the services; it reads no events and no case database.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/(messaging|database)/' },
    },
    {
      name: 'one-file-names-kafkajs',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/messaging/src/kafka[^/]*\\.ts$|^libs/testing/|\\.spec\\.ts$' },
      to: { path: 'node_modules/kafkajs' },
    },
    {
      name: 'rules-stay-pure',
      comment: "A feature's rules (`thing.ts`) know no service, repository, controller or consumer, and no framework.",
      severity: 'error',
      from: {
        path: '^apps/[^/]+/src/[^/]+/[^/.]+\\.ts$',
        pathNot: '^apps/[^/]+/src/(migrations|sign-in|api|layout)/',
      },
      to: {
        path: '\\.(service|repository|controller|consumer|query|publisher)\\.ts$|node_modules/(@nestjs|typeorm|pg|express)',
      },
    },
    {
      name: 'repositories-know-no-service',
      severity: 'error',
      from: { path: '\\.(repository|query|row)\\.ts$' },
      to: { path: '\\.(service|controller|consumer)\\.ts$' },
    },
    {
      name: 'doors-lead-to-a-service',
      comment: 'A controller or consumer calls a service; only the service knows the repository.',
      severity: 'error',
      from: { path: '[.](controller|consumer)[.]ts$' },
      to: { path: '[.]repository[.]ts$' },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$|^libs/testing/|^(apps|libs)/[^/]+/test/' },
      to: { path: '^(test|libs/testing|deploy)/|^(apps|libs)/[^/]+/test/|\\.spec\\.ts$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
