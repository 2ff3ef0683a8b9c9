<?php // Excerpt of Response.php, symfony/http-foundation 7.1.5 and 3.4.13, and of StatusCodeInterface.php, php-fig/http-message-util 1.1.5, shortened. MIT.
    public const HTTP_PROCESSING = 102;            // RFC2518
    const HTTP_FAILED_DEPENDENCY = 424;                                           // RFC4918

    /**
     * @deprecated
     */
    const HTTP_RESERVED_FOR_WEBDAV_ADVANCED_COLLECTIONS_EXPIRED_PROPOSAL = 425;   // RFC2817
    const HTTP_TOO_EARLY = 425;                                                   // RFC-ietf-httpbis-replay-04
    const STATUS_NOT_FOUND = 404;

    private const HTTP_RESPONSE_CACHE_CONTROL_DIRECTIVES = [
