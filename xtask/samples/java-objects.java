// Excerpt of HttpResponseStatus.java, Netty 4.1 and 3.2, shortened. Apache-2.0.
    public static final HttpResponseStatus NOT_FOUND = newStatus(404, "Not Found");
    /**
     * 413 Request Entity Too Large
     */
    public static final HttpResponseStatus REQUEST_ENTITY_TOO_LARGE =
            newStatus(413, "Request Entity Too Large");
    public static final HttpResponseStatus GONE = new HttpResponseStatus(410, "Gone");
