// Excerpt of HttpStatus.java, Spring 7.0, 3.2 and 3.0, shortened. Apache-2.0.
public enum HttpStatus implements HttpStatusCode {

	/**
	 * {@code 102 Processing}.
	 * @deprecated since 7.0, removed from WebDAV specification
	 */
	@Deprecated(since = "7.0")
	PROCESSING(102, Series.INFORMATIONAL, "Processing"),

	NOT_FOUND(404, Series.CLIENT_ERROR, "Not Found"),

	@Deprecated DESTINATION_LOCKED(421, "Destination Locked"),
	/**
	 * {@code 422 Unprocessable Entity}.
	 */
	UNPROCESSABLE_ENTITY(422, "Unprocessable Entity"),

	HTTP_VERSION_NOT_SUPPORTED(505);

	HttpStatus(int value, Series series, String reasonPhrase) {
