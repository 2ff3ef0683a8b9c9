# Asks Rack for what a response with `status: SYMBOL` sends, a symbol a line on standard input.
require 'rack/utils'

$stdout.puts "library\t#{Rack.release}" if Rack.respond_to?(:release)
$VERBOSE = nil # A deprecated symbol is told so each time.
$stdin.each_line(chomp: true).with_index do |symbol, index|
  code = Rack::Utils.status_code(eval(symbol))
  $stdout.puts "=\t#{index}\t#{code}" if code.between?(100, 999)
rescue ArgumentError
  next
end
[:SYMBOL_TO_STATUS_CODE, :OBSOLETE_SYMBOLS_TO_STATUS_CODES].each do |table|
  next unless Rack::Utils.const_defined?(table)
  Rack::Utils.const_get(table).each { |name, code| $stdout.puts "+\t#{name}\t#{code}" }
end
