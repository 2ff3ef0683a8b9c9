// Excerpt of status-codes.d.ts, http-status-codes 2.3.0, and of http.d.ts, @angular/common 12.0.0, shortened. MIT.
export declare enum StatusCodes {
    /**
     * Official Documentation @ https://tools.ietf.org/html/rfc7231#section-6.5.4
     */
    NOT_FOUND = 404,
    /**
     * @deprecated
     * A deprecated response used by the Spring Framework when a method has failed.
     */
    METHOD_FAILURE = 420,
    MISDIRECTED_REQUEST = 421
}
export declare const enum HttpStatusCode {
    Ok = 200,
}
export declare enum HttpEventType {
    Sent = 100,
}
