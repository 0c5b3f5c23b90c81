import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'content/', 'public/', 'schemas/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Index signatures need brackets (noPropertyAccessFromIndexSignature of TypeScript says so too).
      '@typescript-eslint/dot-notation': 'off',
      // Callbacks that only call something read best on one line.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // Types come from the Astro compiler here; astro check looks at them.
    files: ['**/*.astro'],
    extends: [tseslint.configs.strict, astro.configs.recommended, astro.configs['jsx-a11y-recommended'] ?? []],
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
  },
);
