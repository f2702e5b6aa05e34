package org.veeduria.engine.flags.read;

import java.util.List;
import org.veeduria.engine.flags.process.Document;
import org.veeduria.engine.flags.process.Moment;

/** Reads documents. */
final class DocumentReader {
    private static final int ID = 0;
    private static final int TYPE = 1;
    private static final int PUBLISHED = 2;
    private static final int MODIFIED = 3;

    private final Source source;
    private final Cursor in;
    private final Keys keys;

    DocumentReader(Source source) {
        this.source = source;
        this.in = source.in();
        this.keys = source.plan()
                .always("id", ID)
                .always("documentType", TYPE)
                .always("datePublished", PUBLISHED)
                .always("dateModified", MODIFIED)
                .keys();
    }

    List<Document> list() {
        return source.objects(this::document);
    }

    private Document document(int index) {
        String id = null;
        String type = null;
        Moment published = null;
        Moment modified = null;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(keys)) {
                case ID -> id = in.ownId();
                case TYPE -> type = in.shared();
                case PUBLISHED -> published = in.moment();
                case MODIFIED -> modified = in.moment();
                default -> in.skip();
            }
        }
        return new Document(index, id, type, published, modified);
    }
}
