package org.veeduria.platform.contracting.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.ListOrder;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.contracting.internal.EntityReader;
import org.veeduria.platform.contracting.internal.SupplierReader;

/** The pages of a supplier and of an entity: one organisation may have both. */
@Controller
class OrganisationController {
    private final SupplierReader suppliers;
    private final EntityReader entities;
    private final Contracting contracting;

    OrganisationController(SupplierReader suppliers, EntityReader entities, Contracting contracting) {
        this.suppliers = suppliers;
        this.entities = entities;
        this.contracting = contracting;
    }

    @GetMapping("/proveedor/{key}")
    @Transactional(readOnly = true)
    String supplier(@PathVariable String key, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("supplier", suppliers.find(key).orElseThrow(OrganisationController::missing));
        list(new Selection(null, null, null, key, null, null, null, null, null), parameters, model);
        return "contracting/supplier";
    }

    @GetMapping("/entidad/{key}")
    @Transactional(readOnly = true)
    String entity(@PathVariable String key, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("entity", entities.find(key).orElseThrow(OrganisationController::missing));
        list(Selection.byEntity(key), parameters, model);
        return "contracting/entity";
    }

    private void list(Selection selection, Map<String, String> parameters, Model model) {
        FlagQuery query = FlagQuery.of(parameters);
        Paging pages = Paging.of(query.page(), contracting.countProcesses(selection));
        model.addAttribute("pages", pages);
        model.addAttribute("order", query.order());
        model.addAttribute("orders", List.of(ListOrder.values()));
        model.addAttribute("processes", contracting.processes(selection, query.order(), Paging.SIZE, pages.offset()));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
