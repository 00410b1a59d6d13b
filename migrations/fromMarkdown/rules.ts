/**
 * Every rule that a message can name, with its severity: `true` error, `false` warning,
 * `undefined` note. docs/diagnostics.md explains them one by one.
 */
export const rules = {
  'time-differs': false,
  'emphasis-closer-repaired': undefined,
  'image-repeated': undefined,
  'language-differs': false,
  'links-joined': undefined,
  'session-found': undefined,
} as const satisfies Record<string, boolean | undefined>

export type RuleId = keyof typeof rules
