package org.veeduria.platform.cli;

import java.io.IOException;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.veeduria.platform.catalogue.Demonstration;
import org.veeduria.platform.catalogue.LoadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code veeduria demo}: puts the invented data into the site, or takes them out whole. */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--remove", descriptionKey = "demo.remove")
    private boolean remove;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return data.inRooms(rooms -> {
            Demonstration demonstration = rooms.getBean(Demonstration.class);
            return remove ? remove(demonstration) : load(demonstration);
        });
    }

    private static int load(Demonstration demonstration) throws IOException {
        LoadReport report = new LoadReport(System.out, System.err);
        Map<String, LoadResult> results = demonstration.load(report::progress);
        results.forEach(report::tell);
        return results.values().stream().anyMatch(LoadResult.Refused.class::isInstance) ? 2 : 0;
    }

    private static int remove(Demonstration demonstration) throws IOException {
        String key = demonstration.remove() ? "demo.removed" : "demo.none";
        System.out.println(ResourceBundle.getBundle("messages.cli").getString(key));
        return 0;
    }
}
