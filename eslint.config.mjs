import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.{ts,tsx}', '**/testing/**', 'test/**'];

const noDisabling = {
  rules: {
    'no-comments-that-disable': {
      create(context) {
        return {
          Program() {
            for (const comment of context.sourceCode.getAllComments()) {
              if (!/eslint-disable|@ts-ignore|@ts-nocheck/.test(comment.value)) continue;
              context.report({ loc: comment.loc, message: 'Mend it instead of silencing it.' });
            }
          },
        };
      },
    },
    'max-constructor-params': {
      create(context) {
        return {
          'MethodDefinition[kind="constructor"]'(node) {
            const { length } = node.value.params;
            if (length <= 5) return;
            context.report({
              node,
              message: `A constructor takes at most 5 parameters, not ${length}.`,
            });
          },
        };
      },
    },
  },
};

export default defineConfig(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.waystation/',
      'coverage/',
      'client/src/gql/',
      'client/public/',
      'simulator/phone/vite.config.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { house: noDisabling },
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'client/tsconfig.json',
          'simulator/tsconfig.json',
          'simulator/phone/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'house/no-comments-that-disable': 'error',
      'house/max-constructor-params': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Nest's modules are classes that hold decorators alone.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Decorated fields are filled by GraphQL, TypeORM and Nest.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // GraphQL types are classes for their decorators' sake; what resolvers return has just the shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // A method may be async for its interface, and a one-line arrow may return void.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Ask for the Config; only platform/config reads the environment.',
        },
      ],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: false } }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name what you export.' },
        {
          selector: 'CallExpression[callee.name="forwardRef"]',
          message: 'A cycle: turn one arrow around with a listener.',
        },
      ],
    },
  },
  {
    files: ['client/**/*.{ts,tsx}', 'simulator/phone/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      'max-lines-per-function': ['error', { max: 200, skipComments: true }],
    },
  },
  {
    files: [
      'src/platform/config/**',
      'simulator/src/main.ts',
      'commands/**',
      'scripts/**',
      'ormconfig.ts',
      'client/vite.config.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['src/main.ts', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // One statement after the other, most of it SQL.
    files: ['migrations/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: [...tests, 'bench/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-properties': 'off',
      // What a server answered is looked at, not modelled.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  prettier,
);
