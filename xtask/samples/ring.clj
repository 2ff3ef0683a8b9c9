;; Excerpt of http_response.clj, ring-http-response 0.9, 0.4 and 0.1, shortened. EPL-1.0.
(defn throw!
  [response]
  (throw (ex-info (str "HTTP "(:status response)) {:type ::response :response response})))

(defstatus IMUsed                        :s 226 "IM Used" "The server has fulfilled a GET request.")
(defstatus HTTPVersionNotSupported 505 "HTTP Version Not Supported" "")

(defn not-found
  "404 Not Found (ClientError)"
  ([] (not-found nil))
  ([body]
   {:status 404
    :headers {}
    :body body}))

(defn not-found!
  "404 Not Found (ClientError)"
  ([body]
   (throw!
     {:status 404
      :headers {}
      :body body})))

(defn content-type
  [resp content-type] resp)
