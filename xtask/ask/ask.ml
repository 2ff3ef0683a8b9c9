(* Asks the variants of a type of OCaml. *)
let say index code = Printf.printf "=\t%d\t%d\n" index (Http.Status.to_int code)

let () =
  (* questions go here *)
  ()
