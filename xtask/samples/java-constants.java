// Excerpt of HttpStatus.java, Apache HttpComponents Core 5.5 (Apache-2.0), and of HttpServletResponse.java, Jakarta
// Servlet 6.1 (EPL-2.0), shortened.
    /** @deprecated stands before a blank line, so it is not of the constant. */

    /** {@code 100 Continue} (HTTP Semantics) */
    public static final int SC_CONTINUE = 100;
    /** {@code 422 Unprocessable Content} (HTTP Semantics) */
    public static final int SC_UNPROCESSABLE_CONTENT = 422;
    /**
     * @deprecated Use {@link #SC_UNPROCESSABLE_CONTENT}
     */
    @Deprecated
    public static final int SC_UNPROCESSABLE_ENTITY = SC_UNPROCESSABLE_CONTENT;
    /** {@code 423 Locked} (WebDAV - RFC 2518) */
    public static final int SC_LOCKED = 423;

    int SC_OK = 200;
