package org.veeduria.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/** What every journey has: a browser, the running site, and the checks that every page must pass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {
    private static final int TALLEST = 6000;
    static final int PHONE = 360;
    static final int DESK = 1280;

    /** DESIGN, principle 7: a citizen page is at most 60 kB compressed on first view. */
    static final long MOST_BYTES = 60_000;

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT.chromium().launch(options());

    final RunningSite site = RunningSite.get();

    private BrowserContext context = BROWSER.newContext();

    /** A fresh page, without memory of former ones. */
    Page page(int width) {
        return open(new NewContextOptions().setViewportSize(width, width == PHONE ? 740 : 900));
    }

    /** A fresh page that runs no script. */
    Page pageWithoutScripts() {
        return open(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(PHONE, 740));
    }

    private Page open(NewContextOptions options) {
        context.close();
        context = BROWSER.newContext(
                options.setLocale("es-PE").setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        return context.newPage();
    }

    @AfterEach
    void closePages() {
        context.close();
    }

    static void assertNoAxeViolations(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(() -> "accessibility of " + page.url() + "\n" + told(violations))
                .isEmpty();
    }

    private static String told(List<Rule> violations) {
        return violations.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n  "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .reduce("", (all, one) -> all + one + "\n");
    }

    /** On the phone nothing may be wider than the screen. */
    static void assertNoSidewaysScroll(Page page) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s on a screen of %d", page.url(), page.viewportSize().width)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** The page from its top down, as far as a browser without a screen can draw at once. */
    static void screenshot(Page page, String name) {
        double height = ((Number) page.evaluate("document.documentElement.scrollHeight")).doubleValue();
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, 0, page.viewportSize().width, Math.min(height, TALLEST))
                .setPath(Path.of("target", "screenshots", name + "-" + page.viewportSize().width + ".png")));
    }

    /** Bytes on the wire for a first view: page, style, scripts, pictures, as compressed as they travel. */
    long weight(String path) {
        Page page = page(PHONE);
        AtomicLong bytes = new AtomicLong();
        CDPSession wire = context.newCDPSession(page);
        wire.send("Network.enable");
        wire.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.navigate(site.address(path));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return bytes.get();
    }

    private static LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(browser())
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }

    /** The machine's own Chromium: nothing is downloaded. */
    private static Path browser() {
        String named = System.getenv("VEEDURIA_BROWSER");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium here. ./veeduria test installs it; or name one in VEEDURIA_BROWSER."));
    }
}
