// Excerpt of HTTPResponse.h, POCO 1.15 and 1.14, shortened. BSL-1.0.
	enum HTTPStatus
	{
		HTTP_CONTINUE                        = 100,
		HTTP_USE_PROXY                       = 305,
		HTTP_USEPROXY POCO_DEPRECATED("use HTTP_USE_PROXY") = 305,
		// UNUSED: 306
		HTTP_REQUEST_URI_TOO_LONG            = 414,
		HTTP_REQUESTURITOOLONG               = 414, /// @deprecated
		HTTP_NETWORK_AUTHENTICATION_REQUIRED = 511
	};

	static const std::string HTTP_REASON_CONTINUE;
