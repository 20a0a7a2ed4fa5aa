package org.konbit.gateway.keys.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.konbit.gateway.keys.KeyKind;
import org.konbit.gateway.keys.SigningKeys;
import org.konbit.http.contract.MayCall;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** JSON Web Key Sets. */
@RestController
@MayCall("anyone")
@PreAuthorize("permitAll()")
class JwksController {
    private static final CacheControl A_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1));

    private final SigningKeys keys;

    JwksController(SigningKeys keys) {
        this.keys = keys;
    }

    /** As RFC 7517 has it. */
    private record KeySet(List<Map<String, String>> keys) {}

    /** For the services: whom to believe. */
    @ApiResponse(
            responseCode = "200",
            description = "Public keys",
            content = @Content(schema = @Schema(implementation = KeySet.class)))
    @GetMapping("/internal/jwks")
    ResponseEntity<String> internal() {
        return answer(KeyKind.INTERNAL);
    }

    /** For everyone else who wants to verify a caller's token. */
    @ApiResponse(
            responseCode = "200",
            description = "Public keys",
            content = @Content(schema = @Schema(implementation = KeySet.class)))
    @GetMapping("/oauth2/jwks")
    ResponseEntity<String> external() {
        return answer(KeyKind.EXTERNAL);
    }

    private ResponseEntity<String> answer(KeyKind kind) {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(keys.published(kind).toString(true));
    }
}
