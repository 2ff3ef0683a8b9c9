-- Excerpt of Status.hs, http-types 0.12.5, shortened. BSD-3-Clause.
    toEnum 404 = status404
    toEnum c = mkStatus c B.empty

-- | Not Found 404
status404 :: Status
status404 = mkStatus 404 "Not Found"

-- | Not Found 404
notFound404 :: Status
notFound404 = status404
