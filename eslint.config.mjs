import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.referral-hub/**', 'coverage/**'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      // A method of an interface may be asynchronous for one of its two implementations only.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // All that leaves an agency goes through one door, which records what crossed (docs/decisions/0016).
    files: ['apps/*/src/**/*.ts'],
    ignores: ['**/telling.publisher.ts', '**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: '#libs/messaging', importNames: ['Outbox'], message: 'Tell it through Telling.' }] },
      ],
    },
  },
  {
    // What speaks to a person at a terminal prints; services log.
    files: ['deploy/**/*.ts', 'test/**/*.ts', 'libs/messaging/src/redrive.main.ts', 'libs/*/examples/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
