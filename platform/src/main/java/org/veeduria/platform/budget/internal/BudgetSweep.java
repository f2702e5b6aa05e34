package org.veeduria.platform.budget.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At a start, removes the folders an interrupted load left behind, unless another process is loading now. */
@Component
class BudgetSweep implements ApplicationRunner {
    private final BudgetRegister register;
    private final BudgetFolder folder;
    private final TransactionTemplate transaction;

    BudgetSweep(BudgetRegister register, BudgetFolder folder, TransactionTemplate transaction) {
        this.register = register;
        this.folder = folder;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            if (register.lockForSweeping()) {
                sweep();
            }
        });
    }

    private void sweep() {
        try {
            folder.sweep(register.files());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
