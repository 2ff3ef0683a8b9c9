# Excerpt of lib/rack/utils.rb, Rack 3.2.7 and 1.5.0, shortened. MIT.
    HTTP_STATUS_CODES = {
      200 => 'OK',
      203 => 'Non-Authoritative Information',
      413 => 'Content Too Large',
      418  => "I'm a Teapot",
      427  => 'Unassigned',
      509  => 'Unassigned'
    }

    SYMBOL_TO_STATUS_CODE = Hash[*HTTP_STATUS_CODES.map { |code, message|
      [message.downcase.gsub(/\s|-/, '_').to_sym, code]
    }.flatten]

    OBSOLETE_SYMBOLS_TO_STATUS_CODES = {
      payload_too_large: 413,
      not_extended: 510
    }.freeze
