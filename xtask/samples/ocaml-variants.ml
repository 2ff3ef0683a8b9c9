(* Excerpt of http.ml, cohttp 6.3, and of codes/4.json, cohttp 5.3, shortened. ISC. *)
let status_of_code: int -> status_code = function
  | 200 -> `OK
  | 404 -> `Not_found
  | cod -> `Code cod

let code_of_status: status_code -> int = function
  | `Not_found -> 404

let reason_phrase_of_code: int -> string = function
  | 404 -> "Not Found"

{
    "class":{
        "title":"Client Error",
        "class":"4"
    },
    "codes":{
        "418":{
            "code":"418",
            "title":"I'm a teapot (RFC 2324)",
            "references":{
                "rails":{
                    "title":"Rails HTTP Status Symbol",
                    "value":":im_a_teapot"
                }
            }
        },
        "203":{
            "code":"203",
            "title":"Non-Authoritative Information (since HTTP\/1.1)"
        },
        "122":{
            "code":"122",
            "title":"Request-URI too long"
        },
        "226":{
            "code":"226",
            "title":"IM Used (RFC 3229)"
        }
    }
}
