/**
 * Every rule that a message can name, with its severity: `true` error, `false` warning,
 * `undefined` note. docs/diagnostics.md explains them one by one.
 */
export const rules = {
  'config-broken': true,
  'emphasis-closer-repaired': undefined,
  'file-too-large': true,
  'file-unreadable': true,
  'front-matter-broken': true,
  'front-matter-not-closed': false,
  'id-collision': false,
  'image-repeated': undefined,
  'key-repeated': false,
  'language-differs': false,
  'links-joined': undefined,
  'no-front-matter': undefined,
  'not-markdown': undefined,
  'not-utf8': true,
  'session-found': undefined,
  'symlink-outside': false,
  'time-differs': false,
  'unknown-time-zone': false,
} as const satisfies Record<string, boolean | undefined>

export type RuleId = keyof typeof rules
