# Excerpt of lib/plug/conn/status.ex, Plug 1.19.2 and 1.0.0, shortened. Apache-2.0.
  aliased_statuses = [
    {422, :unprocessable_entity}
  ]

  statuses = %{
    203 => "Non-Authoritative Information",
    418 => "I'm a teapot",
    422 => "Unprocessable Content"
  }

  statuses = [
    not_found: 404,
    im_a_teapot: 418
  ]
