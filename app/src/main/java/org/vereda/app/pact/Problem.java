package org.vereda.app.pact;

/** Why a call is refused (PACT 3, error codes; RFC 6749, 5.2 for tokens). */
enum Problem {
    BAD_REQUEST(400, "BadRequest"),
    UNKNOWN_TOKEN(401, "BadRequest"),
    TOKEN_EXPIRED(401, "TokenExpired"),
    ACCESS_DENIED(403, "AccessDenied"),
    NOT_FOUND(404, "NotFound"),
    NO_SUCH_PLACE(404, "NotFound"),
    NOT_IMPLEMENTED(400, "NotImplemented"),
    TOO_MANY(429, "BadRequest"),
    INTERNAL_ERROR(500, "InternalError"),
    INVALID_CLIENT(401, "invalid_client"),
    INVALID_GRANT_REQUEST(400, "invalid_request"),
    UNSUPPORTED_GRANT(400, "unsupported_grant_type");

    private final int status;
    private final String code;

    Problem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    /** The code on the wire; a footprint that is not there has a name of its own in PACT 2. */
    String code(int generation) {
        return this == NOT_FOUND && generation == 2 ? "NoSuchFootprint" : code;
    }

    /** The key of the words that explain it. */
    String key() {
        return "label.pact.problem." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
