package org.veeduria.platform.budget.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.veeduria.engine.demo.Demonstration;
import org.veeduria.engine.demo.DemonstrationBudget;
import org.veeduria.platform.shared.DemonstrationFile;

/** The invented budgets. */
@Component
class DemonstrationBudgets implements DemonstrationFile {
    @Override
    public String name() {
        return DemonstrationBudget.FILE;
    }

    @Override
    public String type() {
        return BudgetRegister.MEF;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        DemonstrationBudget.write(Demonstration.SEED, out);
    }
}
