package org.konbit.http.problem;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.MalformedRequest;
import org.konbit.http.Problems;
import org.konbit.http.Violations;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What Spring found broken, field by field. */
final class SpringErrors {
    private SpringErrors() {}

    static List<FieldError> ofBody(Errors errors) {
        return errors.getAllErrors().stream().map(SpringErrors::ofBody).toList();
    }

    private static FieldError ofBody(ObjectError error) {
        if (error.contains(ConstraintViolation.class)) {
            return Violations.inBody(error.unwrap(ConstraintViolation.class));
        }
        var pointer = error instanceof org.springframework.validation.FieldError field
                ? Violations.step(field.getField())
                : "";
        return new FieldError(pointer, text(error));
    }

    static boolean isAboutPath(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .anyMatch(result -> result.getMethodParameter().hasParameterAnnotation(PathVariable.class));
    }

    /** Values of the body: 422; of parameters: 400. */
    static ResponseEntity<ProblemDetail> problem(HandlerMethodValidationException e) {
        var errors = e.getParameterValidationResults().stream()
                .flatMap(result -> ofParameter(result).stream())
                .toList();
        boolean body = e.getParameterValidationResults().stream()
                .allMatch(result -> result.getMethodParameter().hasParameterAnnotation(RequestBody.class));
        return Problems.answer((body ? new InvalidRequest(errors) : new MalformedRequest(errors)).problem());
    }

    private static List<FieldError> ofParameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors fields) {
            return fields.getAllErrors().stream().map(SpringErrors::ofBody).toList();
        }
        var name = result.getMethodParameter().hasParameterAnnotation(RequestBody.class)
                ? ""
                : String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> new FieldError(name, text(error)))
                .toList();
    }

    private static String text(MessageSourceResolvable error) {
        var text = error.getDefaultMessage();
        return text == null ? "is not allowed" : text;
    }
}
