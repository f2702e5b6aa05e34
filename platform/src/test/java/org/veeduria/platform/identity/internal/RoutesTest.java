package org.veeduria.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.identity.internal.Routes.Audience;
import org.veeduria.platform.identity.internal.Routes.Statement;

/** Every route that exists × everyone who may come: derived from the running site, so a new route cannot be forgotten. */
@SiteTest
class RoutesTest {
    private static final Map<String, RequestPostProcessor> PEOPLE = Map.of(
            "a visitor", anonymous(),
            "a member", user("member").roles("MEMBER"),
            "a representative", user("representative").roles("MEMBER", "DECLARANT"),
            "an administrator", user("administrator").roles("MEMBER", "ADMIN"));

    @Autowired
    private WebApplicationContext site;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private MockMvc browser;

    private record Route(String method, String pattern) {
        String path() {
            return pattern.replaceAll("\\{[^}]*}|\\*\\*?", "x");
        }
    }

    @BeforeEach
    void open() {
        browser =
                MockMvcBuilders.webAppContextSetup(site).apply(springSecurity()).build();
    }

    @Test
    void everyRouteStatesWhoMayUseIt() {
        List<String> unstated = routes().filter(
                        route -> Routes.statement(route.method(), route.path()).isEmpty())
                .map(Route::toString)
                .toList();
        assertThat(unstated)
                .as("routes that identity.internal.Routes does not name: add a line that says who may use them")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whoMayUseEachRoute() {
        return routes().flatMap(route -> new TreeSet<>(PEOPLE.keySet())
                .stream().map(who -> DynamicTest.dynamicTest(route + " for " + who, () -> check(route, who))));
    }

    private void check(Route route, String who) throws Exception {
        Statement statement = Routes.statement(route.method(), route.path()).orElseThrow();
        boolean expected = switch (statement.audience()) {
            case EVERYONE, HOLDERS -> true;
            case DECLARANTS -> "a representative".equals(who);
            case ADMINISTRATORS -> "an administrator".equals(who);
        };
        MockHttpServletResponse answer = ask(route.method(), route.path(), PEOPLE.get(who), csrf());
        boolean refused = answer.getStatus() == 403
                || ("/login".equals(answer.getRedirectedUrl()) && !"/login".equals(route.path()));
        assertThat(!refused).as("status %d", answer.getStatus()).isEqualTo(expected);
    }

    @TestFactory
    Stream<DynamicTest> nothingIsChangedWithoutTheTokenAgainstForgedForms() {
        return routes().filter(route -> !"GET".equals(route.method()))
                .filter(route -> Routes.statement(route.method(), route.path())
                                .orElseThrow()
                                .audience()
                        != Audience.HOLDERS)
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(),
                        () -> assertThat(ask(route.method(), route.path(), PEOPLE.get(whoeverMay(route)))
                                        .getStatus())
                                .isEqualTo(403)));
    }

    private static String whoeverMay(Route route) {
        Audience audience =
                Routes.statement(route.method(), route.path()).orElseThrow().audience();
        return audience == Audience.DECLARANTS ? "a representative" : "an administrator";
    }

    @Test
    void onlyTheOneClickWayOutOfAlertsNeedsNoTokenOfAForm() {
        assertThat(Routes.STATEMENTS.stream()
                        .filter(route -> route.audience() == Audience.HOLDERS)
                        .map(Statement::pattern))
                .containsExactly("/avisos/baja/{token}");
    }

    @Test
    void aPathThatNobodyStatedDoesNotExist() throws Exception {
        for (RequestPostProcessor person : PEOPLE.values()) {
            assertThat(ask("GET", "/no-existe", person).getStatus()).isEqualTo(404);
            assertThat(ask("DELETE", "/compra/1", person, csrf()).getStatus()).isEqualTo(404);
        }
    }

    private Stream<Route> routes() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(pattern -> Stream.concat(
                                        info.getMethodsCondition().getMethods().stream()
                                                .map(Enum::name),
                                        info.getMethodsCondition().getMethods().isEmpty()
                                                ? Stream.of("GET")
                                                : Stream.empty())
                                .map(method -> new Route(method, pattern))))
                .sorted((one, other) -> one.toString().compareTo(other.toString()));
    }

    private MockHttpServletResponse ask(String method, String path, RequestPostProcessor... who) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
        for (RequestPostProcessor each : who) {
            request.with(each);
        }
        try {
            return browser.perform(request).andReturn().getResponse();
        } catch (jakarta.servlet.ServletException handlerFailed) {
            // The request reached its handler, which did not like the made-up values: it was let in.
            MockHttpServletResponse reached = new MockHttpServletResponse();
            reached.setStatus(500);
            return reached;
        }
    }
}
