import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

export default ts.config(
  {ignores: ['build', '.docusaurus', '.cache', 'node_modules', 'static', 'test-results']},
  js.configs.recommended,
  ...ts.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: {'react-hooks': hooks},
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // The compiler's noUncheckedIndexedAccess asks for the mark where an index is known to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: {process: 'readonly', console: 'readonly', URL: 'readonly', require: 'readonly', module: 'readonly'},
    },
  },
  {
    files: ['src/{model,litmus,facts,explore,picture,cite,history}/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['react', 'react-dom', '@docusaurus/*', '**/components/**'],
              message: 'This is the pure core: no React, no DOM (see CONTRIBUTING.md).',
            },
          ],
        },
      ],
    },
  },
);
