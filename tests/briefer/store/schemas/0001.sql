-- A store of schema 1 with one paper; the search index is left out and made at opening.
PRAGMA application_id = 1112688210;
PRAGMA user_version = 1;
BEGIN;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE meetings (
    id INTEGER PRIMARY KEY, organisation TEXT NOT NULL, formats TEXT NOT NULL,
    start TEXT, end TEXT, place TEXT
) STRICT;
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    format TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, date TEXT,
    effective_date TEXT, number TEXT, meeting_id INTEGER REFERENCES meetings(id),
    pages INTEGER NOT NULL, imported_at TEXT NOT NULL, recogniser TEXT NOT NULL,
    paper_key TEXT NOT NULL, version INTEGER NOT NULL, current INTEGER NOT NULL,
    warnings TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX documents_by_meeting ON documents (meeting_id);
CREATE INDEX documents_by_paper ON documents (paper_key);
CREATE TABLE originals (
    document_id INTEGER PRIMARY KEY REFERENCES documents(id), content BLOB NOT NULL
) STRICT;
CREATE TABLE blocks (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents(id),
    position INTEGER NOT NULL, page INTEGER, text TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX blocks_by_document ON blocks (document_id, position);
CREATE TABLE topics (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE topic_keys (
    key TEXT PRIMARY KEY, topic_id INTEGER NOT NULL REFERENCES topics(id),
    parts TEXT NOT NULL, origin TEXT NOT NULL
) STRICT;
CREATE TABLE document_topics (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents(id),
    position INTEGER NOT NULL, heading TEXT NOT NULL, key TEXT NOT NULL REFERENCES topic_keys(key)
) STRICT;
CREATE INDEX document_topics_by_document ON document_topics (document_id);
CREATE INDEX document_topics_by_key ON document_topics (key);
CREATE TABLE findings (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents(id),
    sort TEXT NOT NULL, position INTEGER NOT NULL, topic_key TEXT REFERENCES topic_keys(key),
    identity TEXT, body TEXT NOT NULL
) STRICT;
CREATE INDEX findings_by_document ON findings (sort, document_id);
CREATE INDEX findings_by_topic ON findings (sort, topic_key);
CREATE INDEX findings_by_identity ON findings (identity) WHERE identity IS NOT NULL;
CREATE TABLE document_references (
    document_id INTEGER NOT NULL REFERENCES documents(id), number TEXT NOT NULL,
    PRIMARY KEY (document_id, number)
) STRICT;
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY, identity TEXT NOT NULL, state TEXT NOT NULL,
    reason TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE block_words USING fts5(
    exact, stemmed, title, title_stemmed, content='', tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO "_sqlite_migrations" VALUES (1, 'briefer', 'm001_papers', '2026-11-21 07:33:01.096337+00:00');
INSERT INTO "meetings" VALUES (1, 'NAVO', '["Defensie"]', '2030-06-11', '2030-06-12', 'Utrecht');
INSERT INTO "documents" VALUES (1, 'fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99', 'brief.txt', 'txt', 'verslag', 'Verslag', '2030-06-15', '2030-06-15', 'Kamerstuk 99001, nr. 7', 1, 3, '2030-06-20T12:30:00+00:00', 'test 1', 'Kamerstuk 99001, nr. 7|verslag|1', 1, 1, '[{"key":"page_without_text","page":2,"detail":""}]', '{"file":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","name":"brief.txt","format":"txt","size":411},"kind":"verslag","title":"Verslag","meeting":{"organisation":"NAVO","formats":["Defensie"],"start":"2030-06-11","end":"2030-06-12","place":"Utrecht"},"date":"2030-06-15","number":"Kamerstuk 99001, nr. 7","signatories":[],"references":[{"number":"2030Z00001","passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":1,"start":0,"end":25,"quote":"Nederland steunt de kade.","page":1,"paragraph":2}}],"mentions":[{"organisation":"EU","formats":["Landbouw"],"start":"2030-05-02","end":null,"place":null}],"topics":[{"heading":"Havens","key":"havens","parts":["havens"],"passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":0,"start":0,"end":7,"quote":"Verslag","page":1,"paragraph":1},"language":"nl","party":null}],"positions":[],"allied_positions":[],"commitments":[],"questions":[],"warnings":[{"key":"page_without_text","page":2,"detail":""}],"pages":3}');
INSERT INTO "originals" VALUES (1, X'566572736C61670A4E656465726C616E6420737465756E74206465206B6164652E0A57616E6E656572206B6F6D74206465206B6164653F0A496E2068657420766F6F726A6161722E5B282764617465272C206461746574696D652E6461746528323033302C20362C20313529292C2028276B696E64272C203C4B696E642E564552534C41473A2027766572736C6167273E292C2028276D656574696E67272C204D656574696E67286F7267616E69736174696F6E3D274E41564F272C20666F726D6174733D2827446566656E736965272C292C2073746172743D6461746574696D652E6461746528323033302C20362C203131292C20656E643D6461746574696D652E6461746528323033302C20362C203132292C20706C6163653D27557472656368742729292C2028276E756D626572272C20274B616D65727374756B2039393030312C206E722E203727292C2028277761726E696E6773272C202852656164696E675761726E696E67286B65793D27706167655F776974686F75745F74657874272C20706167653D322C2064657461696C3D2727292C29295D');
INSERT INTO "blocks" VALUES (1, 1, 0, 1, 'Verslag', '{"index":0,"role":"heading","text":"Verslag","fragments":[{"start":0,"end":7,"raw":"Verslag","page":1,"line":1,"box":null}],"number":1,"level":0,"bold":false,"mark":"","notes":[]}');
INSERT INTO "blocks" VALUES (2, 1, 1, 1, 'Nederland steunt de kade.', '{"index":1,"role":"paragraph","text":"Nederland steunt de kade.","fragments":[{"start":0,"end":25,"raw":"Nederland steunt de kade.","page":1,"line":2,"box":null}],"number":2,"level":0,"bold":false,"mark":"","notes":[]}');
INSERT INTO "blocks" VALUES (3, 1, 2, 1, 'Wanneer komt de kade?', '{"index":2,"role":"paragraph","text":"Wanneer komt de kade?","fragments":[{"start":0,"end":21,"raw":"Wanneer komt de kade?","page":1,"line":3,"box":null}],"number":3,"level":0,"bold":false,"mark":"","notes":[]}');
INSERT INTO "blocks" VALUES (4, 1, 3, 2, 'In het voorjaar.', '{"index":3,"role":"paragraph","text":"In het voorjaar.","fragments":[{"start":0,"end":16,"raw":"In het voorjaar.","page":2,"line":4,"box":null}],"number":4,"level":0,"bold":false,"mark":"","notes":[]}');
INSERT INTO "topics" VALUES (1, 'Havens');
INSERT INTO "topic_keys" VALUES ('havens', 1, '["havens"]', 'recognised');
INSERT INTO "document_topics" VALUES (1, 1, 0, 'Havens', 'havens');
INSERT INTO "findings" VALUES (1, 1, 'positions', 0, 'havens', NULL, '{"text":"Nederland steunt de kade.","passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":1,"start":0,"end":25,"quote":"Nederland steunt de kade.","page":1,"paragraph":2},"rule":"s","confidence":0.9,"topic":"Havens","holder":"Nederland","stance":"","condition":null}');
INSERT INTO "findings" VALUES (2, 1, 'allied_positions', 0, NULL, NULL, '{"text":"Vork wacht.","passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":1,"start":0,"end":25,"quote":"Nederland steunt de kade.","page":1,"paragraph":2},"rule":"a","confidence":0.5,"topic":null,"actor":"V"}');
INSERT INTO "findings" VALUES (3, 1, 'commitments', 0, 'havens', 'aa0eb102b021c0686aa629539e3edf8012e5a3a44aa9777e4b93b38706ad0729', '{"text":"Ik stuur de brief voor de zomer.","passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":3,"start":0,"end":16,"quote":"In het voorjaar.","page":2,"paragraph":4},"rule":"commitment.sturen","confidence":0.7,"topic":"Havens","by":"","to":null,"deadline":{"text":"voor de zomer","day":"2030-07-04","rule":"deadline.recess","certainty":"unknown","anchor":null},"type":"aankondiging","status":"open","made_on":null,"fulfilled_by":null,"subject":""}');
INSERT INTO "findings" VALUES (4, 1, 'questions', 0, 'havens', NULL, '{"number":1,"party":"XYZ","topic":"Havens","question":[{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":2,"start":0,"end":21,"quote":"Wanneer komt de kade?","page":1,"paragraph":3}],"answer":[{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":3,"start":0,"end":16,"quote":"In het voorjaar.","page":2,"paragraph":4}]}');
INSERT INTO "document_references" VALUES (1, '2030Z00001');
INSERT INTO "decisions" VALUES (1, 'aa0eb102b021c0686aa629539e3edf8012e5a3a44aa9777e4b93b38706ad0729', 'voldaan', 'Zie de brief.', '2030-06-20T12:30:00+00:00');
COMMIT;
