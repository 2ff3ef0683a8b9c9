;; Asks ring.util.http-response, a symbol a line on standard input.
(require '[ring.util.http-response :as response])

(def all
  {:location "/" 'url "/" 'body ""})

(defn answer [function]
  ;; A redirect takes the place; the others take a body or nothing.
  (some #(try (:status (apply function %)) (catch clojure.lang.ArityException _ nil)) [[] [""] ["" ""]]))

(doseq [[index line] (map-indexed vector (line-seq (java.io.BufferedReader. *in*)))]
  (let [name (first (read-string line))
        function (ns-resolve 'ring.util.http-response name)
        code (when function (answer @function))]
    (when (integer? code) (println (str "=\t" index "\t" code)))))

(doseq [[name function] (ns-publics 'ring.util.http-response)
        :let [code (try (answer @function) (catch Throwable _ nil))]
        :when (and (integer? code) (not (.endsWith (str name) "!")))]
  (println (str "+\t" name "\t" code)))
