package org.konbit.http.problem;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.konbit.http.FieldError;
import org.konbit.http.MalformedRequest;
import org.konbit.http.NotFound;
import org.konbit.http.Problems;
import org.konbit.http.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where exceptions of handlers become problems. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return Problems.answer(refusal.problem());
    }

    /** Where a handler reads the body itself. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyTooLarge e) {
        return Problems.problem(HttpStatus.CONTENT_TOO_LARGE, RequestLimitsFilter.TOO_LARGE, e.sentence());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(OptimisticLockingFailureException e) {
        return CommonProblems.changedMeanwhile();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> existsAlready(DuplicateKeyException e) {
        return Problems.problem(HttpStatus.CONFLICT, "already-exists", "There is one already with the same identity.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
        return Problems.problem(HttpStatus.FORBIDDEN, "forbidden", CommonProblems.FORBIDDEN);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownCaller(AuthenticationException e) {
        return Problems.problem(HttpStatus.UNAUTHORIZED, "unauthenticated", CommonProblems.UNAUTHENTICATED);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> pathMeansNothing(MethodArgumentTypeMismatchException e) {
        if (e.getParameter().hasParameterAnnotation(PathVariable.class)) return refused(new NotFound("It"));
        return refused(new MalformedRequest(e.getName(), CommonProblems.notAValue(e.getRequiredType())));
    }

    /** A query or a form that can't be parted into parameters. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(InvalidParameterException e) {
        var status = HttpStatus.valueOf(e.getErrorCode());
        return Problems.problem(status, CommonProblems.slug(status), CommonProblems.sentence(status));
    }

    /** A header or parameter that nobody sends in earnest, and that is looked at only here. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException e) {
        return Problems.problem(
                HttpStatus.BAD_REQUEST, "malformed-request", "The address, a parameter or a header is malformed.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception e, WebRequest request) {
        if (Faulty.cameToNothing(e)) request.setAttribute(Faulty.CAME_TO_NOTHING, true, WebRequest.SCOPE_REQUEST);
        if (Faulty.isWriteConflict(e)) return CommonProblems.changedMeanwhile();
        if (Faulty.isAway(e)) {
            LOG.warn("Answered 503, as the database is away: {}", e.toString());
            return CommonProblems.away();
        }
        LOG.error("Answered 500", e);
        return Problems.problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", CommonProblems.INTERNAL);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getCause() instanceof BodyTooLarge tooLarge) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, headers, RequestLimitsFilter.TOO_LARGE, tooLarge.sentence());
        }
        return answer(status, headers, "malformed-request", "A JSON body is needed, and must be readable.");
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return widened(Problems.invalid(SpringErrors.ofBody(e)));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.isForReturnValue()) return widened(anythingElse(e, request));
        if (SpringErrors.isAboutPath(e)) return widened(refused(new NotFound("It")));
        return widened(SpringErrors.problem(e));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return widened(refused(new MalformedRequest(e.getParameterName(), "must be given")));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return e instanceof MethodArgumentTypeMismatchException argument
                ? widened(pathMeansNothing(argument))
                : answer(status, headers, "malformed-request", "A parameter has the wrong form.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleAsyncRequestNotUsableException(
            AsyncRequestNotUsableException e, WebRequest request) {
        return null;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError() && status.value() != 503) LOG.error("Answered {}", status, e);
        return answer(status, headers, CommonProblems.slug(status), CommonProblems.sentence(status));
    }

    private static ResponseEntity<Object> answer(
            HttpStatusCode status, HttpHeaders headers, String slug, String detail) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(status, slug, detail, List.<FieldError>of()));
    }

    private static ResponseEntity<Object> widened(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
