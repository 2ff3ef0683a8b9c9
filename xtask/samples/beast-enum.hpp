// Excerpt of status.hpp, Boost.Beast 1.91, shortened. BSL-1.0.
enum class status : unsigned
{
    /** An unknown status-code. */
    unknown = 0,

    continue_                           = 100,

    /** Switching Protocols */
    switching_protocols                 = 101,
    network_authentication_required     = 511
};

enum class status_class : unsigned
{
    /// The server failed to fulfill an apparently valid request.
    server_error = 5,
};
