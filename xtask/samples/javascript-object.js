// Excerpt of lib/helpers/HttpStatusCode.js, axios 1.21.1 (MIT), and of dist/index.d.ts, http-status 2.1.0 (BSD-3-Clause), shortened.
const HttpStatusCode = {
  NotFound: 404,
  ContentTooLarge: 413,
  /**
   * @deprecated Use ContentTooLarge instead.
   */
  PayloadTooLarge: 413,
  ImATeapot: 418,
};
    readonly 404: "Not Found";
    readonly "404_NAME": "NOT_FOUND";
    readonly NOT_FOUND: 404;
    readonly extra: {
            readonly CHECKPOINT: 103;
