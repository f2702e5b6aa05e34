package org.veeduria.platform.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.veeduria.platform.catalogue.Demonstration;

/** Lets every page say that invented data is stored, while it is. */
@ControllerAdvice
class FictionalNotice {
    private final Demonstration demonstration;

    FictionalNotice(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @ModelAttribute("fictional")
    boolean fictional() {
        return demonstration.present();
    }
}
