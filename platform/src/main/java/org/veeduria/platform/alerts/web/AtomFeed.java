package org.veeduria.platform.alerts.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.veeduria.platform.alerts.internal.Notice;
import org.veeduria.platform.alerts.internal.NoticeText;
import org.veeduria.platform.shared.change.Followable.Found;
import org.veeduria.platform.shared.change.Topic;

/** Writes notices as an Atom feed. Ids are the changes' own, so an entry is the same on whatever address it is read. */
@Component
class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final NoticeText texts;
    private final MessageSource messages;

    AtomFeed(NoticeText texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * The feed as UTF-8.
     *
     * @param site how this site was reached, without a slash at its end
     * @param below where this page begins; null for the first
     * @param more whether an older page follows
     */
    byte[] write(String site, Topic topic, Found found, List<Notice> notices, @Nullable Long below, boolean more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            Locale language = LocaleContextHolder.getLocale();
            xml.writeAttribute("xml", javax.xml.XMLConstants.XML_NS_URI, "lang", language.toLanguageTag());
            head(xml, site, topic, found, notices, below, more);
            for (Notice notice : notices) {
                entry(xml, site, notice);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
        return bytes.toByteArray();
    }

    private void head(
            XMLStreamWriter xml,
            String site,
            Topic topic,
            Found found,
            List<Notice> notices,
            @Nullable Long below,
            boolean more)
            throws XMLStreamException {
        String address = site + "/avisos/" + topic + ".atom";
        text(xml, "id", address);
        text(xml, "title", say("alerts.feed.title", found.name()));
        text(xml, "subtitle", say("alerts.feed.subtitle"));
        Instant updated = notices.isEmpty() ? Instant.EPOCH : notices.getFirst().toldAt();
        text(xml, "updated", updated.toString());
        link(xml, "self", "application/atom+xml", below == null ? address : address + "?antes=" + below);
        link(xml, "alternate", "text/html", site + found.link());
        if (more) {
            link(
                    xml,
                    "next",
                    "application/atom+xml",
                    address + "?antes=" + notices.getLast().id());
        }
        xml.writeStartElement("author");
        text(xml, "name", "Veeduria");
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, String site, Notice notice) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + notice.uid());
        text(xml, "title", texts.headline(notice));
        text(xml, "updated", notice.toldAt().toString());
        text(xml, "published", notice.toldAt().toString());
        link(xml, "alternate", "text/html", site + notice.link());
        if (notice.entry() != null) {
            link(xml, "via", "text/html", site + "/registro/" + notice.entry());
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", notice.kind().name().toLowerCase(Locale.ROOT));
        text(xml, "summary", texts.say(notice));
        xml.writeEndElement();
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** Published text may hold characters that XML has no way to write. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= ' '
                                && c != 0xFFFE
                                && c != 0xFFFF
                                && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
