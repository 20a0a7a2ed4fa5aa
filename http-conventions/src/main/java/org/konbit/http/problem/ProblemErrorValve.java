package org.konbit.http.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Tomcat's own refusals, such as of a malformed request line, as problems instead of HTML. */
final class ProblemErrorValve extends ErrorReportValve {

    static void replaceTomcats(Context context) {
        if (!(context.getParent() instanceof StandardHost host)) return;
        var pipeline = host.getPipeline();
        for (var valve : pipeline.getValves()) {
            if (valve instanceof ErrorReportValve) pipeline.removeValve(valve);
        }
        host.setErrorReportValveClass(ProblemErrorValve.class.getName());
        pipeline.addValve(new ProblemErrorValve());
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var status = HttpStatusCode.valueOf(code);
        var known = HttpStatus.resolve(code);
        var title = known == null ? "Refused" : known.getReasonPhrase();
        var problem = """
                {"type":"urn:konbit:problem:%s","title":"%s","status":%d,"detail":"%s"}""".formatted(CommonProblems.slug(status), title, code, CommonProblems.sentence(status));
        try {
            response.setContentType("application/problem+json");
            // No filter saw this call, so none has said it.
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(problem);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The client was gone before its refusal", e);
        }
    }
}
