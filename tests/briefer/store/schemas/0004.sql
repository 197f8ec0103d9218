-- A store of schema 4 with one paper, two decisions and a draft; the search index is left out and made at opening.
PRAGMA application_id = 1112688210;
PRAGMA user_version = 4;
BEGIN;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'briefer','m001_papers','2026-11-21 08:48:31.338672+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'briefer','m002_rulings','2026-11-21 08:48:31.340745+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'briefer','m003_drafts','2026-11-21 08:56:26.467726+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'briefer','m004_safekeeping','2026-11-21 09:20:02.573400+00:00');
CREATE TABLE bin (
    id INTEGER PRIMARY KEY, sort TEXT NOT NULL, subject_id INTEGER NOT NULL,
    name TEXT NOT NULL, payload TEXT NOT NULL, who TEXT NOT NULL, at TEXT
) STRICT;
CREATE TABLE blocks (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents(id),
    position INTEGER NOT NULL, page INTEGER, text TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
INSERT INTO "blocks" VALUES(1,1,0,1,'Verslag','{"index":0,"role":"heading","text":"Verslag","fragments":[{"start":0,"end":7,"raw":"Verslag","page":1,"line":1,"box":null}],"number":1,"level":0,"bold":false,"mark":"","notes":[]}');
INSERT INTO "blocks" VALUES(2,1,1,1,'Nederland steunt de kade.','{"index":1,"role":"paragraph","text":"Nederland steunt de kade.","fragments":[{"start":0,"end":25,"raw":"Nederland steunt de kade.","page":1,"line":2,"box":null}],"number":2,"level":0,"bold":false,"mark":"","notes":[]}');
INSERT INTO "blocks" VALUES(3,1,2,1,'Wanneer komt de kade?','{"index":2,"role":"paragraph","text":"Wanneer komt de kade?","fragments":[{"start":0,"end":21,"raw":"Wanneer komt de kade?","page":1,"line":3,"box":null}],"number":3,"level":0,"bold":false,"mark":"","notes":[]}');
INSERT INTO "blocks" VALUES(4,1,3,2,'In het voorjaar.','{"index":3,"role":"paragraph","text":"In het voorjaar.","fragments":[{"start":0,"end":16,"raw":"In het voorjaar.","page":2,"line":4,"box":null}],"number":4,"level":0,"bold":false,"mark":"","notes":[]}');
CREATE TABLE document_references (
    document_id INTEGER NOT NULL REFERENCES documents(id), number TEXT NOT NULL,
    PRIMARY KEY (document_id, number)
) STRICT;
INSERT INTO "document_references" VALUES(1,'2030Z00001');
CREATE TABLE document_topics (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents(id),
    position INTEGER NOT NULL, heading TEXT NOT NULL, key TEXT NOT NULL REFERENCES topic_keys(key)
) STRICT;
INSERT INTO "document_topics" VALUES(1,1,0,'Havens','havens');
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    format TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, date TEXT,
    effective_date TEXT, number TEXT, meeting_id INTEGER REFERENCES meetings(id),
    pages INTEGER NOT NULL, imported_at TEXT NOT NULL, recogniser TEXT NOT NULL,
    paper_key TEXT NOT NULL, version INTEGER NOT NULL, current INTEGER NOT NULL,
    warnings TEXT NOT NULL, body TEXT NOT NULL
, marking TEXT, removed INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "documents" VALUES(1,'fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99','brief.txt','txt','verslag','Verslag','2030-06-15','2030-06-15','Kamerstuk 99001, nr. 7',1,3,'2030-06-20T12:30:00+00:00','test 1','Kamerstuk 99001, nr. 7|verslag|1',1,1,'[{"key":"page_without_text","page":2,"detail":""}]','{"file":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","name":"brief.txt","format":"txt","size":411},"kind":"verslag","title":"Verslag","meeting":{"organisation":"NAVO","formats":["Defensie"],"start":"2030-06-11","end":"2030-06-12","place":"Utrecht"},"date":"2030-06-15","number":"Kamerstuk 99001, nr. 7","signatories":[],"references":[{"number":"2030Z00001","passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":1,"start":0,"end":25,"quote":"Nederland steunt de kade.","page":1,"paragraph":2}}],"mentions":[{"organisation":"EU","formats":["Landbouw"],"start":"2030-05-02","end":null,"place":null}],"topics":[{"heading":"Havens","key":"havens","parts":["havens"],"passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":0,"start":0,"end":7,"quote":"Verslag","page":1,"paragraph":1},"language":"nl","party":null}],"positions":[],"allied_positions":[],"commitments":[],"questions":[],"warnings":[{"key":"page_without_text","page":2,"detail":""}],"pages":3}',NULL,0);
CREATE TABLE draft_bases (digest TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
INSERT INTO "draft_bases" VALUES('c2399b4dad0433e792dc3522719c7b8290447aad49f0c821c2e93dbe1f3f5ed8','{"statements":[{"key":"position:1","position":{"id":1,"document":{"id":1,"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","name":"brief.txt","format":"txt","kind":"verslag","title":"Verslag","date":"2030-06-15","effective_date":"2030-06-15","number":"Kamerstuk 99001, nr. 7","meeting_id":1,"pages":3,"imported_at":"2030-06-20T12:30:00+00:00","version":1,"current":true,"warnings":[{"key":"page_without_text","page":2,"detail":""}]},"topic_id":1,"item":{"text":"Nederland steunt de kade.","passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":1,"start":0,"end":25,"quote":"Nederland steunt de kade.","page":1,"paragraph":2},"rule":"s","confidence":0.9,"topic":"Havens","holder":"Nederland","stance":"","condition":null},"verdict":null},"ally":null,"commitment":null,"question":null}],"papers":[{"id":1,"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","name":"brief.txt","format":"txt","kind":"verslag","title":"Verslag","date":"2030-06-15","effective_date":"2030-06-15","number":"Kamerstuk 99001, nr. 7","meeting_id":1,"pages":3,"imported_at":"2030-06-20T12:30:00+00:00","version":1,"current":true,"warnings":[{"key":"page_without_text","page":2,"detail":""}]}],"related":[],"meetings":[[1,{"organisation":"NAVO","formats":["Defensie"],"start":"2030-06-11","end":"2030-06-12","place":"Utrecht"}]]}');
CREATE TABLE draft_revisions (
    id INTEGER PRIMARY KEY, draft_id INTEGER NOT NULL REFERENCES drafts(id),
    parent INTEGER REFERENCES draft_revisions(id),
    basis TEXT NOT NULL REFERENCES draft_bases(digest), body TEXT NOT NULL,
    what TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
INSERT INTO "draft_revisions" VALUES(1,1,NULL,'c2399b4dad0433e792dc3522719c7b8290447aad49f0c821c2e93dbe1f3f5ed8','{"meeting":{"id":1,"meeting":{"organisation":"NAVO","formats":["Defensie"],"start":"2030-06-11","end":"2030-06-12","place":"Utrecht"},"documents":1},"day":"2030-06-20","template":"dossier","marking":{"level":"Dep. VERTROUWELIJK","set_by":"","set_on":null,"until":null},"sections":[{"id":"points","part":"points","title":"","on":true,"topic_id":null,"heading":"","related":[],"blocks":[{"id":"own1","quoted":"","text":"Wij steunen de kade.","sources":["position:1"],"on":true,"pinned":false,"public":true,"ground":""}],"sections":[],"moves":[]}],"statements":[],"papers":[],"related":[],"meetings":[],"count":1}','begin','a.visser','2030-06-20T14:30:00+02:00');
CREATE TABLE draft_versions (
    id INTEGER PRIMARY KEY, revision_id INTEGER NOT NULL REFERENCES draft_revisions(id),
    name TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
INSERT INTO "draft_versions" VALUES(1,1,'Eerste','a.visser','2030-06-20T14:30:00+02:00');
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meetings(id),
    head INTEGER REFERENCES draft_revisions(id), removed INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "drafts" VALUES(1,1,1,0);
CREATE TABLE findings (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents(id),
    sort TEXT NOT NULL, position INTEGER NOT NULL, topic_key TEXT REFERENCES topic_keys(key),
    identity TEXT, body TEXT NOT NULL
, origin TEXT NOT NULL DEFAULT 'recognised', confidence REAL) STRICT;
INSERT INTO "findings" VALUES(1,1,'positions',0,'havens','06903d2c8bae93c56e9918275a116923.0','{"text":"Nederland steunt de kade.","passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":1,"start":0,"end":25,"quote":"Nederland steunt de kade.","page":1,"paragraph":2},"rule":"s","confidence":0.9,"topic":"Havens","holder":"Nederland","stance":"","condition":null}','recognised',0.9);
INSERT INTO "findings" VALUES(2,1,'allied_positions',0,NULL,'57308f80301e2a6d1456e3cf3d01658b.0','{"text":"Vork wacht.","passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":1,"start":0,"end":25,"quote":"Nederland steunt de kade.","page":1,"paragraph":2},"rule":"a","confidence":0.5,"topic":null,"actor":"V"}','recognised',0.5);
INSERT INTO "findings" VALUES(3,1,'commitments',0,'havens','fbdcaa32dd983d9d1334ded6c908e443.0','{"text":"Ik stuur de brief voor de zomer.","passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":3,"start":0,"end":16,"quote":"In het voorjaar.","page":2,"paragraph":4},"rule":"commitment.sturen","confidence":0.7,"topic":"Havens","by":"","to":null,"deadline":{"text":"voor de zomer","day":"2030-07-04","rule":"deadline.recess","certainty":"unknown","anchor":null},"type":"aankondiging","status":"open","made_on":null,"fulfilled_by":null,"subject":"","number":"","members":[],"occasion":"","condition":null,"recurring":null,"relation":null,"letters":[]}','recognised',0.7);
INSERT INTO "findings" VALUES(4,1,'questions',0,'havens','0d3057b44ae314100b97732ac7c7c380.0','{"number":1,"party":"XYZ","topic":"Havens","question":[{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":2,"start":0,"end":21,"quote":"Wanneer komt de kade?","page":1,"paragraph":3}],"answer":[{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":3,"start":0,"end":16,"quote":"In het voorjaar.","page":2,"paragraph":4}]}','recognised',NULL);
CREATE TABLE journal (
    id INTEGER PRIMARY KEY, at TEXT, who TEXT NOT NULL, what TEXT NOT NULL, subject_id INTEGER,
    before TEXT NOT NULL, after TEXT NOT NULL, evidence TEXT NOT NULL, chain TEXT NOT NULL
) STRICT;
CREATE TABLE meetings (
    id INTEGER PRIMARY KEY, organisation TEXT NOT NULL, formats TEXT NOT NULL,
    start TEXT, end TEXT, place TEXT
, removed INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "meetings" VALUES(1,'NAVO','["Defensie"]','2030-06-11','2030-06-12','Utrecht',0);
CREATE TABLE originals (
    document_id INTEGER PRIMARY KEY REFERENCES documents(id), content BLOB NOT NULL
) STRICT;
INSERT INTO "originals" VALUES(1,X'566572736C61670A4E656465726C616E6420737465756E74206465206B6164652E0A57616E6E656572206B6F6D74206465206B6164653F0A496E2068657420766F6F726A6161722E5B282764617465272C206461746574696D652E6461746528323033302C20362C20313529292C2028276B696E64272C203C4B696E642E564552534C41473A2027766572736C6167273E292C2028276D656574696E67272C204D656574696E67286F7267616E69736174696F6E3D274E41564F272C20666F726D6174733D2827446566656E736965272C292C2073746172743D6461746574696D652E6461746528323033302C20362C203131292C20656E643D6461746574696D652E6461746528323033302C20362C203132292C20706C6163653D27557472656368742729292C2028276E756D626572272C20274B616D65727374756B2039393030312C206E722E203727292C2028277761726E696E6773272C202852656164696E675761726E696E67286B65793D27706167655F776974686F75745F74657874272C20706167653D322C2064657461696C3D2727292C29295D');
CREATE TABLE rulings (
    id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents(id),
    other_id INTEGER REFERENCES documents(id), sort TEXT NOT NULL, identity TEXT NOT NULL,
    verdict TEXT NOT NULL, changes TEXT NOT NULL, moved INTEGER NOT NULL, topic_key TEXT,
    base TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
    who TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL,
    withdraws INTEGER REFERENCES rulings(id)
) STRICT;
INSERT INTO "rulings" VALUES(1,1,NULL,'commitments','fbdcaa32dd983d9d1334ded6c908e443.0','confirmed','{"state": {"state": "voldaan", "reason": "Zie de brief.", "who": "a.visser", "at": "2030-06-20T12:30:00+00:00"}}',0,NULL,'{"text":"Ik stuur de brief voor de zomer.","passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":3,"start":0,"end":16,"quote":"In het voorjaar.","page":2,"paragraph":4},"rule":"commitment.sturen","confidence":0.7,"topic":"Havens","by":"","to":null,"deadline":{"text":"voor de zomer","day":"2030-07-04","rule":"deadline.recess","certainty":"unknown","anchor":null},"type":"aankondiging","status":"open","made_on":null,"fulfilled_by":null,"subject":"","number":"","members":[],"occasion":"","condition":null,"recurring":null,"relation":null,"letters":[]}','{"state": null}','{"state": "voldaan"}','a.visser','Zie de brief.','2030-06-20T12:30:00+00:00',NULL);
INSERT INTO "rulings" VALUES(2,1,NULL,'allied_positions','57308f80301e2a6d1456e3cf3d01658b.0','corrected','{"actor": "Vork"}',0,NULL,'{"text":"Vork wacht.","passage":{"sha256":"fb0de509e22139b76659d24b89e0c21b3373b850450816a92dd65613fd419e99","block":1,"start":0,"end":25,"quote":"Nederland steunt de kade.","page":1,"paragraph":2},"rule":"a","confidence":0.5,"topic":null,"actor":"V"}','{"actor": "V"}','{"actor": "Vork"}','a.visser','','2030-06-20T12:30:00+00:00',NULL);
CREATE TABLE seals (
    sort TEXT NOT NULL, key ANY NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (sort, key)
) STRICT, WITHOUT ROWID;
INSERT INTO "seals" VALUES('blocks',1,X'8DF85608E4F888FA5EBB547285785100');
INSERT INTO "seals" VALUES('blocks',2,X'23CF3F08BDD31A09FA262FD9EFD3B5FA');
INSERT INTO "seals" VALUES('blocks',3,X'4062AC1D43B97FDA70E30CB5F2266F28');
INSERT INTO "seals" VALUES('blocks',4,X'FB864B36648FD89EF621ACD387720236');
INSERT INTO "seals" VALUES('document_topics',1,X'245C2C00E63C3609AE1DDD15623B851C');
INSERT INTO "seals" VALUES('documents',1,X'A3470E551D30D4400D27F70DDDBF7490');
INSERT INTO "seals" VALUES('draft_bases','c2399b4dad0433e792dc3522719c7b8290447aad49f0c821c2e93dbe1f3f5ed8',X'F1EE47C6A341E3648B738EE89793D6F8');
INSERT INTO "seals" VALUES('draft_revisions',1,X'B44E31263DB853D5DCE83C9CD0589056');
INSERT INTO "seals" VALUES('draft_versions',1,X'BC24DAFACF5ECE46C4977CB3AEE23384');
INSERT INTO "seals" VALUES('drafts',1,X'1CB3EC4B9A4215BDD61BF5E4EBE613E2');
INSERT INTO "seals" VALUES('findings',1,X'77E6935A876E202784252928BD0D2A32');
INSERT INTO "seals" VALUES('findings',2,X'523EEC2EE806511E954F13D473FB6695');
INSERT INTO "seals" VALUES('findings',3,X'EC330C11DBA9F702AEAFA978171AE17D');
INSERT INTO "seals" VALUES('findings',4,X'C03D86104B41BD463BD84CCB2C52F7FB');
INSERT INTO "seals" VALUES('meetings',1,X'6827B0F0BD8F2BB5382F6882A1282BBB');
INSERT INTO "seals" VALUES('rulings',1,X'85D4A4894EFDCD6DCB9E7D34C3EA324F');
INSERT INTO "seals" VALUES('rulings',2,X'861C3164B6EB929E9184485E2C24BA8A');
INSERT INTO "seals" VALUES('topic_keys','havens',X'4BBCC8D3F1747B69DF875BC196D328C6');
INSERT INTO "seals" VALUES('topics',1,X'CA070F3795AAE5DE1C6E8F45F2BAFC20');
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE topic_keys (
    key TEXT PRIMARY KEY, topic_id INTEGER NOT NULL REFERENCES topics(id),
    parts TEXT NOT NULL, origin TEXT NOT NULL
) STRICT;
INSERT INTO "topic_keys" VALUES('havens',1,'["havens"]','recognised');
CREATE TABLE topics (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
INSERT INTO "topics" VALUES(1,'Havens');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX documents_by_meeting ON documents (meeting_id);
CREATE INDEX documents_by_paper ON documents (paper_key);
CREATE UNIQUE INDEX blocks_by_document ON blocks (document_id, position);
CREATE INDEX document_topics_by_document ON document_topics (document_id);
CREATE INDEX document_topics_by_key ON document_topics (key);
CREATE INDEX findings_by_document ON findings (sort, document_id);
CREATE INDEX findings_by_topic ON findings (sort, topic_key);
CREATE INDEX findings_by_doubt ON findings (confidence);
CREATE INDEX rulings_by_identity ON rulings (sort, identity);
CREATE UNIQUE INDEX rulings_withdrawn ON rulings (withdraws) WHERE withdraws IS NOT NULL;
CREATE VIEW standing AS
    SELECT r.sort, r.identity, d.paper_key, coalesce(o.paper_key, '') AS other_key,
        max(r.id) AS ruling_id
    FROM rulings r JOIN documents d ON d.id = r.document_id
    LEFT JOIN documents o ON o.id = r.other_id
    WHERE r.withdraws IS NULL AND NOT EXISTS (SELECT 1 FROM rulings w WHERE w.withdraws = r.id)
    GROUP BY r.sort, r.identity, d.paper_key, coalesce(o.paper_key, '');
CREATE INDEX findings_by_identity ON findings (identity, sort);
CREATE TRIGGER rulings_stay BEFORE UPDATE ON rulings BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER rulings_last BEFORE DELETE ON rulings BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE INDEX drafts_by_meeting ON drafts (meeting_id);
CREATE INDEX draft_revisions_by_parent ON draft_revisions (parent);
CREATE INDEX draft_versions_by_revision ON draft_versions (revision_id);
CREATE TRIGGER drafted_stays BEFORE UPDATE ON draft_revisions
    BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER drafted_lasts BEFORE DELETE ON draft_revisions
    BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER journal_stays BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER journal_lasts BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE VIRTUAL TABLE block_words USING fts5(
    exact, stemmed, title, title_stemmed, content='', tokenize="unicode61 remove_diacritics 2"
);
COMMIT;
