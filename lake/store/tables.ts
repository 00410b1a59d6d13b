export const tablesVersion = 3

/**
 * The current documents. `body` is JSONB, which SQL reads without parsing it. `variant` tells what
 * of its document a row is: '' the published one, 'drafts' its draft, 'versions.<release>' its
 * version in a release, '?' what looks like a version and is none. In every perspective a document
 * has at most one row for each variant, and goes by its `published_id`.
 *
 * `links` holds every `_ref` of every document, so that `references()` and the integrity rules are
 * look-ups. `found` is 0 for those that `references()` passes over, inside of other references.
 */
export const documentTables = `
CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  published_id TEXT NOT NULL,
  variant TEXT NOT NULL,
  body BLOB NOT NULL
);
CREATE INDEX documents_by_type ON documents (type, id);
CREATE INDEX documents_by_type_published ON documents (type, published_id, variant);
CREATE INDEX documents_by_published_id ON documents (published_id, variant);
CREATE INDEX documents_by_variant ON documents (variant, published_id);

CREATE TABLE links (
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  strong INTEGER NOT NULL,
  found INTEGER NOT NULL,
  PRIMARY KEY (source, target)
) WITHOUT ROWID;
CREATE INDEX links_by_target ON links (target, source, strong, found);
`

/**
 * `changes` holds each document as each transaction left it: whole in `body`, or in `delta` as what
 * makes it of the revision before, `steps` behind one that is no delta. Both are NULL after a delete.
 * A change that stands for earlier ones too, which were thinned out, has the sequence of the first of
 * them in `since`.
 */
const historyTables = `
CREATE TABLE transactions (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  timestamp TEXT NOT NULL,
  author TEXT NOT NULL
);

CREATE TABLE changes (
  document TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES transactions (sequence),
  position INTEGER NOT NULL,
  mutations TEXT NOT NULL,
  body TEXT,
  delta TEXT,
  steps INTEGER NOT NULL DEFAULT 0,
  since INTEGER
);
CREATE UNIQUE INDEX changes_by_document ON changes (document, sequence);
CREATE INDEX changes_by_sequence ON changes (sequence, position);
`

export const tables = `${documentTables}${historyTables}
CREATE TABLE key_values (
  user TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (user, key)
) WITHOUT ROWID;
`
