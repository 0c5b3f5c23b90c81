/** Colours of drawings that leave the site: those of its light theme, on white paper. */
export const palette = {
  paper: '#ffffff',
  ink: '#1d1b16',
  quiet: '#5b564a',
  rule: '#d8d2c2',
  accent: '#7a1f2b',
  /** Verdicts on red lines. */
  met: '#1c6138',
  'partly-met': '#7a5200',
  'not-met': '#9b2c1f',
  worse: '#6d1b4e',
} as const;
