/** Of the keys for the whole of a session those that say nothing but "part of", in all languages. */
export const wholeKeys: ReadonlySet<string> = new Set([
  'partof',
  'delav',
  'delaf',
  'teilvon',
  'onderdeelvan',
  'partiede',
  'faitpartiede',
  'partede',
  'partedi',
])
