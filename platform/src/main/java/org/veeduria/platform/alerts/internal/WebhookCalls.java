package org.veeduria.platform.alerts.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/** Calls webhooks: public addresses over HTTPS, no redirects, a few seconds, a few kilobytes. */
@Component
class WebhookCalls implements AutoCloseable {
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_ANSWER = 4096;
    private static final int LONGEST_CALL_SECONDS = 20;
    private static final int GONE = 410;
    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);

    private final boolean loopback;
    private final CloseableHttpClient client;

    WebhookCalls(AlertSettings settings) {
        this.loopback = settings.loopback();
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(loopback))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWER)
                        .setRedirectsEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("veeduria")
                .build();
    }

    /** The address somebody wrote, or empty where we would not call it: HTTPS, a host, no user and no fragment. */
    Optional<URI> address(String written) {
        try {
            URI uri = new URI(written.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean speaks = scheme.equals("https") || (loopback && scheme.equals("http"));
            boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
            return speaks && plain && written.length() <= LONGEST_ADDRESS ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    /**
     * Sends a signed message.
     *
     * @return the first kilobytes of what the receiver answered
     * @throws Undelivered where it did not take it
     */
    String post(URI target, String secret, String id, String body) {
        Instant now = Instant.now();
        HttpPost request = new HttpPost(target);
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        request.setHeader("webhook-signature", Secrets.signature(secret, id, now, body));
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        CompletableFuture.delayedExecutor(LONGEST_CALL_SECONDS, TimeUnit.SECONDS)
                .execute(request::cancel);
        try {
            return client.execute(request, WebhookCalls::answer);
        } catch (IOException failure) {
            throw new Undelivered(failure.getClass().getSimpleName(), false);
        }
    }

    private static String answer(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status < OK || status >= NOT_OK) {
            throw new Undelivered("HTTP " + status, status == GONE);
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return "";
        }
        try (InputStream body = entity.getContent()) {
            return new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
