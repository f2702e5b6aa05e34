package org.veeduria.platform.budget.internal;

import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.Withdrawal;

/** Takes out what a file gave: its rows, its versions and its folder. */
@Component
class BudgetWithdrawal implements Withdrawal {
    private final BudgetRegister register;
    private final BudgetFolder folder;

    BudgetWithdrawal(BudgetRegister register, BudgetFolder folder) {
        this.register = register;
        this.folder = folder;
    }

    @Override
    public void withdraw(String file) {
        register.remove(file);
        folder.forget(file);
    }
}
