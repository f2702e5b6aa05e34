package org.veeduria.platform.catalogue.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.veeduria.engine.input.BadQuery;

/** Failures of downloads and the API, of whichever room, as RFC 9457 problem details. */
@RestControllerAdvice
class Problems {
    /** Names the parameter, the value it has and what may stand there. */
    @ExceptionHandler
    ProblemDetail badQuery(BadQuery bad) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, bad.getMessage());
        problem.setTitle("A parameter has a value it cannot have");
        problem.setProperty("parameter", bad.parameter());
        problem.setProperty("value", bad.value());
        problem.setProperty("allowed", bad.allowed());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notHere(NotHere missing) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.getMessage());
        problem.setTitle("Not found");
        return problem;
    }
}
