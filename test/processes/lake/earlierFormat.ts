/** The tables of lake files of format 1, word for word. */
export const tablesOfFormat1 = `
CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  published_id TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX documents_by_type ON documents (type, id);
CREATE INDEX documents_by_published_id ON documents (published_id, id);

CREATE TABLE links (
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  strong INTEGER NOT NULL,
  PRIMARY KEY (source, target)
) WITHOUT ROWID;
CREATE INDEX links_by_target ON links (target, source, strong);

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
  body TEXT
);
CREATE UNIQUE INDEX changes_by_document ON changes (document, sequence);
CREATE INDEX changes_by_sequence ON changes (sequence, position);

CREATE TABLE key_values (
  user TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (user, key)
) WITHOUT ROWID;
`
