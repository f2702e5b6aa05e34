package org.veeduria.platform.alerts.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The jobs of this room, on db-scheduler and the room's own table: a restart loses none. They run in the site, not in commands. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class Jobs {
    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send");
    static final TaskDescriptor<Void> CONFIRM = TaskDescriptor.of("confirm");

    private static final double TIMES_LONGER = 3;
    private static final int THREADS = 4;
    private static final Duration HOURLY = Duration.ofHours(1);

    private final AlertSettings settings;

    Jobs(AlertSettings settings) {
        this.settings = settings;
    }

    @Bean
    @ConditionalOnWebApplication
    Scheduler alertJobs(DataSource source, Spread spread, Sending sending, Following following, Erasing erasing) {
        Scheduler[] self = new Scheduler[1];
        var look = Tasks.recurring("spread", FixedDelay.of(settings.look())).execute((instance, context) -> {
            boolean more = true;
            while (more) {
                more = spread.next(self[0], Instant.now());
            }
        });
        var tidy = Tasks.recurring("forget", FixedDelay.of(HOURLY)).execute((instance, context) -> erasing.forget());
        Task<Void> send = Tasks.oneTime(SEND)
                .onFailure(again(sending::giveUp))
                .onDeadExecutionRevive()
                .execute((instance, context) -> sending.send(UUID.fromString(instance.getId())));
        Task<Void> confirm = Tasks.oneTime(CONFIRM)
                .onFailure(again(follow -> {}))
                .onDeadExecutionRevive()
                .execute((instance, context) -> following.askToConfirm(UUID.fromString(instance.getId())));
        // Inside a transaction a job is scheduled with it, or not at all.
        self[0] = Scheduler.create(new TransactionAwareDataSourceProxy(source), send, confirm)
                .startTasks(List.of(look, tidy))
                .tableName("alerts.job")
                .threads(THREADS)
                .pollingInterval(settings.look().dividedBy(2))
                .failureLogging(LogLevel.DEBUG, false)
                .build();
        return self[0];
    }

    private <T> FailureHandler<T> again(Consumer<UUID> givenUp) {
        return FailureHandler.<T>maxRetries(settings.tries() - 1)
                .withBackoff(settings.firstRetry(), TIMES_LONGER)
                .thenRemove(complete ->
                        givenUp.accept(UUID.fromString(complete.getExecution().getId())));
    }

    /** From when the site is ready until it stops, before the database does. */
    @Bean
    @ConditionalOnWebApplication
    SmartLifecycle alertJobsLife(Scheduler jobs) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                jobs.start();
                running = true;
            }

            @Override
            public void stop() {
                jobs.stop();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            /* A scheduler that has stopped does not start again. */
            @Override
            public boolean isPauseable() {
                return false;
            }
        };
    }
}
