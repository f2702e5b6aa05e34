import java.nio.file.Path;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The yardstick: Jackson 3 looks at every token of a file in one thread and does nothing with it. */
public final class JacksonTokens {
    public static void main(String[] args) {
        long tokens = 0;
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), Path.of(args[0]))) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        System.out.println(tokens);
    }
}
