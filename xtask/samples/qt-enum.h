// Excerpt of qhttpserverresponder.h, Qt HTTP Server 6.8, shortened. LicenseRef-Qt-Commercial OR GPL-3.0-only.
    enum class StatusCode {
        // 2xx: Success
        Ok = 200,
        Created,
        AlreadyReported = 208,
        IMUsed = 226,

        // 3xx: Redirection
        UseProxy = 305,
        // 306: not used, was proposed as "Switch Proxy" but never standardized
        TemporaryRedirect = 307,
        PermanentRedirect,

        ExpectationFailed = 417,
        ImATeapot,
        MisdirectedRequest = 421,
        NetworkConnectTimeoutError = 599,
    };
    Q_ENUM(StatusCode)
