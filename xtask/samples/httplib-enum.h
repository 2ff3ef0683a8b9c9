// Excerpt of httplib.h, cpp-httplib 0.53, shortened. MIT.
enum class EncodingType { None = 0, Gzip = 100 };

enum StatusCode {
  // Information responses
  Continue_100 = 100,
  unused_306 = 306,

  // Server error responses
  NetworkAuthenticationRequired_511 = 511,
};
