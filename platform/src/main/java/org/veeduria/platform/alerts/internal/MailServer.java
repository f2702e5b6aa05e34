package org.veeduria.platform.alerts.internal;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands e-mail to the server that the operator set up; without one, nobody can follow by e-mail. */
@Component
class MailServer {
    private static final String TIMEOUT_MILLIS = "10000";
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;

    private final Optional<JavaMailSenderImpl> sender;
    private final AlertSettings settings;

    MailServer(AlertSettings settings) {
        this.settings = settings;
        this.sender = Optional.ofNullable(settings.mail()).map(MailServer::sender);
    }

    boolean isSetUp() {
        return sender.isPresent();
    }

    /**
     * Sends plain text.
     *
     * @param id what makes the message the same in every try
     * @param headers further ones, by name
     * @throws Undelivered where the server did not take it
     */
    void send(String address, String id, String subject, String text, Map<String, String> headers) {
        JavaMailSenderImpl server = sender.orElseThrow(() -> new Undelivered("no mail server", false));
        try {
            MimeMessage message = server.createMimeMessage();
            message.setFrom(new InternetAddress(settings.from()));
            message.setRecipient(RecipientType.TO, new InternetAddress(address, true));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setHeader(
                    "Message-ID",
                    "<" + id + "@" + URI.create(settings.address()).getHost() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            for (Map.Entry<String, String> header : headers.entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
            server.send(message);
        } catch (MessagingException | MailException failure) {
            throw new Undelivered("SMTP: " + rootOf(failure), false);
        }
    }

    /** Its kind alone: what a server says may repeat the address. */
    private static String rootOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    private static JavaMailSenderImpl sender(URI server) {
        boolean encrypted = "smtps".equals(server.getScheme());
        if (server.getHost() == null || !(encrypted || "smtp".equals(server.getScheme()))) {
            throw new IllegalArgumentException(
                    "veeduria.alerts.mail: smtp://user:password@host:587 or smtps://… is expected");
        }
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol(server.getScheme());
        sender.setHost(server.getHost());
        sender.setPort(server.getPort() > 0 ? server.getPort() : encrypted ? SUBMISSION_TLS : SUBMISSION);
        String[] user = part(server.getUserInfo());
        if (user.length == 2) {
            sender.setUsername(user[0]);
            sender.setPassword(user[1]);
        }
        Properties properties = sender.getJavaMailProperties();
        String prefix = "mail." + server.getScheme() + ".";
        properties.setProperty(prefix + "auth", Boolean.toString(user.length == 2));
        properties.setProperty(prefix + "starttls.enable", "true");
        // A password never travels in the clear.
        properties.setProperty(prefix + "starttls.required", Boolean.toString(user.length == 2 && !encrypted));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        return sender;
    }

    private static String[] part(@Nullable String userInfo) {
        return userInfo == null ? new String[0] : userInfo.split(":", 2);
    }
}
